import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {findTerritory} from "../../../reference/territories.js";
import type {SimilarTerritory} from "../../../trade/indices/territory-indices.js";
import type {Flow, QuarterTotal} from "../../../trade/types.js";
import {makeAxes} from "../../cube/axes.js";
import type {TerritoryFlowYear} from "../../cube/cube.js";
import type {Codes} from "../../read/codes.js";
import type {ProductDependence} from "./dependences.js";
import {indicesCsv} from "./indices-csv.js";
import {MarginsByYear} from "./margins.js";
import {amountsByHeading} from "./profiles.js";
import type {Profile} from "./profiles.js";
import {flowSurroundings} from "./surroundings.js";
import {territorySheet} from "./territory-sheet.js";

/** What the indices of all territories share. */
export interface IndicesContext {
  codes: Codes;
  years: readonly number[];
  referenceYear: number;
  fichesDir: string;
  france: readonly TerritoryFlowYear[];
  /** Those of all départements, and of all regions. */
  profiles: readonly Profile[];
  regionProfiles: readonly Profile[];
  signals: readonly ProductDependence[];
}

/** A territory whose indices are to be written. */
export interface IndicesTask {
  id: string;
  years: readonly TerritoryFlowYear[];
  /** The region it is compared with, in the reference year. */
  region: {id: string; years: readonly TerritoryFlowYear[]} | null;
  quarters: readonly QuarterTotal[];
  /** The quarters that are known in an earlier edition, as its first had them. */
  firstEditions: readonly QuarterTotal[];
  similar: Record<Flow, SimilarTerritory[]>;
}

/**
 * A way to write `<id>-indices.json` for territories, one after another; it returns their rows of
 * `indices.csv`.
 */
export function indicesWriter({
  codes,
  fichesDir,
  france,
  profiles,
  regionProfiles,
  ...shared
}: IndicesContext) {
  const axes = makeAxes([codes]);
  const {years, referenceYear} = shared;
  const franceMargins = new MarginsByYear(france, axes);
  const around = (flow: Flow) => flowSurroundings(profiles, franceMargins.of(referenceYear, flow), flow);
  const surroundings = {import: around("import"), export: around("export")};
  const departements = profiles.map(({code}) => code);
  const peersOf = (all: readonly Profile[]) => ({
    count: all.length,
    amounts: {import: amountsByHeading(all, "import"), export: amountsByHeading(all, "export")}
  });
  const peers = {departement: peersOf(profiles), region: peersOf(regionProfiles), france: null};
  const regions = new Map<string, MarginsByYear>();
  const regionOf = ({id, years}: NonNullable<IndicesTask["region"]>) => {
    const margins = regions.get(id) ?? new MarginsByYear(years, axes);
    regions.set(id, margins);
    return margins;
  };
  return ({id, years: flowYears, region, quarters, firstEditions, similar}: IndicesTask): string => {
    const territory = findTerritory(id)!;
    const own = id === "france" ? franceMargins : new MarginsByYear(flowYears, axes);
    const flowYearOf = (year: number, flow: Flow) =>
      flowYears.find((each) => each.year === year && each.flow === flow);
    const sheet = territorySheet({
      ...shared,
      id,
      peers: peers[territory.type],
      isFrance: territory.type === "france",
      axes,
      own,
      masses: new MarginsByYear(flowYears.filter(({year}) => year >= referenceYear - 1).map(byMass), axes),
      region: region && regionOf(region),
      france: franceMargins,
      surroundings,
      departements,
      flowYearOf,
      cellsOf: (year, flow) => flowYearOf(year, flow)?.cells,
      quarters,
      firstEditions,
      similar
    });
    writeFileSync(join(fichesDir, `${id}-indices.json`), JSON.stringify(sheet));
    return indicesCsv({territory, own, france: franceMargins, years});
  };
}

/** The same cells with their masses as amounts. */
function byMass(flowYear: TerritoryFlowYear): TerritoryFlowYear {
  const {place, mass} = flowYear.cells;
  return {...flowYear, cells: {place, value: mass, mass}};
}
