import type {Data, Table, Vector} from "apache-arrow";
import type {Flow, TradeRow} from "../../trade/types.js";
import type {ComparedRows} from "./fiche.js";

/** The rows of a table of cells, all of them or those of a year, which lie together. */
export function rowsOf(table: Table, of?: number): TradeRow[] {
  const part = of === undefined ? table : table.slice(...rangeOf(valuesOf(table, "year"), of));
  const year = valuesOf(part, "year");
  const flow = valuesOf(part, "flow");
  const product = valuesOf(part, "product");
  const partner = valuesOf(part, "partner");
  const valueEur = amountsOf(part);
  return Array.from({length: part.numRows}, (_, i) => ({
    year: Number(year[i]),
    flow: flow[i] as Flow,
    product: String(product[i]),
    partner: String(partner[i]),
    valueEur: Number(valueEur[i])
  }));
}

/** The rows of a table of several territories: `territory` (`departement-07`) first. */
export function territoryRowsOf(table: Table): (TradeRow & {territory: string})[] {
  const territory = valuesOf(table, "territory");
  return rowsOf(table).map((row, index) => ({territory: String(territory[index]), ...row}));
}

/** The rows of a comparison by `territory`: those of `france`, and those of the region. */
export function comparisonOf(table: Table): ComparedRows {
  const territory = valuesOf(table, "territory");
  const rows = rowsOf(table);
  const france = rows.filter((_, index) => territory[index] === "france");
  const region = rows.filter((_, index) => territory[index] !== "france");
  return {region: region.length ? region : null, france: france.length ? france : null};
}

/**
 * The values of a column, one a row. They are taken from the memory of the file: a table of France has some
 * 18 000 rows a year, and to ask the library for each value would stop the page for a tenth of a second and
 * more. A text of a dictionary is decoded once, not once a row.
 */
function valuesOf(table: Table, name: string): ArrayLike<unknown> {
  const found = table.getChild(name);
  if (!found) throw new Error(`La table de données n’a pas de colonne «\u00a0${name}\u00a0».`);
  return found.data.some(({dictionary}) => dictionary) ? found.data.flatMap(textsOf) : arrayOf(found);
}

function textsOf({values, length, dictionary}: Data): unknown[] {
  const texts = [...(dictionary as Vector)] as unknown[];
  return Array.from((values as Uint8Array).subarray(0, length), (index) => texts[index]);
}

function arrayOf(column: Vector): ArrayLike<unknown> {
  return column.toArray() as ArrayLike<unknown>;
}

/** Amounts as they stand in `valueEur`, or by their bytes, the lowest first: `valueEur0`, `valueEur1`, … */
function amountsOf(table: Table): ArrayLike<unknown> {
  const bytes: ArrayLike<unknown>[] = [];
  for (let next = table.getChild("valueEur0"); next; next = table.getChild(`valueEur${bytes.length}`))
    bytes.push(arrayOf(next));
  if (bytes.length === 0) return valuesOf(table, "valueEur");
  const amounts = new Float64Array(table.numRows);
  for (const byte of bytes.reverse())
    for (let i = 0; i < amounts.length; ++i) amounts[i] = amounts[i]! * 256 + Number(byte[i]);
  return amounts;
}

/** Where the rows of a year begin and end. */
function rangeOf(years: ArrayLike<unknown>, of: number): [start: number, end: number] {
  const all = years as Uint16Array;
  const start = all.indexOf(of);
  return start < 0 ? [0, 0] : [start, all.lastIndexOf(of) + 1];
}
