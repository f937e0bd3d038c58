/** The inline module of a page, as Framework writes it. */
const MODULE_SCRIPT = /(<script type="module">)([\s\S]*?)(<\/script>)/g;
const STATIC_IMPORT = /^import (?:\{([^}]*)\} from )?"([^"]+)";$/gm;
const DYNAMIC_IMPORT = /\bimport\("([^"]+)"\)/g;
const MODULE_PRELOAD = /\n?<link rel="modulepreload" href="([^"]*)">/g;
const CLASSIC_SCRIPT = /(<script>)([\s\S]*?)(<\/script>)/g;

/**
 * Specifiers of the modules that the inline modules of a page import, statically or not, in order and once.
 */
export function moduleImports(html: string): string[] {
  const found = [...html.matchAll(MODULE_SCRIPT)].flatMap(([, , code]) => [
    ...[...code!.matchAll(STATIC_IMPORT)].map(([, , specifier]) => specifier!),
    ...dynamicImports(code!)
  ]);
  return [...new Set(found)];
}

/** Specifiers that the classic inline scripts of a page import when they are needed (the search). */
export function lazyImports(html: string): string[] {
  const found = [...html.matchAll(CLASSIC_SCRIPT)].flatMap(([, , code]) => dynamicImports(code!));
  return [...new Set(found)];
}

/**
 * Modules that Framework's client fetches when a cell of the page needs them: libraries of its vocabulary,
 * and its own scripts around them. Framework has the browser prepare for these.
 */
export function libraryPreloads(html: string): string[] {
  const found = [...html.matchAll(MODULE_PRELOAD)].map(([, address]) => address!);
  return [...new Set(found.filter((address) => /\/(?:_npm|_observablehq\/stdlib)\//.test(address)))];
}

function dynamicImports(code: string): string[] {
  return [...code.matchAll(DYNAMIC_IMPORT)].map(([, specifier]) => specifier!);
}

/** Name under which a bundle exports the module client/paced-cells.ts. */
export const PACING = "pacing";

export interface BundledScripts {
  /** Address of the bundle, relative to the page. */
  bundle: string;
  /** Addresses of the files that the bundle itself needs, relative to the page. */
  chunks: readonly string[];
  /**
   * Name under which the bundle exports a module that the page imported; undefined for one it does not hold.
   */
  nameOf: (specifier: string) => string | undefined;
  /** New address of a module imported by a classic script. */
  lazyAddress: (specifier: string) => string | undefined;
}

/**
 * A page whose modules come from one bundle instead of a file each: the same cells,
 * the same names, other addresses.
 */
export function useBundle(html: string, scripts: BundledScripts): string {
  const {bundle, chunks, lazyAddress} = scripts;
  const preloads = [bundle, ...chunks].map(
    (href) => `\n<link rel="modulepreload" href="${href}" fetchpriority="low">`
  );
  let first = true;
  return html
    .replace(MODULE_PRELOAD, () => (first ? ((first = false), preloads.join("")) : ""))
    .replace(
      MODULE_SCRIPT,
      (_, open: string, code: string, close: string) => open + rewriteModule(code, scripts) + close
    )
    .replace(
      CLASSIC_SCRIPT,
      (_, open: string, code: string, close: string) =>
        open +
        code.replace(DYNAMIC_IMPORT, (whole: string, specifier: string) => {
          const address = lazyAddress(specifier);
          return address ? `import("${address}")` : whole;
        }) +
        close
    );
}

function rewriteModule(code: string, {bundle, nameOf}: BundledScripts): string {
  const used = new Set<string>();
  const use = (specifier: string) => {
    const name = nameOf(specifier);
    if (name) used.add(name);
    return name;
  };
  const body = code
    .replace(STATIC_IMPORT, (whole: string, names: string | undefined, specifier: string) => {
      const name = use(specifier);
      if (!name) return whole;
      if (names === "define") return (used.add(PACING), `const define = ${PACING}.paced(${name}.define);`);
      return names ? `const {${names.replace(/\bas\b/g, ":")}} = ${name};` : "";
    })
    .replace(DYNAMIC_IMPORT, (whole: string, specifier: string) => {
      const name = use(specifier);
      return name ? `Promise.resolve(${name})` : whole;
    });
  if (used.size === 0) return body;
  return `\nimport {${[...used].join(", ")}} from "${bundle}";${body}`;
}
