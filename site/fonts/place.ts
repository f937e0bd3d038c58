import {join} from "node:path";
import {writeOutput} from "../common/files.js";
import {paperFonts, type FontFile} from "./fonts.js";

/** Folder of the fonts in the site. */
export const FONTS_FOLDER = "polices";

/** Path in the site of a font by the name of its file. */
export function fontPath(name: string): string {
  return `${FONTS_FOLDER}/${name}`;
}

/** Writes the fonts of paper and images into a site, and returns them. No screen fetches them. */
export async function placeFonts(dist: string): Promise<FontFile[]> {
  const fonts = await paperFonts();
  for (const {name, bytes} of fonts) await writeOutput(join(dist, fontPath(name)), bytes);
  return fonts;
}
