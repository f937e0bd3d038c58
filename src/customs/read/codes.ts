/**
 * A code as a number: its characters are digits in base 36, of which those of the customs are made. Numbers of codes of equal
 * length come in the order of the codes, take two or four bytes a row, and index tables.
 */
export function codeNumber(code: string): number {
  return parseInt(code, 36);
}

/** The code of a number; `length` is 2 or 4 characters. */
export function codeText(number: number, length: number): string {
  return number.toString(36).toUpperCase().padStart(length, "0");
}

/** How many numbers codes of a length may have. */
export function codeSpace(length: number): number {
  return 36 ** length;
}
