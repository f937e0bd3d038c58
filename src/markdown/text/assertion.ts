import type {CheckedAssertion} from "./checked-assertion.js";
import {lineNumberAt} from "../plain-text.js";
import {judge, type Verdict} from "../values/condition.js";
import {UnknownName, ValueFault} from "../values/value-fault.js";
import {valueOf, type Value} from "../values/value.js";
import {numbersIn, rewritten, type FoundNumber} from "../values/written-number.js";
import {falseFigure, falseSentence, type Told} from "./false-sentence.js";
import {attempt, placeAt, type Filling} from "./filling.js";
import {codeLines, mapLines, passagesOf} from "./passages.js";

/**
 * `[1,4 milliard d’euros](=exportations)`, `[Les États-Unis sont le premier client](tant que rang(US) = 1)`.
 */
const INLINE = /\[((?:[^[\]\n]|\n(?!\s*\n))+)\]\(\s*(=|tant que\b)\s*((?:[^()\n]|\([^()\n]*\))*)\)/g;
const WHILE = /^tant que(?:\s+|$)/;

/** A sentence, what it stands on, and where it is. */
interface Found {
  sentence: string;
  /** A condition, or after `=` the name of a figure. */
  asserted: string;
  text: string;
  index: number;
}

/**
 * Checks the sentences of a text that are tied to figures, and gives the text without what ties them:
 * passages `::: tant que part(US) > 10 %` … `:::`, sentences `[…](tant que …)`, figures `[…](=…)`. Those of
 * blocks of code are left alone. `filled` writes the names that a sentence holds.
 */
export function checkAssertions(
  text: string,
  filling: Filling,
  filled: (sentence: string) => string
): string {
  const plain = (sentence: string) =>
    filled(sentence.replace(INLINE, "$1"))
      .replace(/\s*\n\s*/g, " ")
      .trim();
  const withoutPassages = text.includes(":::") ? checkPassages(text, filling, plain) : text;
  return checkInline(withoutPassages, filling, plain);
}

function checkPassages(text: string, filling: Filling, filled: (sentence: string) => string): string {
  const {passages, lost} = passagesOf(text);
  const lines = text.split("\n");
  const startOf = (line: number) => lines.slice(0, line).reduce((total, {length}) => total + length + 1, 0);
  const misplaced = passages.filter(({head}) => head.startsWith("commentaire"));
  for (const mark of [...lost, ...misplaced.map(({from}) => ({line: from, ...MISPLACED}))])
    filling.report({
      kind: "bloc",
      ...placeAt(text, startOf(mark.line), filling.fileName),
      message: mark.message,
      advice: mark.advice
    });
  for (const {head, from, to} of passages.filter(({head}) => WHILE.test(head))) {
    const sentence = filled(lines.slice(from + 1, to).join("\n"));
    checkSentence({sentence, asserted: head.replace(WHILE, ""), text, index: startOf(from)}, filling);
  }
  const marks = new Set([...passages.flatMap(({from, to}) => [from, to]), ...lost.map(({line}) => line)]);
  return mapLines(text, (content, line) => (marks.has(line) ? "" : content));
}

const MISPLACED = {
  message:
    "Un passage « ::: commentaire … » ne s’écrit que dans un fichier de « src/analyses », hors de tout autre passage.",
  advice: "Dans une page, « {{commentaire exportations}} » marque l’endroit où il paraît."
};

function checkInline(text: string, filling: Filling, filled: (sentence: string) => string): string {
  const isCode = codeLines(text);
  return text.replace(INLINE, (all, sentence: string, sign: string, expression: string, index: number) => {
    if (isCode[lineNumberAt(text, index) - 1]) return all;
    const found = {sentence: filled(sentence), asserted: expression.trim(), text, index};
    if (sign === "=") checkFigure(found, filling);
    else checkSentence(found, filling);
    return sentence;
  });
}

function checkSentence(found: Found, filling: Filling): void {
  const {asserted: condition} = found;
  const read = () => {
    if (condition !== "") return judge(condition, filling.scope);
    throw new ValueFault(
      "« tant que » ne dit pas à quelle condition.",
      "Écrivez par exemple « tant que part(US) > 10 % »."
    );
  };
  const verdict = attempt<Verdict | null>(read, null, filling, found);
  if (!verdict) return;
  const figures = verdict.figures.map(({name, text}) => `${name} : ${text}`).join(", ");
  tell(found, filling, {key: condition, holds: verdict.holds, figures}, (then) =>
    falseSentence({condition, verdict, then, scope: filling.scope})
  );
}

function checkFigure(found: Found, filling: Filling): void {
  const {asserted: name} = found;
  const read = () => readFigure(found, filling);
  const figure = attempt(read, null, filling, found);
  if (!figure) return;
  const {value, written} = figure;
  const holds = value.value !== null && isRounded(value.value, written);
  const right = value.value === null ? null : rewritten(written, value.value);
  const isOpposite = value.value !== null && written.value > 0 && isRounded(-value.value, written);
  tell(
    found,
    filling,
    {key: `${name} = ${written.text}`, holds, figures: `${name} : ${value.text}`},
    (then) => falseFigure({name, written: written.text, right, isOpposite, value, then, scope: filling.scope})
  );
}

/** The figure of the data, and the first number of the sentence that counts the same thing. */
function readFigure(
  {sentence, asserted: name}: Found,
  {scope: {values}}: Filling
): {value: Value; written: FoundNumber} {
  if (!values) throw new UnknownName(name);
  const value = valueOf(name, values);
  const written = numbersIn(sentence).find(({unit}) => unit === value.quantity.unit);
  if (written) return {value, written};
  throw new ValueFault(
    `« ${sentence} » n’écrit aucun nombre que l’on puisse comparer à « ${name} ».`,
    `Écrivez-le en chiffres, avec son unité : « ${value.text} ».`
  );
}

/** Whether a number is written as the figure rounds, to its last digit. */
function isRounded(value: number, {value: written, step}: FoundNumber): boolean {
  return Math.abs(value - written) <= (step / 2) * (1 + 1e-9);
}

/**
 * Tells a checked sentence; `falsehood` says what is wrong, given what its figures were when it was last seen
 * to be true.
 */
function tell(
  {sentence, text, index}: Found,
  filling: Filling,
  {key, holds, figures}: Pick<CheckedAssertion, "key" | "holds" | "figures">,
  falsehood: (then: string | undefined) => Told
): void {
  const {fileName, scope, remembered, onAssertion} = filling;
  const fullKey = [fileName, scope.values?.territory?.id ?? "", key.replace(/\s+/g, " ")].join(" | ");
  const place = {...placeAt(text, index, fileName), text: sentence};
  const fault = holds ? null : {kind: "constat" as const, ...place, ...falsehood(remembered(fullKey))};
  onAssertion({key: fullKey, holds, figures, fault});
}
