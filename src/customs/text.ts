const NBSP = "\u00a0";
const NARROW_NBSP = "\u202f";

/** A value as a message quotes it: « 12.5 », with control characters made visible and long values cut. */
export function quote(value: string): string {
  const shown = Array.from(value, visible).join("");
  return `«${NBSP}${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}${NBSP}»`;
}

function visible(character: string): string {
  const code = character.codePointAt(0)!;
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
  return isControl ? `\\x${code.toString(16).padStart(2, "0")}` : character;
}

/** Whole number in French: narrow no-break space between thousands. */
export function frenchInteger(value: number): string {
  const digits = String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+$)/g, NARROW_NBSP);
  return value < 0 ? `\u2212${digits}` : digits;
}

/** `1 fichier`, `2 fichiers`: a count and its noun, the plural by default with an s. */
export function count(value: number, singular: string, plural = `${singular}s`): string {
  return `${frenchInteger(value)}${NBSP}${Math.abs(value) < 2 ? singular : plural}`;
}

/** Codes in a sentence: « A », « B » et « C ». */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} et ${items.at(-1)}`;
}

/** The French spacing of a message written with ordinary spaces. */
export function french(text: string): string {
  return text
    .replaceAll("'", "’")
    .replace(/«[ \u00a0]?/g, `«${NBSP}`)
    .replace(/[ \u00a0]?»/g, `${NBSP}»`)
    .replace(/ ([;!?])/g, `${NARROW_NBSP}$1`)
    .replace(/ :/g, `${NBSP}:`)
    .replace(/ ([%€])/g, `${NBSP}$1`);
}
