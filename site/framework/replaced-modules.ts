/**
 * Hooks of the module loader of the process that runs Framework's build (run.ts): modules that Framework imports and that
 * do the same work again for every page, replaced by ours, which do it once. The pages are the same, byte for byte.
 */
const REPLACED: Record<string, string> = {
  "./rollup.js": "./client-scripts.ts",
  "@sindresorhus/slugify": "./slugs.ts",
  glob: "./file-patterns.ts",
  jsdom: "./html-parser.ts"
};

type Resolve = (specifier: string, context: {parentURL?: string}) => Promise<{url: string}>;

export async function resolve(specifier: string, context: {parentURL?: string}, next: Resolve) {
  const ours = isFramework(context.parentURL) && REPLACED[specifier];
  return next(ours ? new URL(ours, import.meta.url).href : specifier, context);
}

function isFramework(url: string | undefined): boolean {
  return url !== undefined && /\/@observablehq\/framework\/dist\/[^/]+\.js$/.test(url);
}
