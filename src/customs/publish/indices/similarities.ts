import {ascending} from "d3-array";
import {positiveShares} from "../../../trade/indices/amounts.js";
import {similarityOfShares} from "../../../trade/indices/similarity.js";
import {FLOWS} from "../../../trade/types.js";
import type {Flow} from "../../../trade/types.js";
import {publishedNumber} from "../decimal.js";
import type {MarginsByYear} from "./margins.js";

/** Two territories of a kind and how similar their mixes of headings are. */
export interface SimilarPair {
  flow: Flow;
  /** The smaller code first. */
  codes: [string, string];
  /** 0–100. */
  similarity: number;
}

/**
 * Similarity of all pairs of territories of a kind in a year, sorted by flow and codes; none for one that
 * trades nothing. `products` are all codes of the data, ascending.
 */
export function similarPairs(
  margins: ReadonlyMap<string, MarginsByYear>,
  products: readonly string[],
  year: number
): SimilarPair[] {
  const codes = [...margins.keys()].sort(ascending);
  return [...FLOWS].sort().flatMap((flow) => {
    const shares = codes.flatMap((code) => {
      const own = positiveShares(margins.get(code)!.of(year, flow).products);
      return own.size
        ? [{code, shares: Float64Array.from(products, (product) => own.get(product) ?? 0)}]
        : [];
    });
    return shares.flatMap((first, i) =>
      shares.slice(i + 1).map((second): SimilarPair => ({
        flow,
        codes: [first.code, second.code],
        similarity: similarityOfShares(first.shares, second.shares)
      }))
    );
  });
}

/** `ressemblances.csv`, sorted by flow and codes. */
export function similaritiesCsv(pairs: readonly SimilarPair[], year: number): string {
  const lines = pairs.map(
    ({flow, codes, similarity}) => `${year},${flow},${codes.join()},${publishedNumber(similarity)}\n`
  );
  return ["annee,flux,code_1,code_2,valeur\n", ...lines].join("");
}
