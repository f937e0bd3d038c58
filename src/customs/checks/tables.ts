import {setImmediate as nextTurn} from "node:timers/promises";
import type {Appender, ColumnValues, Database} from "../common/database.js";
import {literals} from "../common/sql.js";
import type {FlowYearSums} from "../cube/flow-year.js";
import {crossing} from "../cube/axes.js";
import type {Axes} from "../cube/axes.js";
import {CODE_KINDS} from "../read/codes.js";
import type {CodeKind} from "../read/codes.js";
import {readPeriod} from "../read/rows.js";
import type {OfficialRows} from "../read/rows.js";

/**
 * The tables that the checks look at, of every year, complete or not (values in euros, masses in kilograms;
 * every code column is an enum in ascending order of codes):
 * - `product_cells`: year, flow, departement, region, product → value, row_count;
 * - `partner_cells`: year, flow, partner → value, row_count;
 * - `cpf4_cells`: year, flow, product, cpf4 → value, row_count;
 * - `duplicate_rows`: the keys that occur more than once → row_count, value;
 * - `negative_rows`: the official rows with a negative value or mass.
 */
export interface CheckTables {
  /** Add the sums of a flow of a year, when this thread has nothing else to do. */
  add(sums: FlowYearSums): void;
  /** Resolves when nothing is being added, whether it went well or not: the engine may be closed. */
  atRest(): Promise<void>;
  /** All is added. Fails where something could not be. */
  close(): Promise<void>;
}

const FLOW_YEAR = `"year" USMALLINT, flow flow`;
const PLACE = `departement departement_code, region region_code`;
const AMOUNTS = `"value" DOUBLE, row_count UINTEGER`;
const ROW = `flow flow, "year" USMALLINT, "quarter" UTINYINT, departement departement_code, region region_code,
  product product_code, cpf4 cpf4_code, partner partner_code`;

/** Create the tables, empty. Amounts are doubles: whole numbers, and so are their sums, exact below 2⁵³. */
export async function makeCheckTables(db: Database, axes: Axes): Promise<CheckTables> {
  for (const kind of CODE_KINDS)
    await db.run(`CREATE TYPE ${kind}_code AS ENUM ${literals(axes.codes[kind])}`);
  await db.run(`CREATE TYPE flow AS ENUM ${literals(axes.flow)}`);
  await db.run(`CREATE TABLE product_cells (${FLOW_YEAR}, ${PLACE}, product product_code, ${AMOUNTS})`);
  await db.run(`CREATE TABLE partner_cells (${FLOW_YEAR}, partner partner_code, ${AMOUNTS})`);
  await db.run(`CREATE TABLE cpf4_cells (${FLOW_YEAR}, product product_code, cpf4 cpf4_code, ${AMOUNTS})`);
  await db.run(`CREATE TABLE repeated_rows (${ROW}, "value" DOUBLE, mass DOUBLE)`);
  await db.run(`CREATE TABLE negative_rows (${ROW}, "value" DOUBLE, mass DOUBLE)`);
  const tables = ["product_cells", "partner_cells", "cpf4_cells", "repeated_rows", "negative_rows"];
  const appenders = await Promise.all(tables.map((table) => db.appender(table)));
  const [products, partners, cpf4, repeated, negative] = appenders as [
    Appender,
    Appender,
    Appender,
    Appender,
    Appender
  ];
  const fill = (sums: FlowYearSums) => {
    for (const place of sums.margins.products) products.append(productColumns(sums, place, axes));
    partners.append(partnerColumns(sums, axes));
    cpf4.append(cpf4Columns(sums, axes));
    for (const rows of sums.repeated) repeated.append(rowColumns(rows, axes));
    for (const rows of sums.negative) negative.append(rowColumns(rows, axes));
  };
  let filling = Promise.resolve();
  // A failure is that of `close`, which waits for the same filling.
  const atRest = () => filling.catch(() => undefined);
  return {
    atRest,
    add: (sums) => {
      filling = filling.then(() => nextTurn()).then(() => fill(sums));
      void atRest();
    },
    close: async () => {
      await filling;
      for (const appender of appenders) appender.close();
      await db.run(`CREATE TABLE duplicate_rows AS
        SELECT * EXCLUDE ("value", mass), count(*) AS row_count, sum("value") AS "value"
        FROM repeated_rows GROUP BY ALL`);
    }
  };
}

/** The same number for all rows. */
function constant(length: number, value: number): Uint16Array {
  return new Uint16Array(length).fill(value);
}

function flowYearColumns({year, flow}: FlowYearSums, length: number, axes: Axes): ColumnValues[] {
  return [constant(length, year), constant(length, axes.flow.indexOf(flow))];
}

type PlaceProducts = FlowYearSums["margins"]["products"][number];

function productColumns(
  sums: FlowYearSums,
  {departement, region, cells: {place, value, rowCount}}: PlaceProducts,
  axes: Axes
): ColumnValues[] {
  return [
    ...flowYearColumns(sums, place.length, axes),
    constant(place.length, axes.departement.place(departement)),
    constant(place.length, axes.region.place(region)),
    ...[Uint16Array.from(place), value, rowCount]
  ];
}

function partnerColumns(sums: FlowYearSums, axes: Axes): ColumnValues[] {
  const {place, value, rowCount} = sums.margins.partners;
  return [...flowYearColumns(sums, place.length, axes), Uint16Array.from(place), value, rowCount];
}

function cpf4Columns(sums: FlowYearSums, axes: Axes): ColumnValues[] {
  const {place, value, rowCount} = sums.cpf4;
  const trade = place.map((each) => sums.trades[each]!);
  const {first: product, second: cpf4} = crossing(trade, axes.cpf4.length);
  return [...flowYearColumns(sums, place.length, axes), product, cpf4, value, rowCount];
}

function rowColumns(rows: OfficialRows, axes: Axes): ColumnValues[] {
  const periods = Array.from(rows.period, readPeriod);
  const places = (kind: CodeKind) => Uint16Array.from(rows[kind], (number) => axes[kind].place(number));
  return [
    Uint16Array.from(periods, ({flow}) => axes.flow.indexOf(flow)),
    Uint16Array.from(periods, ({year}) => year),
    Uint16Array.from(periods, ({quarter}) => quarter),
    ...CODE_KINDS.map(places),
    rows.value,
    rows.mass
  ];
}
