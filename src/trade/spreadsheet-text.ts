/**
 * Where a spreadsheet would start to read a formula: a sign of one at the start of a cell, or after a `;`,
 * which French spreadsheets take for the end of a cell even in a file separated by commas. Blanks before the
 * sign do not stop it.
 */
const FORMULA = /(^|;)(?=[\t\r]|\s*[=+\-@＝＋－＠])/gu;

/** A number as files write it: a spreadsheet reads it as it is. */
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/**
 * A text that no spreadsheet runs as a formula: an apostrophe stands before what would start one. Numbers,
 * and texts that start none, are left as they are; a text once made safe too.
 */
export function spreadsheetText(text: string): string {
  return NUMBER.test(text) ? text : text.replace(FORMULA, "$1'");
}
