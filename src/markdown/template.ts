import {faultPlace, nearestName, type PageFault} from "./faults.js";
import {frenchTypography} from "../french/typography.js";

/** Values that a page may name between double braces; an empty string counts as « absent » in a condition. */
export type Variables = Readonly<Record<string, string>>;

const BLOCK = /\{\{#(si|sauf)\s+([^{}]*?)\s*\}\}((?:(?!\{\{#(?:si|sauf)\b)[\s\S])*?)\{\{\/\1\}\}/;
const STRAY = /\{\{[#/][^{}]*\}\}/;
const VARIABLE = /\{\{\s*([\p{L}_][\p{L}\d_]*)\s*\}\}/gu;

/** A mistake in a page's build-time text, told with the file and the line. */
export class TemplateError extends Error {
  constructor(readonly fault: PageFault) {
    super(frenchTypography([`${faultPlace(fault)} : ${fault.message}`, fault.advice].join(" ").trim()));
  }
}

/** What is done with a mistake: by default, it stops the reading of the page. */
export type Report = (fault: PageFault) => void;

const stop: Report = (fault) => {
  throw new TemplateError(fault);
};

/** The text being filled in, and whom to tell of its mistakes. */
interface Filling {
  variables: Variables;
  fileName: string;
  report: Report;
}

/**
 * Fills the build-time text of a Markdown page: `{{nom}}` is replaced by its
 * value, `{{#si region}}…{{/si}}` is kept when the value is not empty (or equal:
 * `{{#si code=75}}`), `{{#sauf region}}…{{/sauf}}` when it is. Blocks nest.
 * Text that goes away leaves its line breaks, so that later messages of
 * Framework still name the right line.
 *
 * An unknown name or an unmatched block is told to `report`; when that returns, the text goes on without it.
 *
 * @throws TemplateError on such a mistake, without `report`
 */
export function fillTemplate(
  source: string,
  variables: Variables,
  fileName: string,
  report: Report = stop
): string {
  const filling = {variables, fileName, report};
  let text = source;
  for (let block = BLOCK.exec(text); block; block = BLOCK.exec(text)) {
    const [all, keyword, condition, body] = block as unknown as [string, "si" | "sauf", string, string];
    const kept = holds(condition, filling, text, block.index) === (keyword === "si");
    text =
      text.slice(0, block.index) + (kept ? body : lineBreaks(all)) + text.slice(block.index + all.length);
  }
  for (let stray = STRAY.exec(text); stray; stray = STRAY.exec(text)) {
    report(strayFault(stray[0], text, stray.index, fileName));
    text = text.slice(0, stray.index) + text.slice(stray.index + stray[0].length);
  }
  const filled = text;
  return filled.replace(VARIABLE, (_, name: string, index: number) => valueOf(name, filling, filled, index));
}

/** Whether `region`, or `code=75`, holds. */
function holds(condition: string, filling: Filling, text: string, index: number): boolean {
  const [name = "", expected] = condition.split("=").map((part) => part.trim());
  const value = valueOf(name, filling, text, index);
  return expected === undefined ? value !== "" : value === expected;
}

function valueOf(name: string, {variables, fileName, report}: Filling, text: string, index: number): string {
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (value !== undefined) return value;
  const known = Object.keys(variables).sort();
  const nearest = nearestName(name, known);
  report({
    kind: "nom",
    ...lineAt(text, index, fileName),
    message: `« {{${name}}} » est inconnu dans cette page. Noms possibles : ${known.join(", ")}.`,
    advice: nearest ? `Vouliez-vous dire « {{${nearest}}} » ?` : ""
  });
  return "";
}

function strayFault(tag: string, text: string, index: number, fileName: string): PageFault {
  const keyword = /si|sauf/.exec(tag)?.[0] ?? "si";
  const other = tag.startsWith("{{/") ? `{{#${keyword} …}}` : `{{/${keyword}}}`;
  return {
    kind: "bloc",
    ...lineAt(text, index, fileName),
    message: `la balise « ${tag} » n’a pas son pendant.`,
    advice: `Écrivez « ${other} » ${tag.startsWith("{{/") ? "avant elle" : "à la fin du passage"}, ou retirez-la.`
  };
}

function lineBreaks(text: string): string {
  return text.replace(/[^\n]/g, "");
}

function lineAt(text: string, index: number, file: string): Pick<PageFault, "file" | "line" | "text"> {
  const line = text.slice(0, index).split("\n").length;
  return {file, line, text: text.split("\n")[line - 1]!.trim()};
}
