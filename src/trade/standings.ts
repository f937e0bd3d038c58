import type {TerritoryIndices} from "./indices/territory-indices.js";
import type {Flow, KeyFigures, TerritorySummary, TerritoryType} from "./types.js";
import {shortApart} from "./short-share.js";
import {compareCodes} from "./sums.js";
import {FLOWS} from "./types.js";

/** What the page of rankings knows of a territory (`classements.json`). */
export interface Standing {
  type: TerritoryType;
  code: string;
  name: string;
  regionCode: string | null;
  years: StandingYear[];
}

/** Figures of a complete year; shares and changes are fractions, `null` where they mean nothing. */
export interface StandingYear {
  year: number;
  exportEur: number;
  importEur: number;
  coverageRate: number | null;
  flows: Record<Flow, StandingFlow>;
}

export interface StandingFlow {
  /** On the year before. */
  change: number | null;
  /** Part of the European Union. */
  unionShare: number | null;
  /** Part of the United States. */
  unitedStatesShare: number | null;
  /** HHI over partners, 0–1. */
  partnerHhi: number | null;
  /** HHI over A129 headings, 0–1. */
  productHhi: number | null;
}

/** Codes of the groups of countries that rankings show (`TerritoryIndices.groups`). */
const UNION = "UE27";
const UNITED_STATES = "US";

/** The standing of a territory out of its own files. */
export function territoryStanding(
  {type, code, name, keyFigures}: TerritorySummary,
  indices: TerritoryIndices,
  regionCode: string | null
): Standing {
  const years = keyFigures.map(({year, exportEur, importEur, coverageRate}) => {
    const at = indices.years.indexOf(year);
    const flows = FLOWS.map((flow) => [
      flow,
      {
        change: changeOf(keyFigures, year, flow),
        unionShare: indices.flows[flow].groupShareByYear[UNION]?.[at] ?? null,
        unitedStatesShare: indices.flows[flow].groupShareByYear[UNITED_STATES]?.[at] ?? null,
        partnerHhi: indices.flows[flow].concentrationByYear[at]?.partnerHhi ?? null,
        productHhi: indices.flows[flow].concentrationByYear[at]?.productHhi ?? null
      }
    ]);
    return {
      year,
      exportEur,
      importEur,
      coverageRate,
      flows: Object.fromEntries(flows) as Record<Flow, StandingFlow>
    };
  });
  return {type, code, name, regionCode, years};
}

/** The figures of a flow that have more digits than a page shows, so that ranks are true. */
const RANKED = ["unionShare", "unitedStatesShare", "partnerHhi", "productHhi"] as const;

/**
 * The same figures with as many digits as a page shows, and more only where territories that differ would
 * share a rank. One flow of one year, a territory each.
 */
function shortFlows<T extends StandingFlow>(flows: readonly T[]): T[] {
  const short = flows.map((flow) => ({...flow}));
  for (const key of RANKED) {
    const known = short.filter((flow) => flow[key] !== null);
    const kept = shortApart(known.map((flow) => flow[key]!));
    known.forEach((flow, i) => (flow[key] = kept[i]!));
  }
  return short;
}

/** Standings as they are sent: no digits that neither a page nor a rank needs. */
export function shortStandings(standings: readonly Standing[]): Standing[] {
  const short = standings.map((standing) => ({
    ...standing,
    years: standing.years.map((each) => ({...each, flows: {...each.flows}}))
  }));
  const all = short.flatMap(({years}) => years);
  for (const year of new Set(all.map((each) => each.year)))
    shortenFlows(all.filter((each) => each.year === year));
  return short;
}

/** As `shortStandings`, of the map. */
export function shortMapStandings(standings: readonly MapStanding[]): MapStanding[] {
  const short = standings.map((standing) => ({...standing, flows: {...standing.flows}}));
  shortenFlows(short);
  return short;
}

function shortenFlows<T extends StandingFlow>(territories: readonly {flows: Record<Flow, T>}[]): void {
  for (const flow of FLOWS) {
    const kept = shortFlows(territories.map(({flows}) => flows[flow]));
    territories.forEach(({flows}, i) => (flows[flow] = kept[i]!));
  }
}

/** Change of a flow on the year before, as a fraction; `null` without that year, or where it was nought. */
function changeOf(keyFigures: readonly KeyFigures[], year: number, flow: Flow): number | null {
  const value = (of: number) => {
    const figures = keyFigures.find((each) => each.year === of);
    return flow === "export" ? figures?.exportEur : figures?.importEur;
  };
  const [now, before] = [value(year), value(year - 1)];
  return now === undefined || !before || before < 0 ? null : now / before - 1;
}

/** The first code of a flow and its part in it, 0–1. */
export interface Leader {
  code: string;
  share: number;
}

/** What the map of the home page knows of a département (`carte-valeurs.json`), in the reference year. */
export interface MapStanding extends Pick<StandingYear, "exportEur" | "importEur" | "coverageRate"> {
  code: string;
  name: string;
  flows: Record<Flow, MapFlow>;
}

/** `null` where nothing is traded: with a country, or at all. */
export interface MapFlow extends StandingFlow {
  firstPartner: Leader | null;
  firstProduct: Leader | null;
}

/**
 * What the map shows of a territory, out of its own files; `null` where it has no figures for the reference
 * year.
 */
export function mapStanding(summary: TerritorySummary, indices: TerritoryIndices): MapStanding | null {
  const {code, name, years} = territoryStanding(summary, indices, null);
  const own = years.find(({year}) => year === indices.referenceYear);
  if (!own) return null;
  const {exportEur, importEur, coverageRate} = own;
  const flows = FLOWS.map((flow) => [flow, {...own.flows[flow], ...leaders(indices, flow)}]);
  return {
    code,
    name,
    exportEur,
    importEur,
    coverageRate,
    flows: Object.fromEntries(flows) as MapStanding["flows"]
  };
}

function leaders(
  {flows, years, referenceYear}: TerritoryIndices,
  flow: Flow
): Pick<MapFlow, "firstPartner" | "firstProduct"> {
  const {firstPartners, structure, totalEurByYear} = flows[flow];
  const totalEur = totalEurByYear[years.indexOf(referenceYear)] ?? 0;
  const products = structure.map(({product, valueEur}) => ({code: product, valueEur}));
  return {firstPartner: leader(firstPartners, totalEur), firstProduct: leader(products, totalEur)};
}

/** The largest amount above nought; ties by code. Four digits are enough for a part. */
function leader(amounts: readonly {code: string; valueEur: number}[], totalEur: number): Leader | null {
  const [first] = amounts
    .filter(({valueEur}) => valueEur > 0)
    .sort((a, b) => b.valueEur - a.valueEur || compareCodes(a.code, b.code));
  return first && totalEur > 0
    ? {code: first.code, share: Number((first.valueEur / totalEur).toPrecision(4))}
    : null;
}
