/**
 * A line as it is where it fits; else in as many lines as it takes, divided with hyphens between syllables. A
 * word without such a place stays whole, and does not fit; with `anywhere` it is cut where the line is full.
 */
export function cutLine(line: string, fits: (text: string) => boolean, {anywhere = false} = {}): string[] {
  if (fits(line) || line.length < 4) return [line];
  let longest = line.length - 1;
  while (longest > 1 && !fits(`${line.slice(0, longest)}-`)) --longest;
  const end = syllableEnd(line, longest) ?? (anywhere ? longest : null);
  return end === null ? [line] : [`${line.slice(0, end)}-`, ...cutLine(line.slice(end), fits, {anywhere})];
}

/** As much of a text as fits with an ellipsis after it, one letter at least. */
export function cutWithEllipsis(text: string, fits: (text: string) => boolean): string {
  let end = text.length;
  while (end > 1 && !fits(`${text.slice(0, end)}…`)) --end;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Consonants that French keeps together: « élec-tronique », « phar-macie », « ma-gnétique ». */
const TOGETHER = "[bcdfgptv][lr]|[cpt]h|gn|qu";
const OPENS_SYLLABLE = new RegExp(`^(?:${TOGETHER}|[bcdfgjklmnpqrstvwxz])[aeiouyàâéèêëîïôûùœæ]`);
const PARTS_PAIR = new RegExp(`^(?:${TOGETHER})`, "i");
/** Two letters at least stand before a hyphen, three after it: no « d’u-sage ». */
const LEAVES_TWO = /\p{L}{2}$/u;
const LEAVES_THREE = /^\p{L}{3}/u;

/** The last place, up to `longest`, before the consonants that open a syllable: « électromé-nager ». */
function syllableEnd(line: string, longest: number): number | null {
  for (let end = Math.min(longest, line.length - 3); end > 1; --end) {
    const [start, rest] = [line.slice(0, end), line.slice(end)];
    const leavesEnough = LEAVES_TWO.test(start) && LEAVES_THREE.test(rest);
    if (leavesEnough && OPENS_SYLLABLE.test(rest) && !PARTS_PAIR.test(line.slice(end - 1))) return end;
  }
  return null;
}
