import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {findTerritory} from "../../../reference/territories.js";
import {byFlow} from "../../../trade/by-flow.js";
import type {Distribution, SimilarTerritory} from "../../../trade/indices/territory-indices.js";
import {isCountryCode} from "../../../trade/partners.js";
import type {Flow, QuarterTotal} from "../../../trade/types.js";
import type {TerritoryFlowYear} from "../../cube/cube.js";
import type {Codes} from "../../read/codes.js";
import type {ProductDependence} from "./dependences.js";
import {indicesCsv} from "./indices-csv.js";
import {MarginsByYear} from "./margins.js";
import type {Peers} from "./peers.js";
import {concentration} from "./surroundings.js";
import {territorySheet} from "./territory-sheet.js";

/** What the indices of all territories share. */
export interface IndicesContext {
  codes: Codes;
  years: readonly number[];
  referenceYear: number;
  fichesDir: string;
  france: readonly TerritoryFlowYear[];
  /** Codes of all départements, ascending. */
  departements: string[];
  /** How far the flows of the départements are concentrated, in their order. */
  distributions: Record<Flow, Distribution>;
  peers: Record<"departement" | "region", Peers>;
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
export function indicesWriter({codes, fichesDir, france, distributions, peers, ...shared}: IndicesContext) {
  const {years, referenceYear} = shared;
  const isCountry = codes.partner.map(isCountryCode);
  const franceMargins = new MarginsByYear(france, codes);
  const surroundings = byFlow((flow) => ({
    france: concentration(franceMargins.of(referenceYear, flow)),
    departements: distributions[flow]
  }));
  const regions = new Map<string, MarginsByYear>();
  const regionOf = ({id, years}: NonNullable<IndicesTask["region"]>) => {
    const margins = regions.get(id) ?? new MarginsByYear(years, codes);
    regions.set(id, margins);
    return margins;
  };
  return ({id, years: flowYears, region, quarters, firstEditions, similar}: IndicesTask): string => {
    const territory = findTerritory(id)!;
    const own = id === "france" ? franceMargins : new MarginsByYear(flowYears, codes);
    const flowYearOf = (year: number, flow: Flow) =>
      flowYears.find((each) => each.year === year && each.flow === flow);
    const sheet = territorySheet({
      ...shared,
      id,
      peers: territory.type === "france" ? null : peers[territory.type],
      isFrance: territory.type === "france",
      codes,
      isCountry,
      own,
      masses: new MarginsByYear(flowYears.filter(({year}) => year >= referenceYear - 1).map(byMass), codes),
      region: region && regionOf(region),
      france: franceMargins,
      surroundings,
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
