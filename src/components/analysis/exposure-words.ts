import {formatDecimal, formatMillions, formatShare, inSentence} from "../../french/numbers.js";
import {count, sentenceList} from "../../french/words.js";
import {equivalentNumber, herfindahl} from "../../trade/indices/concentration.js";
import type {Exposure, MarketShare, Stake} from "../../trade/exposure.js";
import type {AnalysisNames} from "./value-text.js";

/** From which part of its exports a département is called exposed here: a tenth. */
export const EXPOSED_SHARE = 0.1;

/**
 * « Dans 12 départements, … au moins un dixième », then the most exposed département, unless two are equal; a
 * sentence of its own where nothing is exported.
 */
export function exposureFinding(all: readonly Exposure[], names: Pick<AnalysisNames, "territory">): string {
  const exposed = all.filter(({share}) => share >= EXPOSED_SHARE);
  const [first, second] = all;
  if (!first || first.valueEur <= 0)
    return "Aucune exportation vers ce pays n’est rattachée à un département.";
  const most =
    second && second.share === first.share
      ? ""
      : ` ; la plus forte part : ${names.territory(first.territory)}, ${formatShare(first.share)}`;
  if (exposed.length === 0) return `Aucun département n’y envoie un dixième de ses exportations${most}.`;
  return `${count(exposed.length, "département")} ${exposed.length < 2 ? "y envoie au moins un dixième de ses exportations" : "y envoient au moins un dixième de leurs exportations"}${most}.`;
}

/** The first products, and the part that they make together. */
export function marketFinding(
  products: readonly MarketShare[],
  names: Pick<AnalysisNames, "product">
): string {
  const first = products.slice(0, 3);
  if (first.length === 0) return "";
  const share = first.reduce((total, {shareOfPartner}) => total + shareOfPartner, 0);
  const listed = sentenceList(first.map(({product}) => `« ${names.product(product)} »`));
  return first.length === 1
    ? `${listed} : ${formatShare(share)} de ces exportations.`
    : `${listed} font ensemble ${inSentence(formatShare(share))} de ces exportations.`;
}

/** The largest loss in euros, and the largest as a share of all exports. */
export function stakesFinding(all: readonly Stake[], names: Pick<AnalysisNames, "territory">): string {
  const [byShare] = [...all].sort((a, b) => b.lossShare - a.lossShare);
  const [byAmount] = [...all].sort((a, b) => b.lossEur - a.lossEur);
  if (!byShare || !byAmount || byAmount.lossEur <= 0) return "";
  return `Le plus grand montant : ${names.territory(byAmount.territory)}, ${formatMillions(byAmount.lossEur)}. La plus grande part des exportations : ${names.territory(byShare.territory)}, ${formatShare(byShare.lossShare)}.`;
}

/** The département that a product’s exports leave from first, and its part of those of all of them. */
export function departementsFinding(
  all: readonly Exposure[],
  names: Pick<AnalysisNames, "territory">
): string {
  const whole = all.reduce((total, {valueEur}) => total + valueEur, 0);
  const [first] = [...all].sort((a, b) => b.valueEur - a.valueEur);
  if (!first || first.valueEur <= 0) return "";
  return `Premier département : ${names.territory(first.territory)}, ${formatShare(first.valueEur / whole)} des exportations aéronautiques des départements de la région.`;
}

/** The first partners of some sales, and the part that three of them make together. */
export function partnersFinding(
  first: readonly {partner: string; share: number}[],
  names: Pick<AnalysisNames, "partner">
): string {
  const listed = first.slice(0, 3);
  if (listed.length === 0) return "";
  const share = listed.reduce((total, each) => total + each.share, 0);
  return `Premiers clients : ${sentenceList(listed.map(({partner}) => names.partner(partner)))}, ${formatShare(share)} en tout.`;
}

/** The first product of what is left of a flow without another one, and its part of it. */
export function restFinding(
  [first]: readonly {product: string; share: number}[],
  names: Pick<AnalysisNames, "product">
): string {
  return first
    ? `Hors aéronautique, le premier produit est « ${names.product(first.product)} », ${formatShare(first.share)} de ce reste.`
    : "";
}

/**
 * How far some exports are concentrated on products, with one of them and without it, as equivalent numbers.
 */
export function concentrationSentence(amounts: ReadonlyMap<string, number>, product: string): string {
  const others = new Map([...amounts].filter(([code]) => code !== product));
  const [withIt, without] = [amounts, others].map(herfindahl);
  if (withIt === null || without === null || withIt === undefined || without === undefined) return "";
  const number = (hhi: number) => formatDecimal(equivalentNumber(hhi), 1);
  return `La concentration se mesure de la même façon : les exportations sont réparties comme si ${number(withIt)} produits y pesaient autant l’un que l’autre ; hors aéronautique, comme s’il y en avait ${number(without)} (inverse de l’indice de concentration).`;
}
