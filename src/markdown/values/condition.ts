import type {ValueScope, Variables} from "./query.js";
import {UnknownName, ValueFault} from "./value-fault.js";
import {isValueName, valueOf} from "./value.js";
import {readNumber, type Unit, type WrittenNumber} from "./written-number.js";

/** What conditions are read in: names of the page, and figures where the text may name them. */
export interface ConditionScope {
  variables: Variables;
  /** Absent where there are no data: a condition then knows the names of the page only. */
  values?: ValueScope;
}

/** What a condition says, and the figures that it has met on the way. */
export interface Verdict {
  holds: boolean;
  /** `part(US)` and « 9,8 % », in the order of the text. */
  figures: readonly {name: string; text: string}[];
}

const EXAMPLES = "Écrivez par exemple « solde < 0 », « part(US) > 10 % ».";

/**
 * Comparisons by their sign, the longest signs first, so that `<=` is not read as `<`. Numbers no further
 * apart than `within` are equal.
 */
const OPERATORS: readonly (readonly [
  sign: string,
  holds: (a: number, b: number, within: number) => boolean
])[] = [
  ["<=", (a, b) => a <= b],
  ["≤", (a, b) => a <= b],
  [">=", (a, b) => a >= b],
  ["≥", (a, b) => a >= b],
  ["!=", (a, b, within) => !isEqual(a, b, within)],
  ["≠", (a, b, within) => !isEqual(a, b, within)],
  ["<", (a, b) => a < b],
  [">", (a, b) => a > b],
  ["=", isEqual]
];

function isEqual(a: number, b: number, within: number): boolean {
  return Math.abs(a - b) <= within * (1 + 1e-9);
}

/**
 * Whether a condition holds: `region` (the name is not empty, the figure exists), `code=75`, `solde < 0`,
 * `part(US) > part(US, france)`, joined by `et` and `ou` (`et` first). A figure equals a written number when
 * it rounds to it. A comparison with a figure that does not exist does not hold.
 *
 * @throws ValueFault on a name, a word or a unit that means nothing here
 */
export function judge(condition: string, scope: ConditionScope): Verdict {
  if (condition.trim() === "") throw new ValueFault("Il manque une condition.", EXAMPLES);
  refuseOpenParenthesis(condition);
  const figures: {name: string; text: string}[] = [];
  // All parts are read, even where the first ones decide: a mistake in a later one must be told now, not when
  // the data change.
  const choices = splitOutside(condition, "ou").map((choice) =>
    splitOutside(choice, "et").map((part) => compare(part.trim(), scope, figures))
  );
  return {holds: choices.some((all) => all.every(Boolean)), figures};
}

function compare(part: string, scope: ConditionScope, figures: {name: string; text: string}[]): boolean {
  if (part === "") throw new ValueFault("Il manque une comparaison avant ou après « et », « ou ».", EXAMPLES);
  const split = operatorOf(part);
  if (!split) return exists(readSide(part, scope, figures));
  const {left, right, sign, holds} = split;
  if (left === "" || right === "")
    throw new ValueFault(`Il manque un côté à la comparaison « ${part} ».`, EXAMPLES);
  const name = ownName(left, scope);
  if (name !== undefined && (sign === "=" || sign === "!=" || sign === "≠"))
    return (name === right) === (sign === "=");
  const [a, b] = [readSide(left, scope, figures), readSide(right, scope, figures)];
  refuseOtherUnit(a, b, part);
  return a.value !== null && b.value !== null && holds(a.value, b.value, Math.max(a.within, b.within));
}

interface Side {
  text: string;
  value: number | null;
  /** `null`: 0, which has any unit, or a name of the page. */
  unit: Unit | null;
  /** Whether the text gives the number itself. */
  isWritten: boolean;
  /** Half of the value of its last digit, for a written number; 0 for a figure and for a written 0. */
  within: number;
}

function exists({value, text, unit}: Side): boolean {
  return unit === null ? text !== "" : value !== null;
}

/** A number, a name of the page that holds one, or a figure. */
function readSide(text: string, scope: ConditionScope, figures: {name: string; text: string}[]): Side {
  const number = readNumber(text);
  if (number) return writtenSide(text, number);
  const name = ownName(text, scope);
  if (name !== undefined) {
    const held = readNumber(name);
    return {text: name, value: held?.value ?? null, unit: null, isWritten: false, within: 0};
  }
  if (!isLikeName(text))
    throw new ValueFault(`« ${text} » n’est ni un chiffre, ni un nom de la page.`, EXAMPLES);
  if (!scope.values || !isValueName(text)) throw new UnknownName(text);
  const {quantity, value, text: written} = valueOf(text, scope.values);
  figures.push({name: text, text: written});
  return {text: written, value, unit: quantity.unit, isWritten: false, within: 0};
}

/** `solde`, `part(US)`: what may be a name, known or not. */
function isLikeName(text: string): boolean {
  return /^[\p{L}_][\p{L}\d_]*\s*(?:\([^(){}]*\))?$/u.test(text);
}

function refuseOpenParenthesis(condition: string): void {
  let open = 0;
  for (const sign of condition) {
    open += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if (open < 0) break;
  }
  if (open !== 0)
    throw new ValueFault(
      `Une parenthèse n’a pas son pendant dans « ${condition.trim()} ».`,
      "Écrivez par exemple « part(US) > 10 % »."
    );
}

function writtenSide(text: string, {value, unit, step}: WrittenNumber): Side {
  const hasUnit = value !== 0 || unit !== "number";
  return {text, value, unit: hasUnit ? unit : null, isWritten: true, within: hasUnit ? step / 2 : 0};
}

const UNIT_ADVICE: Readonly<Record<Unit, string>> = {
  euro: "Écrivez un montant avec son unité : « 500 € », « 12 M€ », « 1,4 Md€ ».",
  fraction: "Écrivez une part avec son signe : « 10 % ».",
  number: "Écrivez un nombre sans unité : « 10 »."
};

/** Refuses to compare numbers of different units: 10 is neither 10 % nor 10 €. */
function refuseOtherUnit(a: Side, b: Side, part: string): void {
  if (a.unit === null || b.unit === null || a.unit === b.unit) return;
  const advice =
    a.isWritten || b.isWritten
      ? UNIT_ADVICE[a.isWritten ? b.unit : a.unit]
      : "Comparez un montant à un montant, une part à une part, un rang à un rang.";
  throw new ValueFault(`« ${part} » compare deux choses de nature différente.`, advice);
}

function ownName(text: string, {variables}: ConditionScope): string | undefined {
  return Object.hasOwn(variables, text) ? variables[text] : undefined;
}

/** `<`, `=` and others stand outside of parentheses; the first one counts. */
function operatorOf(part: string) {
  for (let i = 0; i < part.length; i++) {
    if (isInside(part, i)) continue;
    const operator = OPERATORS.find(([sign]) => part.startsWith(sign, i));
    if (operator) {
      const [sign, holds] = operator;
      return {sign, holds, left: part.slice(0, i).trim(), right: part.slice(i + sign.length).trim()};
    }
  }
  return null;
}

/** A text cut at a word that stands alone, outside of parentheses. */
function splitOutside(text: string, word: string): string[] {
  const cuts = [...text.matchAll(new RegExp(`(?<=^|\\s|\\))${word}(?=\\s|$)`, "gu"))].filter(
    ({index}) => !isInside(text, index)
  );
  const starts = [0, ...cuts.map(({index}) => index + word.length)];
  return starts.map((start, i) => text.slice(start, cuts[i]?.index ?? text.length));
}

function isInside(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
