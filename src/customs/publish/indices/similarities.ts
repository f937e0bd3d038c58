import {ascending} from "d3-array";
import {positiveShares} from "../../../trade/indices/amounts.js";
import {similarityOfShares} from "../../../trade/indices/similarity.js";
import {byFlow} from "../../../trade/by-flow.js";
import {FLOWS} from "../../../trade/types.js";
import type {Flow} from "../../../trade/types.js";
import {publishedNumber} from "../decimal.js";
import type {MarginsByYear} from "./margins.js";

/** How similar the mixes of headings of the territories of a kind are, two by two, in a flow of a year. */
export interface Similarities {
  /** Those that trade, ascending. */
  codes: string[];
  /** Of each of them, the shares (0–1) of all headings of the data. */
  shares: Float64Array[];
  /** Of each of them, how similar it is to each of the others: 0–100. */
  similarity: Float64Array[];
}

/** Similarities of the territories of a kind in a year. `products` are all codes of the data, ascending. */
export function similarities(
  margins: ReadonlyMap<string, MarginsByYear>,
  products: readonly string[],
  year: number
): Record<Flow, Similarities> {
  return byFlow((flow) => {
    const mixes = [...margins.keys()].sort(ascending).flatMap((code) => {
      const own = positiveShares(margins.get(code)!.of(year, flow).products);
      return own.size
        ? [{code, shares: Float64Array.from(products, (product) => own.get(product) ?? 0)}]
        : [];
    });
    const shares = mixes.map((mix) => mix.shares);
    return {codes: mixes.map(({code}) => code), shares, similarity: twoByTwo(shares)};
  });
}

function twoByTwo(shares: readonly Float64Array[]): Float64Array[] {
  const similarity = shares.map(() => new Float64Array(shares.length));
  for (let i = 0; i < shares.length; i++) {
    for (let j = i + 1; j < shares.length; j++)
      similarity[i]![j] = similarity[j]![i] = similarityOfShares(shares[i]!, shares[j]!);
  }
  return similarity;
}

/** `ressemblances.csv`, sorted by flow and codes, the smaller code of a pair first. */
export function similaritiesCsv(byFlow: Record<Flow, Similarities>, year: number): string {
  let text = "annee,flux,code_1,code_2,valeur\n";
  for (const flow of [...FLOWS].sort()) {
    const {codes, similarity} = byFlow[flow];
    for (let i = 0; i < codes.length; i++) {
      for (let j = i + 1; j < codes.length; j++)
        text += `${year},${flow},${codes[i]},${codes[j]},${publishedNumber(similarity[i]![j]!)}\n`;
    }
  }
  return text;
}
