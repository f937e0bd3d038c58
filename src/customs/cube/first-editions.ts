import {ascending, group} from "d3-array";
import type {Flow, QuarterTotal} from "../../trade/types.js";
import type {QuarterChoice} from "../common/manifest.js";
import type {Source} from "../read/source-cache.js";
import {segmentsOf} from "../read/kept-rows.js";
import {byTerritory} from "./membership.js";
import {rowsByPair} from "./row-runs.js";
import type {ChosenRows, QuarterRows, RowRuns} from "./row-runs.js";

/**
 * Where the first known edition of quarters lies: of each quarter, the earliest of the files that were set
 * aside for a later one. A quarter known in one edition only is left out; two files of the same month are one
 * edition.
 */
export function firstEditionParts(
  sources: readonly Source[],
  choices: readonly QuarterChoice[]
): QuarterRows[] {
  const byName = new Map(sources.map((source) => [source.file.name, source]));
  const firsts = choices.flatMap(({source, setAside, quarter}) => {
    const chosen = byName.get(source)!.file.revision;
    const [first] = setAside
      .map((name) => byName.get(name)!)
      .filter(({file}) => file.revision < chosen)
      .sort((a, b) => ascending(a.file.revision, b.file.revision) || ascending(a.file.name, b.file.name));
    return first ? [{first, quarter}] : [];
  });
  return [...group(firsts, ({first}) => first)].map(([{path, contents}, quarters]) => ({
    path,
    segments: segmentsOf(contents, choices[0]!),
    quarters: quarters.map(({quarter}) => quarter)
  }));
}

/** Totals of quarters by territory, in euros, from rows that a later edition has replaced. */
export function editionTotals(
  parts: readonly ChosenRows[],
  {year, flow}: {year: number; flow: Flow}
): {id: string; totals: QuarterTotal[]}[] {
  const pairs = rowsByPair(parts).map(({departement, region, parts: own}) => ({
    departement,
    region,
    valueByQuarter: sumByQuarter(own)
  }));
  return byTerritory(pairs).map(({id, own}) => ({
    id,
    totals: ([1, 2, 3, 4] as const).flatMap((quarter) => {
      const values = own.flatMap(({valueByQuarter}) => valueByQuarter.get(quarter - 1) ?? []);
      return values.length ? [{year, quarter, flow, valueEur: values.reduce((a, b) => a + b)}] : [];
    })
  }));
}

/** Euros by quarter − 1, for the quarters that have rows. */
function sumByQuarter(parts: readonly RowRuns[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const {rows, runs} of parts) {
    for (const [start, end] of runs) {
      for (let i = start; i < end; i++) {
        const quarter = rows.period[i]! & 3;
        sums.set(quarter, (sums.get(quarter) ?? 0) + rows.value[i]!);
      }
    }
  }
  return sums;
}
