import {rca} from "../indices/specialisation.js";
import type {SpecialisationFinding} from "./finding.js";
import type {FindingSources} from "./territory-data.js";
import {totalOf} from "./readings.js";

/** Below these a heading is no speciality: twice its share in France, and a fiftieth of exports. */
const LEAST = {rca: 2, share: 0.02} as const;

/**
 * The exported heading that sets the territory apart from France most, by its weight and its specialisation
 * together: s · ln(RCA), its term in the divergence of Kullback and Leibler between the two mixes. France is
 * compared with nothing.
 */
export function specialisation(data: FindingSources): SpecialisationFinding[] {
  const {structure} = data.indices.flows.export;
  const territoryTotalEur = totalOf(data, "export");
  const franceTotalEur = structure.reduce((sum, {franceEur}) => sum + franceEur, 0);
  const found = structure
    // The symmetric index is absent below the floors, and for France.
    .filter((heading) => heading.rsca !== null)
    .map((heading) => ({
      ...heading,
      share: heading.valueEur / territoryTotalEur,
      times:
        rca({
          territoryEur: heading.valueEur,
          territoryTotalEur,
          franceEur: heading.franceEur,
          franceTotalEur
        }) ?? 0
    }))
    .filter(({share, times}) => times >= LEAST.rca && share >= LEAST.share)
    .map((heading) => ({...heading, weight: heading.share * Math.log(heading.times)}))
    .sort((a, b) => b.weight - a.weight)[0];
  if (!found) return [];
  return [
    {
      kind: "specialisation",
      salience: Math.min(0.95, 0.4 + found.weight),
      product: found.product,
      isFirst: structure.every(
        ({product, valueEur}) => product === found.product || valueEur < found.valueEur
      ),
      valueEur: found.valueEur,
      share: found.share,
      rca: found.times,
      rank: found.isTied || data.summary.type !== "departement" ? null : found.rank
    }
  ];
}
