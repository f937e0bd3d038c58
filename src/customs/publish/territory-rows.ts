import type {Flow, TradeRow} from "../../trade/types.js";
import type {Database} from "../database.js";
import {emptyColumns, readGroups} from "./columns.js";
import type {ColumnKind, Columns} from "./columns.js";
import type {Dictionaries} from "./dictionaries.js";

const CELL_SHAPE = {
  year: "uint16",
  flow: "uint16",
  product: "uint16",
  partner: "uint16",
  value: "float64",
  mass: "float64"
} as const;
const CPF4_SHAPE = {
  year: "uint16",
  flow: "uint16",
  product: "uint16",
  cpf4: "uint16",
  value: "float64"
} as const;

/** Cells of a territory, sorted by year, flow, product, partner; texts by their place in `Dictionaries`. */
export type Cells = Columns<typeof CELL_SHAPE>;
/** Cells of a territory by CPF4 code, sorted by year, flow, product, cpf4. */
export type Cpf4Cells = Columns<typeof CPF4_SHAPE>;

const CELLS = `
  SELECT enum_code(territory)::USMALLINT, "year", enum_code(flow)::USMALLINT, enum_code(product)::USMALLINT,
    enum_code(partner)::USMALLINT, "value"::DOUBLE, mass::DOUBLE
  FROM territory_cells ORDER BY territory, "year", flow, product, partner`;
const CPF4_CELLS = `
  SELECT enum_code(territory)::USMALLINT, "year", enum_code(flow)::USMALLINT, enum_code(product)::USMALLINT,
    enum_code(cpf4)::USMALLINT, "value"::DOUBLE
  FROM territory_cpf4 ORDER BY territory, "year", flow, product, cpf4`;

/** The cells of every territory, in the order of their identifiers: one query for all, empty where there is no row. */
export function territoryCells(db: Database, {territory}: Dictionaries) {
  return everyGroup(db, CELLS, CELL_SHAPE, territory);
}

/** The CPF4 cells of every territory, likewise. */
export function territoryCpf4Cells(db: Database, {territory}: Dictionaries) {
  return everyGroup(db, CPF4_CELLS, CPF4_SHAPE, territory);
}

async function* everyGroup<S extends Record<string, ColumnKind>>(
  db: Database,
  sql: string,
  shape: S,
  ids: readonly string[]
): AsyncGenerator<{id: string; cells: Columns<S>}> {
  let next = 0;
  for await (const {group, columns} of readGroups(db, sql, shape)) {
    for (; next < group; next++) yield {id: ids[next]!, cells: emptyColumns(shape)};
    yield {id: ids[group]!, cells: columns};
    next = group + 1;
  }
  for (; next < ids.length; next++) yield {id: ids[next]!, cells: emptyColumns(shape)};
}

/** The cells of one year as the rows that the domain computes on. */
export function tradeRows(cells: Cells, texts: Dictionaries, year: number): TradeRow[] {
  const rows: TradeRow[] = [];
  const start = cells.year.indexOf(year);
  for (let i = start; i >= 0 && cells.year[i] === year; i++) {
    const flow: Flow = texts.flow[cells.flow[i]!]!;
    const product = texts.product[cells.product[i]!]!;
    const partner = texts.partner[cells.partner[i]!]!;
    rows.push({year, flow, product, partner, valueEur: cells.value[i]!});
  }
  return rows;
}
