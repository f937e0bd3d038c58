/**
 * Hooks of the module loader of a process that runs Framework, its preview or its build: modules by which Framework
 * would ask another host for a library, replaced by ours, which take it from `node_modules`.
 */
const REPLACED: Record<string, string> = {
  "duckdb.js": "./duckdb.ts",
  "files.js": "./client-files.ts",
  "libraries.js": "./implied-libraries.ts",
  "npm.js": "./npm.ts",
  // Of the preview too: the scripts of Framework's client are the same for every page.
  "rollup.js": "../framework/client-scripts.ts"
};

const FRAMEWORK = "/@observablehq/framework/dist/";

interface Resolved {
  url: string;
}
type Resolve = (specifier: string, context: {parentURL?: string}) => Promise<Resolved>;

export async function resolve(
  specifier: string,
  context: {parentURL?: string},
  next: Resolve
): Promise<Resolved> {
  const found = await next(specifier, context);
  if (!context.parentURL?.includes(FRAMEWORK)) return found;
  const ours = REPLACED[found.url.split(FRAMEWORK)[1] ?? ""];
  return ours ? next(new URL(ours, import.meta.url).href, context) : found;
}
