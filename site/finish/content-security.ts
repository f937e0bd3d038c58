import {createHash} from "node:crypto";

/**
 * Writes the page's Content-Security-Policy: nothing from another host, no script but the site's own files
 * and the inline ones of this very page, by hash. Inline styles are allowed: Plot writes a `<style>` into
 * each chart, and charts place things with `style` attributes. Comes last of what touches scripts, and stands
 * first in the page: it binds what follows it.
 */
export function addContentSecurity(document: Document, {runsWasm = false} = {}): void {
  const element = document.createElement("meta");
  element.setAttribute("http-equiv", "Content-Security-Policy");
  element.setAttribute("content", contentSecurityPolicy(inlineScripts(document), runsWasm));
  const charset = document.querySelector("meta[charset]");
  if (charset) charset.after("\n", element);
  else document.head.prepend(element);
}

/** Libraries that run WebAssembly; DuckDB does so in a worker, which it starts from a copy of its script. */
const WASM = /\/_npm\/(?:@duckdb\/duckdb-wasm|@viz-js\/viz|parquet-wasm)@/;

/** Whether cells of a page, as Framework writes it, need a library that runs WebAssembly. */
export function runsWasm(html: string): boolean {
  return WASM.test(html);
}

/** The policy for a page with these inline scripts. */
function contentSecurityPolicy(scripts: readonly string[], runsWasm: boolean): string {
  const hashes = [...new Set(scripts.map((script) => `'sha256-${sha256(script)}'`))];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes, ...(runsWasm ? ["'wasm-unsafe-eval'"] : [])].join(" "),
    ...(runsWasm ? ["worker-src 'self' blob:"] : []),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'none'"
  ].join("; ");
}

function inlineScripts(document: Document): string[] {
  return [...document.querySelectorAll("script:not([src])")]
    .filter((script) => script.getAttribute("type") !== "application/ld+json")
    .map((script) => script.textContent!);
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("base64");
}
