import {dirname} from "node:path/posix";
import {getStylePath} from "@observablehq/framework/dist/files.js";
import {
  bundleStyles as frameworkStyles,
  rollupClient as bundle
} from "@observablehq/framework/dist/rollup.js";
import {bundleSheet} from "../common/charter.js";
import {remember} from "../common/remember.js";

/** A style sheet with all that it imports; those of the project may name files of a charter. */
export async function bundleStyles(options: Parameters<typeof frameworkStyles>[0]): Promise<string> {
  const {path, minify} = options;
  const isOwn = path !== undefined && !path.includes("node_modules");
  return isOwn ? bundleSheet(path, {minify, stylePath: getStylePath}) : frameworkStyles(options);
}

/**
 * Framework bundles the scripts of its side bar again for every page. They differ in the addresses of what
 * they fetch, relative to the page: pages of one folder have the same.
 */
export const rollupClient = remember(bundle, (input, root, path, {minify, keepNames, define} = {}) =>
  JSON.stringify([input, root, dirname(path), minify, keepNames, define])
);
