import {dirname} from "node:path/posix";
import {rollupClient as bundle} from "@observablehq/framework/dist/rollup.js";
import {remember} from "../common/remember.js";

export {bundleStyles} from "@observablehq/framework/dist/rollup.js";

/**
 * Framework bundles the scripts of its side bar again for every page. They differ in the addresses of what
 * they fetch, relative to the page: pages of one folder have the same.
 */
export const rollupClient = remember(bundle, (input, root, path, {minify, keepNames, define} = {}) =>
  JSON.stringify([input, root, dirname(path), minify, keepNames, define])
);
