import type {Replacements} from "../../common/replaced-modules.js";

/**
 * Modules of Framework that the preview replaces by ours, beside those of the vocabulary or instead of them.
 * Each says what it mends.
 */
export const PREVIEW: Replacements = {
  "dist/node.js": new URL("./bare-imports.ts", import.meta.url),
  "dist/render.js": new URL("./rendering.ts", import.meta.url),
  "dist/rollup.js": new URL("./client-scripts.ts", import.meta.url),
  jsdom: new URL("../../common/html-parser.ts", import.meta.url)
};
