import {literals} from "../database.js";
import type {Appender, ColumnValues, Database} from "../database.js";
import {CODE_KINDS} from "../read/codes.js";
import {readPeriod} from "../read/rows.js";
import type {Shape} from "../cube/shape.js";
import type {PairYear, RowList, Trades} from "../cube/year.js";

/**
 * The tables that the checks look at, of every year, complete or not (values in euros, masses in kilograms; every code column is
 * an enum in ascending order of codes):
 * - `cells`: year, flow, departement, region, product, partner → value, row_count;
 * - `cpf4_cells`: year, flow, departement, region, product, cpf4 → value, row_count;
 * - `duplicate_rows`: the keys that occur more than once → row_count, value;
 * - `negative_rows`: the official rows with a negative value or mass.
 */
export interface CheckTables {
  /** Add what the rows of a year say of one (département, region). */
  add(year: number, pair: PairYear, trades: Trades): void;
  /** All is added. */
  close(): Promise<void>;
}

const PLACE = `"year" USMALLINT, flow flow, departement departement_code, region region_code, product product_code`;
const ROW = `flow flow, "year" USMALLINT, "quarter" UTINYINT, departement departement_code, region region_code,
  product product_code, cpf4 cpf4_code, partner partner_code`;

/** Create the tables, empty. Amounts are doubles: whole numbers, and so are their sums, exact below 2⁵³. */
export async function makeCheckTables(db: Database, shape: Shape): Promise<CheckTables> {
  for (const kind of CODE_KINDS)
    await db.run(`CREATE TYPE ${kind}_code AS ENUM ${literals(shape.codes[kind])}`);
  await db.run(`CREATE TYPE flow AS ENUM ${literals(shape.flow)}`);
  await db.run(`CREATE TABLE cells (${PLACE}, partner partner_code, "value" DOUBLE, row_count UINTEGER)`);
  await db.run(`CREATE TABLE cpf4_cells (${PLACE}, cpf4 cpf4_code, "value" DOUBLE, row_count UINTEGER)`);
  await db.run(`CREATE TABLE repeated_rows (${ROW}, "value" DOUBLE, mass DOUBLE)`);
  await db.run(`CREATE TABLE negative_rows (${ROW}, "value" DOUBLE, mass DOUBLE)`);
  const [cells, cpf4, repeated, negative] = (await Promise.all(
    ["cells", "cpf4_cells", "repeated_rows", "negative_rows"].map((table) => db.appender(table))
  )) as [Appender, Appender, Appender, Appender];
  return {
    add: (year, pair, trades) => {
      cells.append(cellColumns(year, pair, shape));
      cpf4.append(cpf4Columns(year, pair, shape, trades));
      for (const list of pair.repeated) repeated.append(rowColumns(list, shape));
      for (const list of pair.negative) negative.append(rowColumns(list, shape));
    },
    close: async () => {
      for (const appender of [cells, cpf4, repeated, negative]) appender.close();
      await db.run(`CREATE TABLE duplicate_rows AS
        SELECT * EXCLUDE ("value", mass), count(*) AS row_count, sum("value") AS "value"
        FROM repeated_rows GROUP BY ALL`);
    }
  };
}

/** Each number of a column made another. */
function mapped(values: Uint32Array, of: (value: number) => number): Uint16Array {
  const result = new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) result[i] = of(values[i]!);
  return result;
}

/** The same number for all rows. */
function constant(length: number, value: number): Uint16Array {
  return new Uint16Array(length).fill(value);
}

/** Columns of `PLACE`, but the product. */
function placeColumns(year: number, pair: PairYear, {departement, region}: Shape, flow: Uint16Array) {
  const {length} = flow;
  return [
    constant(length, year),
    flow,
    constant(length, departement.place(pair.departement)),
    constant(length, region.place(pair.region))
  ];
}

function cellColumns(year: number, pair: PairYear, shape: Shape): ColumnValues[] {
  const {place, value, rowCount} = pair.cells;
  const partners = shape.partner.length;
  const products = shape.product.length;
  const flow = mapped(place, (each) => Math.floor(each / partners / products));
  const product = mapped(place, (each) => Math.floor(each / partners) % products);
  const partner = mapped(place, (each) => each % partners);
  return [...placeColumns(year, pair, shape, flow), product, partner, value, rowCount];
}

function cpf4Columns(year: number, pair: PairYear, shape: Shape, trades: Trades): ColumnValues[] {
  const {place, value, rowCount} = pair.cpf4;
  const codes = shape.cpf4.length;
  const flow = mapped(place, (each) => Math.floor(each / trades.length));
  const trade = place.map((each) => trades.numbers[each % trades.length]!);
  const product = mapped(trade, (each) => Math.floor(each / codes));
  const cpf4 = mapped(trade, (each) => each % codes);
  return [...placeColumns(year, pair, shape, flow), product, cpf4, value, rowCount];
}

function rowColumns({rows, places}: RowList, shape: Shape): ColumnValues[] {
  const column = (value: (i: number) => number) => Uint16Array.from(places, value);
  const periods = places.map((i) => readPeriod(rows.period[i]!));
  return [
    Uint16Array.from(periods, ({flow}) => shape.flow.indexOf(flow)),
    Uint16Array.from(periods, ({year}) => year),
    Uint16Array.from(periods, ({quarter}) => quarter),
    column((i) => shape.departement.place(rows.departement[i]!)),
    column((i) => shape.region.place(rows.region[i]!)),
    column((i) => shape.product.place(rows.product[i]!)),
    column((i) => shape.cpf4.place(rows.cpf4[i]!)),
    column((i) => shape.partner.place(rows.partner[i]!)),
    Float64Array.from(places, (i) => rows.value[i]!),
    Float64Array.from(places, (i) => rows.mass[i]!)
  ];
}
