/**
 * Width of text without a page to measure it in: charts are laid out the same
 * in Node, in the browser and in an exported file. Widths are those of DejaVu
 * Sans, among the widest of the usual system fonts, so that what fits here fits everywhere.
 */

const NARROW = new Set("ijlI.,;:'’|! ·\u00a0\u202f");
const MIDDLE = new Set('frt()-–[]/«»"°');
const WIDE = new Set("mwMWŒœÆ—@%€");

/** Advance of one character in ems: class averages, rounded up. */
function advance(character: string): number {
  if (NARROW.has(character)) return 0.36;
  if (MIDDLE.has(character)) return 0.46;
  if (WIDE.has(character)) return 0.98;
  return /\p{Lu}/u.test(character) ? 0.74 : 0.63;
}

/** Estimated width in pixels of one line of text, on the safe side; `bold` adds the 10 % that bold faces take. */
export function textWidth(text: string, fontSize: number, {bold = false} = {}): number {
  let ems = 0;
  for (const character of text) ems += advance(character);
  return ems * fontSize * (bold ? 1.1 : 1);
}

/** Lines of at most `maxWidth` pixels, broken at ordinary spaces and after hyphens; a word wider than that keeps a line of its own. */
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
