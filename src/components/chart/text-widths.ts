/**
 * Width of text without a page to measure it in: charts are laid out the same in Node, in the browser and in
 * an exported file. Widths are those of DejaVu Sans, the widest of the usual system fonts, and where it is
 * wider of Inter, the font of paper and images, so that what fits here fits everywhere.
 */

/** Advances in hundredths of an em, measured and rounded up, characters grouped by width. */
const ADVANCES: [number, string][] = [
  [20, "\u202f"],
  [28, "ijl'"],
  [30, "I"],
  [32, " .,·\u00a0’"],
  [34, ":;|/"],
  [36, "f"],
  [40, "t-()‹›"],
  [42, "r!"],
  [46, '"'],
  [50, "–°"],
  [53, "sz"],
  [56, "cL?ç"],
  [58, "J"],
  [60, "kvxyF"],
  [62, "aeoPTY«»"],
  [64, "0123456789bdghnpquES€"],
  [66, "K"],
  [70, "ABCRVXZ"],
  [74, "U"],
  [78, "DGHN◀▶▲▼&"],
  [80, "OQ"],
  [84, "w+−<>=±"],
  [87, "M"],
  [100, "mW%—æÆ@…"],
  [104, "œ"],
  [110, "Œ"]
];

const advances = new Map(
  ADVANCES.flatMap(([width, characters]) => [...characters].map((each) => [each, width / 100] as const))
);

/** Advance of one character in ems. A chart asks for thousands: most are in the list as they are. */
function advance(character: string): number {
  return advances.get(character) ?? unlistedAdvance(character);
}

/** Accents do not change the advance of a character; one whose letter is not listed is taken as wide. */
function unlistedAdvance(character: string): number {
  const plain = character.normalize("NFD").charAt(0);
  return advances.get(plain) ?? (/\p{Ll}/u.test(character) ? 0.66 : 0.86);
}

/** DejaVu Sans Bold against the regular face. */
const BOLD = 1.13;

/** Estimated width in pixels of one line of text, on the safe side; `bold` adds what bold faces take. */
export function textWidth(text: string, fontSize: number, {bold = false} = {}): number {
  let ems = 0;
  for (const character of text) ems += advance(character);
  return ems * fontSize * (bold ? BOLD : 1);
}

/** Estimated width in pixels of the longest of some lines; 0 without any. */
export function widestOf(texts: readonly string[], fontSize: number, options: {bold?: boolean} = {}): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, fontSize, options)));
}

/**
 * Lines of at most `maxWidth` pixels, broken at ordinary spaces and after hyphens; a word wider than that
 * keeps a line of its own.
 */
export function wrapText(
  text: string,
  fontSize: number,
  maxWidth: number,
  options: {bold?: boolean} = {}
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of text.split(/(?<= )|(?<=\p{L}-)(?=\p{L})/u)) {
    if (line === "" || textWidth((line + part).trimEnd(), fontSize, options) <= maxWidth) line += part;
    else {
      lines.push(line.trimEnd());
      line = part;
    }
  }
  return line === "" ? lines : [...lines, line.trimEnd()];
}
