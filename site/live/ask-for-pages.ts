import {Parser} from "htmlparser2";
import pMap from "p-map";

/** A browser asks a host for no more at a time. */
const AT_A_TIME = 6;

/**
 * Asks the preview for pages, and for the files that each names: modules, styles, data. What they need is
 * then made, and kept as if a browser had opened them.
 *
 * @param url address of the preview, with its slash.
 * @throws Error when a page does not come.
 */
export async function askForPages(url: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const address = new URL(path, url);
    const response = await fetch(address, {headers: {accept: "text/html"}});
    const html = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await pMap(filesOf(html, address), ask, {concurrency: AT_A_TIME});
  }
}

/** One that does not come is asked for again by the browser, and told there. */
async function ask(address: string): Promise<void> {
  await fetch(address).then(
    (response) => response.arrayBuffer(),
    () => undefined
  );
}

/** Addresses on the same host of what a page of the preview asks for as it is opened. */
export function filesOf(html: string, address: URL): string[] {
  const found = new Set<string>();
  const add = (name: string) => {
    const file = new URL(name, address);
    if (file.host === address.host) found.add(file.href);
  };
  let isScript = false;
  const parser = new Parser({
    onopentag: (name, {rel = "", href, src}) => {
      isScript = name === "script";
      if (name === "script" && src) add(src);
      if (name === "link" && href && /^(?:modulepreload|preload|stylesheet)$/.test(rel)) add(href);
    },
    // Framework names the data of a page in its inline script.
    ontext: (text) => {
      if (isScript) for (const [, path] of text.matchAll(/"path":"([^"]*_file\/[^"]+)"/g)) add(path!);
    },
    onclosetag: () => (isScript = false)
  });
  parser.end(html);
  return [...found];
}
