import type {Table, Vector} from "apache-arrow";
import type {Flow, TradeRow} from "../../trade/types.js";
import type {ComparedRows} from "./fiche.js";

/** The rows of a table of cells, all of them or those of a year, which lie together. */
export function rowsOf(table: Table, of?: number): TradeRow[] {
  const [year, flow, product, partner] = ["year", "flow", "product", "partner"].map((name) =>
    column(table, name)
  );
  const valueEur = amountsOf(table);
  const [start, end] = of === undefined ? [0, table.numRows] : rangeOf(year!, of);
  return Array.from({length: end - start}, (_, i) => ({
    year: Number(year!.get(start + i)),
    flow: flow!.get(start + i) as Flow,
    product: String(product!.get(start + i)),
    partner: String(partner!.get(start + i)),
    valueEur: valueEur(start + i)
  }));
}

/** The rows of a table of several territories: `territory` (`departement-07`) first. */
export function territoryRowsOf(table: Table): (TradeRow & {territory: string})[] {
  const territory = column(table, "territory");
  return rowsOf(table).map((row, index) => ({territory: String(territory.get(index)), ...row}));
}

/** The rows of a comparison by `territory`: those of `france`, and those of the region. */
export function comparisonOf(table: Table): ComparedRows {
  const territory = column(table, "territory");
  const rows = rowsOf(table);
  const france = rows.filter((_, index) => territory.get(index) === "france");
  const region = rows.filter((_, index) => territory.get(index) !== "france");
  return {region: region.length ? region : null, france: france.length ? france : null};
}

/** Memoised: a dictionary's strings are decoded once, not once a row. */
function column(table: Table, name: string): Vector {
  const found = table.getChild(name);
  if (!found) throw new Error(`La table de données n’a pas de colonne «\u00a0${name}\u00a0».`);
  return found.memoize();
}

/** Amounts as they stand in `valueEur`, or by their bytes, the lowest first: `valueEur0`, `valueEur1`, … */
function amountsOf(table: Table): (index: number) => number {
  const bytes: Vector[] = [];
  for (let next = table.getChild("valueEur0"); next; next = table.getChild(`valueEur${bytes.length}`))
    bytes.push(next);
  if (bytes.length > 0)
    return (index) => bytes.reduceRight((sum, byte) => sum * 256 + Number(byte.get(index)), 0);
  const valueEur = column(table, "valueEur");
  return (index) => Number(valueEur.get(index));
}

/** Where the rows of a year begin and end. */
function rangeOf(years: Vector, of: number): [start: number, end: number] {
  const all = years.toArray() as Uint16Array;
  const start = all.indexOf(of);
  return start < 0 ? [0, 0] : [start, all.lastIndexOf(of) + 1];
}
