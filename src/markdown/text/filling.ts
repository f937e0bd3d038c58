import {FrenchError} from "../../french/french-error.js";
import {frenchTypography} from "../../french/typography.js";
import {faultPlace, nearestNames, type FaultKind, type PageFault} from "../faults.js";
import {lineNumberAt} from "../plain-text.js";
import type {ConditionScope} from "../values/condition.js";
import {quantityNames} from "../values/quantities.js";
import {UnknownName, ValueFault} from "../values/value-fault.js";
import type {CheckedAssertion} from "./checked-assertion.js";

/** A mistake in a page's build-time text, told with the file and the line. */
export class TemplateError extends FrenchError {
  constructor(readonly fault: PageFault) {
    super(frenchTypography([`${faultPlace(fault)} : ${fault.message}`, fault.advice].join(" ").trim()));
  }
}

/** What is done with a mistake. */
export type Report = (fault: PageFault) => void;

/** Stops the reading of the page. */
export const stop: Report = (fault) => {
  throw new TemplateError(fault);
};

/** A text that is being filled in: where it comes from, what it may name, whom to tell. */
export interface Filling {
  scope: ConditionScope;
  fileName: string;
  /** Hears of mistakes. */
  report: Report;
  /** Hears of every sentence that is tied to figures, true or not. */
  onAssertion: (assertion: CheckedAssertion) => void;
  /** What a figure was when a sentence was last seen to be true, by its key (`CheckedAssertion`). */
  remembered: (key: string) => string | undefined;
  /**
   * What stands for `{{bloc …}}` or `{{commentaire …}}`; throws ValueFault. Absent where texts hold neither.
   */
  insert?: (keyword: "bloc" | "commentaire", words: string) => string;
  /** Names that stand for a passage of the page, which can be there only once: `analyse`. */
  once?: readonly string[];
}

/**
 * Result of `read`; where it throws, the mistake is reported and the result is `otherwise`. `index` is the
 * place in `text`, `kind` the kind of fault.
 */
export function attempt<T>(
  read: () => T,
  otherwise: T,
  filling: Filling,
  {text, index, kind = "chiffre"}: {text: string; index: number; kind?: FaultKind}
): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ValueFault)) throw error;
    const place = placeAt(text, index, filling.fileName);
    filling.report(
      error instanceof UnknownName
        ? {...place, ...unknownName(error.typed, filling.scope)}
        : {...place, kind, message: error.message, advice: error.advice}
    );
    return otherwise;
  }
}

/** The line of a place in a text, from 1. */
export function placeAt(
  text: string,
  index: number,
  file: string
): Pick<PageFault, "file" | "line" | "text"> {
  const line = lineNumberAt(text, index);
  return {file, line, text: text.split("\n")[line - 1]!.trim()};
}

function unknownName(
  name: string,
  {variables, values}: ConditionScope
): Pick<PageFault, "kind" | "message" | "advice"> {
  if (name === "sinon" || name === "else")
    return {
      kind: "nom",
      message: `« {{${name}}} » n’existe pas : un passage n’a pas d’autre branche.`,
      advice: "Fermez-le par « {{/si}} », puis ouvrez « {{#sauf …}} » avec la même condition."
    };
  const known = [...Object.keys(variables), ...(values ? quantityNames : [])];
  const near = nearestNames(name, known);
  const meant = near.map((each) => `« {{${each}}} »`).join(" ou ");
  const others = namesInShort(
    known.filter((each) => !near.includes(each)),
    near.length > 0 ? FEW_NAMES : MOST_NAMES
  );
  return {
    kind: "nom",
    message: `« {{${name}}} » est inconnu dans cette page.`,
    advice:
      meant === "" ? `Sont possibles : ${others}` : `Vouliez-vous dire ${meant} ? Autres noms : ${others}`
  };
}

/** The names that analysts use most, in the order of their use. */
const USUAL = [
  ...["nom", "le", "du", "en", "exportations", "importations", "solde", "part", "rang", "evolution"],
  ...["taux_couverture", "annee", "region", "code", "source"]
];

/** Names of every factsheet that are told to nobody who has not looked them up. */
const RARE =
  /^(?:Le|En|id|type|demo|annees|mois_donnees|prefecture|outre_mer|departements|region_|territoires_)/;

/** How many names are told at most, beside a near one and alone: all of them fill the screen of a phone. */
const [FEW_NAMES, MOST_NAMES] = [10, 20];

/** Some of the known names: those that a text has of its own, such as parameters, then those of most use. */
function namesInShort(known: readonly string[], most: number): string {
  const own = known.filter(
    (name) => !USUAL.includes(name) && !quantityNames.includes(name) && !RARE.test(name)
  );
  const told = [...own.reverse().slice(0, most / 2), ...USUAL.filter((name) => known.includes(name))];
  const names = told.slice(0, most).join(", ");
  return told.slice(0, most).length < known.length
    ? `${names} ; tous sont dans docs/guide-analyste.md.`
    : `${names}.`;
}
