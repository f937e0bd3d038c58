import {frenchTypography} from "./typography.js";

/** Values that a page may name between double braces; an empty string counts as « absent » in a condition. */
export type Variables = Readonly<Record<string, string>>;

const BLOCK = /\{\{#(si|sauf)\s+([^{}]*?)\s*\}\}((?:(?!\{\{#(?:si|sauf)\b)[\s\S])*?)\{\{\/\1\}\}/;
const STRAY = /\{\{[#/][^{}]*\}\}/;
const VARIABLE = /\{\{\s*([\p{L}_][\p{L}\d_]*)\s*\}\}/gu;

/** A mistake in a page's build-time text, told with the file and the line. */
export class TemplateError extends Error {
  constructor(message: string) {
    super(frenchTypography(message));
  }
}

/**
 * Fills the build-time text of a Markdown page: `{{nom}}` is replaced by its
 * value, `{{#si region}}…{{/si}}` is kept when the value is not empty (or equal:
 * `{{#si code=75}}`), `{{#sauf region}}…{{/sauf}}` when it is. Blocks nest.
 * Text that goes away leaves its line breaks, so that later messages of
 * Framework still name the right line.
 *
 * @throws TemplateError on an unknown name or an unmatched block
 */
export function fillTemplate(source: string, variables: Variables, fileName: string): string {
  let text = source;
  for (let block = BLOCK.exec(text); block; block = BLOCK.exec(text)) {
    const [all, keyword, condition, body] = block as unknown as [string, "si" | "sauf", string, string];
    const where = placeOf(text, block.index, fileName);
    const kept = holds(condition, variables, where) === (keyword === "si");
    text =
      text.slice(0, block.index) + (kept ? body : lineBreaks(all)) + text.slice(block.index + all.length);
  }
  const stray = STRAY.exec(text);
  if (stray)
    throw new TemplateError(
      `${placeOf(text, stray.index, fileName)} : la balise « ${stray[0]} » n’a pas son pendant.`
    );
  return text.replace(VARIABLE, (_, name: string, index: number) =>
    valueOf(name, variables, placeOf(text, index, fileName))
  );
}

/** Whether `region`, or `code=75`, holds. */
function holds(condition: string, variables: Variables, where: string): boolean {
  const [name = "", expected] = condition.split("=").map((part) => part.trim());
  const value = valueOf(name, variables, where);
  return expected === undefined ? value !== "" : value === expected;
}

function valueOf(name: string, variables: Variables, where: string): string {
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (value !== undefined) return value;
  const known = Object.keys(variables).sort().join(", ");
  throw new TemplateError(
    `${where} : « {{${name}}} » est inconnu dans cette page. Noms possibles : ${known}.`
  );
}

function lineBreaks(text: string): string {
  return text.replace(/[^\n]/g, "");
}

function placeOf(text: string, index: number, fileName: string): string {
  return `${fileName}, ligne ${text.slice(0, index).split("\n").length}`;
}
