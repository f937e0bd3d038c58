import {bisectLeft, bisectRight} from "d3-array";
import {amountOf, codesOf, totalOf} from "../../../trade/indices/amounts.js";
import type {Amounts} from "../../../trade/indices/amounts.js";
import {shownSpecialisation} from "../../../trade/indices/specialisation.js";
import type {HeadingStructure} from "../../../trade/indices/territory-indices.js";
import {shortNumber} from "./rounding.js";

/** One flow of the reference year, by heading. */
export interface ComparedProducts {
  own: Amounts;
  /** `null` where the territory has no region of its own. */
  region: Amounts | null;
  /** `null` for France, which is compared with nothing. */
  france: Amounts | null;
  /** Those of all territories of its kind by heading, itself included, ascending; `null` for France. */
  peers: ReadonlyMap<string, Float64Array> | null;
}

/** The headings of a territory beside those of its region and of France, by code, ascending. */
export function headingStructure({own, region, france, peers}: ComparedProducts): HeadingStructure[] {
  const all = france ?? own;
  const [territoryTotalEur, franceTotalEur] = [totalOf(own), totalOf(all)];
  return codesOf(all, own, ...(region ? [region] : [])).map((product) => {
    const [valueEur, franceEur] = [amountOf(own, product), amountOf(all, product)];
    const amounts = {territoryEur: valueEur, territoryTotalEur, franceEur, franceTotalEur};
    return {
      product,
      valueEur,
      regionEur: region && amountOf(region, product),
      franceEur,
      rsca: france && shortNumber(shownSpecialisation(amounts)),
      ...rankAmong(peers?.get(product), valueEur)
    };
  });
}

/** Rank of an amount among those of all territories of a kind, itself included, ascending. */
function rankAmong(amounts: Float64Array | undefined, valueEur: number) {
  if (!amounts || valueEur <= 0) return {rank: null, isTied: false};
  const end = bisectRight(amounts, valueEur);
  return {rank: amounts.length - end + 1, isTied: end - bisectLeft(amounts, valueEur) > 1};
}
