import {
  formatChange,
  formatDecimal,
  formatInteger,
  formatBalanceSize,
  formatMillions,
  formatOrdinal,
  formatRate,
  formatShare,
  NOT_AVAILABLE
} from "../../french/numbers.js";
import {rankPartners, rankProducts} from "../../trade/ranking.js";
import {selectRows} from "../../trade/sums.js";
import type {Flow, KeyFigures, TradeRow} from "../../trade/types.js";
import type {Query} from "./query.js";
import type {FigureStore} from "./store.js";
import {ValueFault} from "./value-fault.js";
import type {Unit} from "./written-number.js";

/** A figure that a text may name. */
export interface Quantity {
  unit: Unit;
  /** As prose writes it; « n. d. » for a figure that does not exist. */
  format: (value: number | null) => string;
  /** Words that it accepts between parentheses, beside the year and the territory. */
  takes: readonly ("flow" | "product" | "partner")[];
  /** `null` where the figure does not exist: no rank for a region, no year before, nothing to divide by. */
  read: (query: Query, store: FigureStore) => number | null;
}

const amounts: Pick<Quantity, "unit" | "format"> = {unit: "euro", format: formatMillions};
/** Surpluses and deficits: in billions from a billion on, as « L’essentiel » tells them. */
const balances: Pick<Quantity, "unit" | "format"> = {unit: "euro", format: formatBalanceSize};
const shares: Pick<Quantity, "unit" | "format"> = {unit: "fraction", format: formatShare};
const changes: Pick<Quantity, "unit" | "format"> = {unit: "fraction", format: formatChange};
const ranks: Pick<Quantity, "unit" | "format"> = {
  unit: "number",
  format: (rank) => (rank === null ? NOT_AVAILABLE : formatOrdinal(rank))
};
const counts: Pick<Quantity, "unit" | "format"> = {unit: "number", format: formatInteger};
const indices: Pick<Quantity, "unit" | "format"> = {
  unit: "number",
  format: (value) => formatDecimal(value, 2)
};

const CELLS = ["product", "partner"] as const;
const FLOW_CELLS = ["flow", ...CELLS] as const;

/**
 * Every figure by its French name. The names are those of the public files; docs/guide-analyste.md lists
 * them.
 */
export const quantities: Readonly<Record<string, Quantity>> = {
  exportations: {...amounts, takes: CELLS, read: (query, store) => flowEur("export", query, store)},
  importations: {...amounts, takes: CELLS, read: (query, store) => flowEur("import", query, store)},
  solde: {...amounts, takes: CELLS, read: balanceEur},
  excedent: {...balances, takes: CELLS, read: balanceEur},
  deficit: {...balances, takes: CELLS, read: (query, store) => negative(balanceEur(query, store))},
  taux_couverture: {
    ...shares,
    format: formatRate,
    takes: CELLS,
    read: (query, store) => ratio(flowEur("export", query, store), flowEur("import", query, store))
  },
  part: {...shares, takes: FLOW_CELLS, read: share},
  part_region_exportations: keyFigure(shares, "exportShareOfRegion"),
  part_region_importations: keyFigure(shares, "importShareOfRegion"),
  part_france_exportations: keyFigure(shares, "exportShareOfFrance"),
  part_france_importations: keyFigure(shares, "importShareOfFrance"),
  rang_exportations: keyFigure(ranks, "exportRank"),
  rang_importations: keyFigure(ranks, "importRank"),
  rang: {...ranks, takes: FLOW_CELLS, read: rank},
  evolution: {...changes, takes: FLOW_CELLS, read: change},
  hausse: {...changes, format: formatRate, takes: FLOW_CELLS, read: change},
  baisse: {
    ...changes,
    format: formatRate,
    takes: FLOW_CELLS,
    read: (query, store) => negative(change(query, store))
  },
  hhi_pays: concentration(indices, "partnerHhi"),
  hhi_produits: concentration(indices, "productHhi"),
  pays_80: concentration(counts, "partnersFor80"),
  produits_80: concentration(counts, "productsFor80"),
  gl: {
    ...indices,
    takes: [],
    read: ({territory, year}, store) => {
      const {years, intraIndustryByYear} = store.indices(territory.id);
      return intraIndustryByYear[years.indexOf(year)] ?? null;
    }
  }
};

export const quantityNames: readonly string[] = Object.keys(quantities);

/** Euros of a flow; `null` for a year that the data do not hold. */
function flowEur(flow: Flow, query: Query, store: FigureStore): number | null {
  const {territory, year, product, partner} = query;
  const figures = keyFiguresOf(query, store);
  if (!figures) return null;
  if (!product && !partner) return flow === "export" ? figures.exportEur : figures.importEur;
  return selectRows(store.rows(territory.id), {year, flow})
    .filter((row) => isAsked(row, query))
    .reduce((total, {valueEur}) => total + valueEur, 0);
}

function isAsked(row: TradeRow, {product, partner}: Query): boolean {
  return (!product || product.codes.has(row.product)) && (!partner || partner.codes.has(row.partner));
}

function balanceEur(query: Query, store: FigureStore): number | null {
  const [exportEur, importEur] = [flowEur("export", query, store), flowEur("import", query, store)];
  return exportEur === null || importEur === null ? null : exportEur - importEur;
}

/** Part of a country, of a product or of both in the whole flow. */
function share(query: Query, store: FigureStore): number | null {
  if (!query.product && !query.partner)
    throw new ValueFault(
      "« part » ne dit pas de quoi : il lui faut un pays ou un produit.",
      "Écrivez par exemple « part(US) », « part(C30C, importations) »."
    );
  const flow = query.flow ?? "export";
  const whole = flowEur(flow, {...query, product: null, partner: null}, store);
  return ratio(flowEur(flow, query, store), whole);
}

/**
 * Place of a country or of a product in the flow of the territory, from 1; `null` for one that is not traded.
 */
function rank({territory, year, flow, product, partner}: Query, store: FigureStore): number | null {
  const code = product ? product.code : (partner?.code ?? null);
  if (code === null || (product && partner))
    throw new ValueFault(
      "« rang » range un pays ou un produit : ni un groupe, ni une famille, ni les deux à la fois.",
      "Écrivez par exemple « rang(US) », « rang(C30C, importations) » ; pour le territoire lui-même, « rang_exportations »."
    );
  const rows = selectRows(store.rows(territory.id), {year, flow: flow ?? "export"});
  const {ranked} = (product ? rankProducts : rankPartners)(rows, Infinity);
  return ranked.find((each) => each.code === code)?.rank ?? null;
}

/** Change on the year before, as a fraction; `null` where that year is not complete or held nothing. */
function change(query: Query, store: FigureStore): number | null {
  const flow = query.flow ?? "export";
  const before = flowEur(flow, {...query, year: query.year - 1}, store);
  const after = flowEur(flow, query, store);
  return before === null || after === null || before <= 0 ? null : (after - before) / before;
}

function keyFigure(
  kind: Pick<Quantity, "unit" | "format">,
  name: Exclude<keyof KeyFigures, "year">
): Quantity {
  return {...kind, takes: [], read: (query, store) => keyFiguresOf(query, store)?.[name] ?? null};
}

function keyFiguresOf({territory, year}: Query, store: FigureStore): KeyFigures | undefined {
  return store.summary(territory.id).keyFigures.find((figures) => figures.year === year);
}

function concentration(
  kind: Pick<Quantity, "unit" | "format">,
  name: "partnerHhi" | "productHhi" | "partnersFor80" | "productsFor80"
): Quantity {
  return {
    ...kind,
    takes: ["flow"],
    read: ({territory, year, flow}, store) => {
      const {years, flows} = store.indices(territory.id);
      return flows[flow ?? "export"].concentrationByYear[years.indexOf(year)]?.[name] ?? null;
    }
  };
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : part / whole;
}

function negative(value: number | null): number | null {
  return value === null ? null : 0 - value;
}
