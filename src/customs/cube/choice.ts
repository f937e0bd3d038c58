import {ascending, group} from "d3-array";
import type {QuarterChoice} from "../common/manifest.js";
import {FLOWS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import type {QuarterCount} from "../read/load.js";

/** What the choice needs to know of a source. */
export interface Candidate {
  name: string;
  /** `YYYY-MM`. */
  revision: string;
  quarters: readonly QuarterCount[];
}

/**
 * Choose the one source of each (flow, year, quarter): the latest revision; at equal revision the file that
 * holds more quarters of that year (annual before rolling), then the first by name. Sorted by flow, year,
 * quarter.
 */
export function chooseSources(candidates: readonly Candidate[]): QuarterChoice[] {
  const offers = candidates.flatMap((candidate) =>
    candidate.quarters.map((quarter) => ({candidate, quarter}))
  );
  const groups = group(offers, ({quarter: {flow, year, quarter}}) => `${flow} ${year} ${quarter}`);
  return [...groups.keys()].sort().map((key) => choose(groups.get(key)!));
}

interface Offer {
  candidate: Candidate;
  quarter: QuarterCount;
}

function choose(offers: Offer[]): QuarterChoice {
  const [best, ...others] = [...offers].sort(preferred);
  return {
    ...best!.quarter,
    source: best!.candidate.name,
    setAside: others.map(({candidate}) => candidate.name)
  };
}

function preferred(a: Offer, b: Offer): number {
  return (
    ascending(b.candidate.revision, a.candidate.revision) ||
    quartersOfYear(b) - quartersOfYear(a) ||
    ascending(a.candidate.name, b.candidate.name)
  );
}

function quartersOfYear({candidate, quarter: {flow, year}}: Offer): number {
  return candidate.quarters.filter((other) => other.flow === flow && other.year === year).length;
}

/** Years with four quarters in both flows, ascending. The last of them is the reference year. */
export function completeYears(choices: readonly QuarterChoice[]): number[] {
  const years = [...new Set(choices.map(({year}) => year))].sort((a, b) => a - b);
  return years.filter((year) => missingQuarters(choices, year).length === 0);
}

/** The quarters that a year lacks. */
export function missingQuarters(
  choices: readonly QuarterChoice[],
  year: number
): {flow: Flow; quarter: number}[] {
  const present = new Set(
    choices.filter((choice) => choice.year === year).map((each) => `${each.flow} ${each.quarter}`)
  );
  return FLOWS.flatMap((flow) => [1, 2, 3, 4].map((quarter) => ({flow, quarter}))).filter(
    ({flow, quarter}) => !present.has(`${flow} ${quarter}`)
  );
}
