import {existsSync, readFileSync, realpathSync} from "node:fs";
import {dirname, join, resolve} from "node:path";

/** A package as it is installed, at the version of the lock file. */
export interface InstalledPackage {
  name: string;
  version: string;
  folder: string;
}

/**
 * Version written for a library that is not installed: scripts of Framework's client that no page uses name
 * some.
 */
export const ABSENT_VERSION = "0.0.0";

/** The package that code in `folder` gets by this name; undefined when it is not installed. */
export function installedPackage(folder: string, name: string): InstalledPackage | undefined {
  for (let place = resolve(folder); ; place = dirname(place)) {
    const found = join(place, "node_modules", name);
    if (existsSync(join(found, "package.json"))) return readPackage(realpathSync(found), name);
    if (place === dirname(place)) return undefined;
  }
}

function readPackage(folder: string, name: string): InstalledPackage {
  const {version} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {version: string};
  return {name, version, folder};
}

/**
 * What follows `npm:`, or a bare specifier, in its parts: `d3@7/src/x.js` is the package `d3`, the range `7`,
 * the path `src/x.js`.
 */
export function specifierParts(specifier: string): {name: string; range?: string; path?: string} {
  const match = /^((?:@[^/@]+\/)?[^/@]*)(?:@([^/]+))?(?:\/(.*))?$/.exec(specifier);
  if (!match) return {name: specifier};
  const [, name, range, path] = match;
  return {name: name!, range, path};
}
