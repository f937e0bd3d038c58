import type {PageFault} from "../faults.js";
import {lineNumberAt} from "../plain-text.js";
import {judge} from "../values/condition.js";
import type {ValueScope, Variables} from "../values/query.js";
import {isValueName, valueOf} from "../values/value.js";
import {UnknownName, ValueFault} from "../values/value-fault.js";
import {checkAssertions} from "./assertion.js";
import {attempt, placeAt, stop, type Filling} from "./filling.js";
import {proseOf} from "./passages.js";

const BLOCK = /\{\{#(si|sauf)(?:\s+([^{}]*?))?\s*\}\}((?:(?!\{\{#(?:si|sauf)\b)[\s\S])*?)\{\{\/\1\}\}/;
const BRACES = /\{\{[^{}\n]*(?:\}\})?/g;
const STRAY = /\{\{[#/][^{}]*\}\}/;
const NAMED =
  /\{\{\s*(?:(?<keyword>bloc|commentaire)\s+(?<words>[^{}]*?)|(?<name>[\p{L}_][\p{L}\d_]*(?:\([^(){}]*\))?))\s*\}\}/gu;

export interface FillOptions extends Partial<
  Pick<Filling, "report" | "onAssertion" | "remembered" | "insert" | "once">
> {
  /** Figures that the text may name; without them it knows names only. */
  values?: ValueScope;
}

/**
 * Fills the build-time text of a Markdown page: `{{nom}}` and `{{part(US)}}` are replaced by their value,
 * `{{#si region}}…{{/si}}` is kept when the condition holds (`region`, `code=75`, `solde < 0`: see
 * `values/condition.ts`), `{{#sauf region}}…{{/sauf}}` when it does not. Blocks nest. Sentences tied to
 * figures (`assertion.ts`) are checked. Text that goes away leaves its line breaks, so that later messages of
 * Framework still name the right line.
 *
 * An unknown name, a figure that cannot be read or an unmatched block is told to `report`; when that returns,
 * the text goes on without it.
 *
 * @throws TemplateError on such a mistake, without `report`
 */
export function fillTemplate(
  source: string,
  variables: Variables,
  fileName: string,
  options: FillOptions = {}
): string {
  const filling = fillingOf(variables, fileName, options);
  const kept = keepPassages(source, filling);
  // A sentence is told with its names filled in; their mistakes are told once, below.
  const sentence = (text: string) => fillNames(text, {...filling, report: () => {}, insert: () => ""});
  return fillNames(dropUnreadable(checkAssertions(kept, filling, sentence), filling), filling);
}

/**
 * The text without the passages whose condition does not hold; nothing else is filled in. Lines keep their
 * numbers.
 *
 * @throws TemplateError as `fillTemplate` does
 */
export function keepTrue(
  source: string,
  variables: Variables,
  fileName: string,
  options: FillOptions = {}
): string {
  return keepPassages(source, fillingOf(variables, fileName, options));
}

function fillingOf(
  variables: Variables,
  fileName: string,
  {values, report = stop, onAssertion = () => {}, remembered = () => undefined, insert, once}: FillOptions
): Filling {
  return {scope: {variables, values}, fileName, report, onAssertion, remembered, insert, once};
}

function keepPassages(source: string, filling: Filling): string {
  let text = source;
  for (let block = BLOCK.exec(text); block; block = BLOCK.exec(text)) {
    const [all, keyword, condition, body] = block as unknown as [string, string, string | undefined, string];
    const verdict = attempt(() => judge(condition ?? "", filling.scope).holds, false, filling, {
      text,
      index: block.index
    });
    const kept = verdict === (keyword === "si");
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
  const once = onceOnly(text, filling);
  return text.replace(NAMED, (...match) => {
    const {keyword, words, name} = match.at(-1) as {
      keyword?: "bloc" | "commentaire";
      words: string;
      name: string;
    };
    const index = match.at(-3) as number;
    const mark = keyword ? `${keyword} ${words}` : name;
    const read = keyword ? () => inserted(keyword, words, filling) : () => named(name, filling);
    return attempt(() => once(mark, index, read), "", filling, {text, index, ...(keyword && {kind: "bloc"})});
  });
}

/**
 * Reads what stands for a mark, unless it is one that stands for a whole passage and has been read in this
 * text already.
 */
function onceOnly(text: string, {once = []}: Filling) {
  const lines = new Map<string, number>();
  return (mark: string, index: number, read: () => string): string => {
    const before = lines.get(mark);
    if (before !== undefined)
      throw new ValueFault(
        `« {{${mark}}} » est déjà dans cette page, ligne ${before} : le même texte y paraîtrait deux fois.`,
        "Gardez une seule des deux marques."
      );
    const value = read();
    if (mark.startsWith("commentaire ") || once.includes(mark)) lines.set(mark, lineNumberAt(text, index));
    return value;
  };
}

function inserted(keyword: "bloc" | "commentaire", words: string, {insert}: Filling): string {
  if (!insert) throw new UnknownName(keyword);
  return insert(keyword, words);
}

function named(name: string, {scope: {variables, values}}: Filling): string {
  const known = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (known !== undefined) return known;
  if (!values || !isValueName(name)) throw new UnknownName(name);
  return valueOf(name, values).text;
}

/**
 * Tells of braces that hold no name, in the prose; they go away, lest they be told again where the text is
 * inserted.
 */
function dropUnreadable(text: string, filling: Filling): string {
  const prose = proseOf(text);
  return text.replace(BRACES, (typed: string, index: number) => {
    if (prose[index] !== "{" || isNamed(typed)) return typed;
    filling.report({
      kind: "nom",
      ...placeAt(text, index, filling.fileName),
      message: typed.endsWith("}}")
        ? `« ${typed} » ne se lit pas : entre accolades, il faut un nom.`
        : `Les accolades de « ${typed.trim()} » ne sont pas fermées.`,
      advice:
        "Écrivez un nom sans espace ni trait d’union, comme « {{nom}} », ou un chiffre, comme « {{part(US)}} »."
    });
    return "";
  });
}

const isNamed = (typed: string) => new RegExp(`^(?:${NAMED.source})$`, "u").test(typed);

function strayFault(tag: string, text: string, index: number, fileName: string): PageFault {
  const keyword = /^\{\{[#/]\s*(si|sauf)\b/.exec(tag)?.[1];
  if (!keyword)
    return {
      kind: "bloc",
      ...placeAt(text, index, fileName),
      message: `La balise « ${tag} » est inconnue.`,
      advice:
        "Écrivez « {{#si …}} » et « {{/si}} », ou « {{#sauf …}} » et « {{/sauf}} » pour le cas contraire."
    };
  const other = tag.startsWith("{{/") ? `{{#${keyword} …}}` : `{{/${keyword}}}`;
  return {
    kind: "bloc",
    ...placeAt(text, index, fileName),
    message: `La balise « ${tag} » n’a pas son pendant.`,
    advice: `Écrivez « ${other} » ${tag.startsWith("{{/") ? "avant elle" : "à la fin du passage"}, ou retirez-la.`
  };
}

function lineBreaks(text: string): string {
  return text.replace(/[^\n]/g, "");
}
