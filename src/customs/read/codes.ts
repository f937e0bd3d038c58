/** The codes of a row, with their lengths in characters. */
export const CODE_LENGTHS = {departement: 2, region: 2, product: 4, cpf4: 4, partner: 2} as const;
export type CodeKind = keyof typeof CODE_LENGTHS;
export const CODE_KINDS = Object.keys(CODE_LENGTHS) as CodeKind[];

/** Codes that occur in a file, each list ascending. */
export type Codes = Record<CodeKind, string[]>;

/**
 * A code as a number: its characters are digits in base 36, of which those of the customs are made. Numbers
 * of codes of equal length come in the order of the codes, take two or four bytes a row, and index tables.
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
