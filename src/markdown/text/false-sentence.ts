import {sentenceList} from "../../french/words.js";
import {judge, type ConditionScope, type Verdict} from "../values/condition.js";
import type {Value} from "../values/value.js";

/** What is wrong, what it was before, what to do. */
export interface Told {
  message: string;
  advice: string;
}

interface FalseSentence {
  condition: string;
  verdict: Verdict;
  /** Its figures when it was last seen to be true. */
  then: string | undefined;
  scope: ConditionScope;
}

/** What to tell of a sentence whose condition does not hold: its figures now, and when it was true. */
export function falseSentence({condition, verdict, then, scope}: FalseSentence): Told {
  const before = then ? `Elle l’était avec ${then}.` : lastTrueYear(condition, scope);
  const is = before ? "n’est plus vraie" : "n’est pas vraie";
  return {
    message: `Cette phrase ${is} : elle suppose « ${condition} », or ${figuresText(verdict)}${inReferenceYear(scope)}.`,
    advice: [before, "Corrigez la phrase, ou ce qu’elle suppose."].filter(Boolean).join(" ")
  };
}

interface FalseFigure {
  name: string;
  /** The number as it is written. */
  written: string;
  /** As it would be written today, to the same digit; `null` where there is none. */
  right: string | null;
  /** Whether it is right but for its sign: a fall of « 6,5 % » where the figure is « −6,5 % ». */
  isOpposite: boolean;
  value: Value;
  then: string | undefined;
  scope: ConditionScope;
}

/** What to tell of a written figure that is not that of the data: both, and what it was when it was right. */
export function falseFigure({name, written, right, isOpposite, value, then, scope}: FalseFigure): Told {
  const before = then ? `Il l’était avec ${then}.` : "";
  const opposite = isOpposite ? oppositeOf(name) : null;
  const advice = opposite
    ? `Liez-le à « ${opposite} », qui compte dans l’autre sens, ou écrivez « ${right} ».`
    : right
      ? `Écrivez « ${right} ».`
      : "Retirez-le, ou liez-le à un autre chiffre.";
  return {
    message: `Ce chiffre n’est ${then ? "plus" : "pas"} celui des données : écrit « ${written} », or ${name} vaut ${value.text}${inReferenceYear(scope)}.`,
    advice: [before, advice].filter(Boolean).join(" ")
  };
}

/** The figure that counts the other way what a sentence tells without a sign, with the same parentheses. */
function oppositeOf(figure: string): string | null {
  const [, name = "", rest = ""] = /^(\w+)(.*)$/su.exec(figure) ?? [];
  return Object.hasOwn(OPPOSITES, name) ? `${OPPOSITES[name]}${rest}` : null;
}

const OPPOSITES: Readonly<Record<string, string>> = {
  evolution: "baisse",
  hausse: "baisse",
  baisse: "hausse",
  solde: "deficit",
  excedent: "deficit",
  deficit: "excedent"
};

/** « part(US) vaut 9,8 % et rang(US) vaut 2e ». */
function figuresText({figures}: Verdict, verb = "vaut"): string {
  if (figures.length === 0) return "ce n’est pas le cas";
  const unique = new Map(figures.map(({name, text}) => [name, text]));
  return sentenceList([...unique].map(([name, text]) => `${name} ${verb} ${text}`));
}

function inReferenceYear({values}: ConditionScope): string {
  return values ? ` dans les données de ${values.store.context().referenceYear}` : "";
}

/** The latest earlier year for which the same condition held; empty where there is none. */
function lastTrueYear(condition: string, {variables, values}: ConditionScope): string {
  if (!values) return "";
  const {years, referenceYear} = values.store.context();
  for (const year of years.filter((each) => each < referenceYear).reverse()) {
    const verdict = judge(condition, {variables, values: {...values, year}});
    if (verdict.holds) return `Elle l’était en ${year} : ${figuresText(verdict, "valait")}.`;
  }
  return "";
}
