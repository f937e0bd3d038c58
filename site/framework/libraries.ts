import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {ABSENT_VERSION, installedPackage} from "../vocabulary/packages.js";

const VOCABULARY = fileURLToPath(new URL("../vocabulary", import.meta.url));

/**
 * Prepares the place where Framework keeps libraries (`Plot`, `d3`, `Inputs`, …) that its client names
 * without a version: it would ask a package registry which is the latest. It looks at the names of folders
 * first, so the version of `node_modules` is written there; that of a library that is not installed is one
 * that does not exist. Modules that were made of other packages, or by other code, are taken away.
 *
 * `root` is the folder of the pages (`src`).
 */
export function pinFrameworkLibraries(root: string): void {
  const cache = join(root, ".observablehq", "cache", "_npm");
  forgetOthers(cache, cacheKey(root));
  for (const name of implicitLibraries()) {
    const version = installedPackage(root, name)?.version ?? ABSENT_VERSION;
    mkdirSync(join(cache, `${name}@${version}`), {recursive: true});
  }
}

function forgetOthers(cache: string, key: string): void {
  const file = `${cache}.key`;
  if (existsSync(file) && readFileSync(file, "utf8") === key) return;
  rmSync(cache, {recursive: true, force: true});
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, key);
}

/**
 * What the cached modules are made of: the packages that npm has installed, and the code that makes modules
 * of them.
 */
function cacheKey(root: string): string {
  const hash = createHash("sha256");
  const installed = join(root, "..", "node_modules", ".package-lock.json");
  const code = ["cached-modules.ts", "source-patches.ts"].map((name) => join(VOCABULARY, name));
  for (const file of [installed, ...code]) if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest("hex");
}

/**
 * Names of the packages that the sources of Framework's client mention as `npm:`, or bare and not bundled.
 */
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
