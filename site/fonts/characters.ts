/**
 * Letters and signs of the languages of Western and Central Europe (ASCII, Latin-1, Latin Extended-A), in
 * which names of partners and products are written.
 */
const LETTERS = range(0x20, 0x7e) + range(0xa0, 0xff) + range(0x100, 0x148) + range(0x14a, 0x17f);

/** Spaces, dashes, quotation marks, superscripts and signs of French typography. */
const TYPOGRAPHY = "\u2009\u202f\u2011–—‘’‚“”„†•…‰‹›€™−≈≠≤≥ᵉʳ⁰⁴⁵⁶⁷⁸⁹₀₁₂₃";

/** Marks that figures and tables draw as text. */
const MARKS = "←↑→↓■□▲△▶▼◀●○✓⚠";

/** Every character that the fonts of paper and images keep; any other is drawn with a font of the machine. */
export const CHARACTERS = LETTERS + TYPOGRAPHY + MARKS;

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({length: last - first + 1}, (_, index) => first + index));
}
