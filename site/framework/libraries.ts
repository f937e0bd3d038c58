import {mkdirSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";

/**
 * Framework's client names libraries that a page might ask for implicitly
 * (`Plot`, `d3`, `Inputs`, …) by their latest version, and asks a package registry
 * which that is: a build without network fails, and two builds differ. This
 * project imports its libraries from `node_modules` only, so the answer is
 * written beforehand where Framework keeps its answers: a version that does
 * not exist, of a library that is never loaded.
 *
 * `root` is the folder of the pages (`src`).
 */
export function pinFrameworkLibraries(root: string): void {
  const cache = join(root, ".observablehq", "cache", "_npm");
  rmSync(cache, {recursive: true, force: true});
  for (const name of implicitLibraries()) mkdirSync(join(cache, `${name}@0.0.0`), {recursive: true});
}

/** Names of the packages that the sources of Framework's client mention as `npm:`, or bare and not bundled. */
export function implicitLibraries(): string[] {
  const framework = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
  const client = join(framework, "dist", "client");
  const names = new Set<string>();
  for (const file of readdirSync(client, {recursive: true, encoding: "utf8"})) {
    if (!file.endsWith(".js")) continue;
    for (const [, name] of readFileSync(join(client, file), "utf8").matchAll(
      /["']npm:((?:@[^/"']+\/)?[^@/"']+)/g
    )) {
      names.add(name!);
    }
  }
  return [...names].sort();
}
