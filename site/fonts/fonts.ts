import {createHash} from "node:crypto";
import {mkdir, readFile, rename, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import subsetFont from "subset-font";
import {CHARACTERS} from "./characters.js";

/** The family of what leaves the screen: paper, images of figures and of shared pages. */
export const PAPER_FAMILY = "Inter";

/** The package it comes from, which holds its licence. */
export const PAPER_FONT_PACKAGE = "inter-ui";

export interface FontFile {
  /** Name of its file, `inter-400.woff2`. */
  name: string;
  weight: number;
  style: "normal" | "italic";
  /** WOFF2. */
  bytes: Buffer;
}

const FACES = [
  {source: "Inter-Regular", weight: 400, style: "normal"},
  {source: "Inter-Bold", weight: 700, style: "normal"},
  {source: "Inter-Italic", weight: 400, style: "italic"}
] as const;

/**
 * Features that charts and tables use: composed accents, kerning, language forms, placed marks, figures of
 * one width.
 */
const FEATURES = ["ccmp", "kern", "locl", "mark", "tnum"];

/** Where cut fonts are kept, by what they were cut from and to: cutting takes seconds. */
const KEPT = join(".cache", "polices");

/** The three faces of the family, cut to the signs of French; the same bytes on every machine. */
export function paperFonts(keptIn = KEPT): Promise<FontFile[]> {
  return Promise.all(
    FACES.map(async ({source, weight, style}) => {
      const name = `inter-${weight}${style === "italic" ? "-italique" : ""}.woff2`;
      return {name, weight, style, bytes: await cut(source, keptIn)};
    })
  );
}

/** `@font-face` rules of the fonts; `addressOf` gives where each is read from. */
export function fontFaces(fonts: readonly FontFile[], addressOf: (font: FontFile) => string): string {
  return fonts
    .map(
      (font) =>
        `@font-face{font-family:${PAPER_FAMILY};font-weight:${font.weight};font-style:${font.style};font-display:swap;src:url(${addressOf(font)}) format("woff2")}`
    )
    .join("");
}

/** The same rules with the fonts in them, for a document that has no address. */
export function fontFacesWithin(fonts: readonly FontFile[]): string {
  return fontFaces(fonts, ({bytes}) => `data:font/woff2;base64,${bytes.toString("base64")}`);
}

async function cut(source: string, keptIn: string): Promise<Buffer> {
  const whole = await readFile(
    createRequire(import.meta.url).resolve(`${PAPER_FONT_PACKAGE}/web/${source}.woff2`)
  );
  const key = createHash("sha256").update(whole).update(CHARACTERS).update(FEATURES.join()).digest("hex");
  const file = join(keptIn, `${key.slice(0, 16)}.woff2`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return kept;
  const bytes = await subsetFont(whole, CHARACTERS, {targetFormat: "woff2", keepFeatures: FEATURES});
  await keep(file, bytes, keptIn);
  return bytes;
}

/** Renamed into place: two commands may cut at the same time. */
async function keep(file: string, bytes: Buffer, folder: string): Promise<void> {
  await mkdir(folder, {recursive: true});
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
}
