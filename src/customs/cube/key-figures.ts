import {regions} from "../../reference/regions.js";
import {departementsOfRegion, territories} from "../../reference/territories.js";
import type {Territory} from "../../reference/territories.js";
import type {Flow, KeyFigures} from "../../trade/types.js";

/** Total of a territory, year and flow, in euros; absent ones count 0. */
export interface Total {
  territory: string;
  year: number;
  flow: Flow;
  value: number;
}

/**
 * Key figures of every territory, by identifier, one a complete year.
 *
 * Shares of the region are empty for a region, for France, and for a département that is its whole region
 * (Corse); shares of France are empty for France. Ranks are among the départements, by value descending, ties
 * by code ascending.
 */
export function keyFigures(totals: readonly Total[], years: readonly number[]): Map<string, KeyFigures[]> {
  const values = new Map(
    totals.map(({territory, year, flow, value}) => [`${territory} ${year} ${flow}`, value])
  );
  const valueOf: ValueOf = (territory, year, flow) => values.get(`${territory} ${year} ${flow}`) ?? 0;
  const figures = new Map<string, KeyFigures[]>(territories.map(({id}) => [id, []]));
  for (const year of years) {
    const ranks = {import: rankOf(valueOf, year, "import"), export: rankOf(valueOf, year, "export")};
    for (const territory of territories) {
      figures.get(territory.id)!.push(figuresOf(territory, year, valueOf, ranks));
    }
  }
  return figures;
}

type ValueOf = (territory: string, year: number, flow: Flow) => number;
type Ranks = Record<Flow, ReadonlyMap<string, number>>;

function figuresOf(territory: Territory, year: number, valueOf: ValueOf, ranks: Ranks): KeyFigures {
  const {id} = territory;
  const exportEur = valueOf(id, year, "export");
  const importEur = valueOf(id, year, "import");
  const region = comparedRegion(territory);
  const france = territory.type === "france" ? null : "france";
  const share = (flow: Flow, whole: string | null) =>
    whole === null ? null : fraction(valueOf(id, year, flow), valueOf(whole, year, flow));
  return {
    year,
    exportEur,
    importEur,
    balanceEur: exportEur - importEur,
    coverageRate: fraction(exportEur, importEur),
    exportShareOfRegion: share("export", region),
    importShareOfRegion: share("import", region),
    exportShareOfFrance: share("export", france),
    importShareOfFrance: share("import", france),
    exportRank: ranks.export.get(id) ?? null,
    importRank: ranks.import.get(id) ?? null
  };
}

/**
 * The region that a territory is compared with: that of a département, unless the département is all of it.
 */
export function comparedRegion({regionCode}: Territory): string | null {
  const region = regions.find(({code}) => code === regionCode);
  return region && departementsOfRegion(region.code).length > 1 ? `region-${region.code}` : null;
}

function fraction(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function rankOf(valueOf: ValueOf, year: number, flow: Flow): Map<string, number> {
  const ranked = territories
    .filter(({type}) => type === "departement")
    .map(({id}) => ({id, value: valueOf(id, year, flow)}))
    .sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
  return new Map(ranked.map(({id}, index) => [id, index + 1]));
}
