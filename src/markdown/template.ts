import {faultPlace, nearestName, type PageFault} from "./faults.js";
import {frenchTypography} from "../french/typography.js";
import {judge, type ConditionScope} from "./values/condition.js";
import {quantityNames} from "./values/quantities.js";
import type {ValueScope} from "./values/query.js";
import {isValueName, valueOf} from "./values/value.js";
import {UnknownName, ValueFault} from "./values/value-fault.js";

/** Values that a page may name between double braces; an empty string counts as « absent » in a condition. */
export type Variables = Readonly<Record<string, string>>;

const BLOCK = /\{\{#(si|sauf)\s+([^{}]*?)\s*\}\}((?:(?!\{\{#(?:si|sauf)\b)[\s\S])*?)\{\{\/\1\}\}/;
const STRAY = /\{\{[#/][^{}]*\}\}/;
const NAMED = /\{\{\s*([\p{L}_][\p{L}\d_]*(?:\([^(){}]*\))?)\s*\}\}/gu;

/** A mistake in a page's build-time text, told with the file and the line. */
export class TemplateError extends Error {
  constructor(readonly fault: PageFault) {
    super(frenchTypography([`${faultPlace(fault)} : ${fault.message}`, fault.advice].join(" ").trim()));
  }
}

/** What is done with a mistake: by default, it stops the reading of the page. */
export type Report = (fault: PageFault) => void;

/** Stops the reading of the page. */
export const stop: Report = (fault) => {
  throw new TemplateError(fault);
};

export interface FillOptions {
  /** Figures that the text may name; without them it knows names only. */
  values?: ValueScope;
  /** Whom to tell of mistakes. */
  report?: Report;
}

/** The text being filled in, and whom to tell of its mistakes. */
interface Filling {
  scope: ConditionScope;
  fileName: string;
  report: Report;
}

/**
 * Fills the build-time text of a Markdown page: `{{nom}}` and `{{part(US)}}` are replaced by their
 * value, `{{#si region}}…{{/si}}` is kept when the condition holds (`region`, `code=75`, `solde < 0`: see
 * `values/condition.ts`), `{{#sauf region}}…{{/sauf}}` when it does not. Blocks nest.
 * Text that goes away leaves its line breaks, so that later messages of
 * Framework still name the right line.
 *
 * An unknown name, a figure that cannot be read or an unmatched block is told to `report`; when that returns, the text goes on without it.
 *
 * @throws TemplateError on such a mistake, without `report`
 */
export function fillTemplate(
  source: string,
  variables: Variables,
  fileName: string,
  {values, report = stop}: FillOptions = {}
): string {
  const filling = {scope: {variables, values}, fileName, report};
  return fillNames(keepPassages(source, filling), filling);
}

/** The text without the passages whose condition does not hold. */
function keepPassages(source: string, filling: Filling): string {
  let text = source;
  for (let block = BLOCK.exec(text); block; block = BLOCK.exec(text)) {
    const [all, keyword, condition, body] = block as unknown as [string, "si" | "sauf", string, string];
    const kept = holds(condition, filling, text, block.index) === (keyword === "si");
    text =
      text.slice(0, block.index) + (kept ? body : lineBreaks(all)) + text.slice(block.index + all.length);
  }
  for (let stray = STRAY.exec(text); stray; stray = STRAY.exec(text)) {
    filling.report(strayFault(stray[0], text, stray.index, filling.fileName));
    text = text.slice(0, stray.index) + text.slice(stray.index + stray[0].length);
  }
  return text;
}

function fillNames(text: string, filling: Filling): string {
  return text.replace(NAMED, (_, name: string, index: number) => named(name, filling, text, index));
}

/** Whether `region`, `code=75` or `solde < 0` holds. */
function holds(condition: string, filling: Filling, text: string, index: number): boolean {
  return attempt(() => judge(condition, filling.scope).holds, false, filling, text, index);
}

function named(name: string, filling: Filling, text: string, index: number): string {
  const {variables, values} = filling.scope;
  const known = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (known !== undefined) return known;
  const read = () => {
    if (!values || !isValueName(name)) throw new UnknownName(name);
    return valueOf(name, values).text;
  };
  return attempt(read, "", filling, text, index);
}

/** What `read` gives, or `otherwise` once its mistake is told. */
function attempt<T>(read: () => T, otherwise: T, filling: Filling, text: string, index: number): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ValueFault)) throw error;
    const place = lineAt(text, index, filling.fileName);
    filling.report(
      error instanceof UnknownName
        ? {...place, ...unknownName(error.typed, filling.scope)}
        : {...place, kind: "chiffre", message: error.message, advice: error.advice}
    );
    return otherwise;
  }
}

function unknownName(
  name: string,
  {variables, values}: ConditionScope
): Pick<PageFault, "kind" | "message" | "advice"> {
  const known = Object.keys(variables).sort();
  const figures = values ? ` Chiffres : ${quantityNames.join(", ")}.` : "";
  const nearest = nearestName(name, values ? [...known, ...quantityNames] : known);
  return {
    kind: "nom",
    message: `« {{${name}}} » est inconnu dans cette page. Noms possibles : ${known.join(", ")}.${figures}`,
    advice: nearest ? `Vouliez-vous dire « {{${nearest}}} » ?` : ""
  };
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
