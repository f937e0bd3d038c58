import {formatOrdinal} from "../../french/numbers.js";
import type {Flow} from "../../trade/types.js";
import type {Fiche} from "../fiche.js";

/** The words for a territory among those of its kind. */
export interface KindWords {
  one: string;
  plural: string;
  /** « du département » */
  ofIt: string;
  another: string;
  /** « Département », over a column of them. */
  heading: string;
  /** « exportateur », « exportatrice » */
  trader: Record<Flow, string>;
  /** « premier » is « 1er », « première » « 1re ». */
  isFeminine: boolean;
}

export const KIND_WORDS: Readonly<Record<"departement" | "region", KindWords>> = {
  departement: {
    one: "département",
    plural: "départements",
    ofIt: "du département",
    another: "un autre département",
    heading: "Département",
    trader: {import: "importateur", export: "exportateur"},
    isFeminine: false
  },
  region: {
    one: "région",
    plural: "régions",
    ofIt: "de la région",
    another: "une autre région",
    heading: "Région",
    trader: {import: "importatrice", export: "exportatrice"},
    isFeminine: true
  }
};

/** The kind of the territory of a sheet; that of France has none of these figures. */
export function kindOf({summary}: Pick<Fiche, "summary">): "departement" | "region" {
  return summary.type === "region" ? "region" : "departement";
}

/** « 1er », « 1re », « 2e ». */
export function ordinal(rank: number, {isFeminine}: Pick<KindWords, "isFeminine">): string {
  return rank === 1 && isFeminine ? "1re" : formatOrdinal(rank);
}
