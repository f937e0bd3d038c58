import {formatDecimal, formatInteger, formatRate, formatMillions, formatShare} from "../../french/numbers.js";
import {changeWords, raisedOrdinal} from "./words.js";
import {equivalentNumber} from "../../trade/indices/concentration.js";
import type {UnusualFinding} from "../../trade/findings/finding.js";
import type {Metric} from "../../trade/findings/metrics.js";
import type {Variables} from "../values/query.js";

/** How a metric is called in the section, and how its values are written. */
const WORDS: Record<Metric, {name: string; format: (value: number) => string}> = {
  exports: {name: "exportations", format: formatMillions},
  imports: {name: "importations", format: formatMillions},
  coverage: {name: "couverture", format: formatRate},
  exportGrowth: {name: "evolution_exportations", format: changeWords},
  importGrowth: {name: "evolution_importations", format: changeWords},
  exportUnionShare: {name: "union_exportations", format: formatShare},
  importUnionShare: {name: "union_importations", format: formatShare},
  exportNeighbourShare: {name: "voisins_exportations", format: formatShare},
  importChinaShare: {name: "chine_importations", format: formatShare},
  exportUnitedKingdomShare: {name: "royaume_uni_exportations", format: formatShare},
  exportPartnerHhi: {name: "concentration_pays_exportations", format: equalPartners},
  importPartnerHhi: {name: "concentration_pays_importations", format: equalPartners},
  exportProductHhi: {name: "concentration_produits_exportations", format: equalProducts},
  importProductHhi: {name: "concentration_produits_importations", format: equalProducts},
  intraIndustry: {name: "intrabranche", format: formatShare}
};

/** Values of the section on what is unusual. */
export function metricVariables({metric, value, rank, isHigh, peerCount, median}: UnusualFinding): Variables {
  const {name, format} = WORDS[metric];
  return {
    indicateur: name,
    valeur: format(value),
    mediane: format(median),
    // Before « plus élevée »: nothing for the first.
    rang: rank === 1 ? "" : raisedOrdinal(rank),
    plus_haut: isHigh ? "oui" : "",
    concentration: name.startsWith("concentration") ? "oui" : "",
    effectif: formatInteger(peerCount)
  };
}

/** A concentration as an equivalent number: « 2,9 pays ». */
function equalPartners(hhi: number): string {
  return `${formatDecimal(equivalentNumber(hhi), 1)}\u00a0pays`;
}

/** « 1,5 produit », « 2,9 produits ». */
function equalProducts(hhi: number): string {
  const number = equivalentNumber(hhi);
  return `${formatDecimal(number, 1)}\u00a0${number < 2 ? "produit" : "produits"}`;
}
