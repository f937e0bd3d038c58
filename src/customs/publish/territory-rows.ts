import type {TradeRow} from "../../trade/types.js";
import type {TerritoryFlowYear} from "../cube/cube.js";
import {crossing} from "../cube/axes.js";
import type {Axes} from "../cube/axes.js";
import type {Dictionaries} from "./dictionaries.js";

/** Cells of a territory, sorted by year, flow, product, partner; texts by their place in `Dictionaries`. */
export interface TerritoryCells {
  year: Uint16Array;
  flow: Uint16Array;
  product: Uint16Array;
  partner: Uint16Array;
  value: Float64Array;
  mass: Float64Array;
}

/** Cells without their masses, which figures do not show. */
export type ValueCells = Omit<TerritoryCells, "mass">;

/** What the codes of `ValueCells` point to. */
export type CellTexts = Pick<Dictionaries, "flow" | "product" | "partner">;

/** Cells of a territory by CPF4 code, sorted by year, flow, product, cpf4. */
export interface Cpf4Cells {
  year: Uint16Array;
  flow: Uint16Array;
  product: Uint16Array;
  cpf4: Uint16Array;
  value: Float64Array;
}

/** The cells of some years of a territory, one after another. */
export function territoryCells(years: readonly TerritoryFlowYear[], {flow, partner}: Axes): TerritoryCells {
  const length = years.reduce((sum, {cells}) => sum + cells.place.length, 0);
  const columns = {...makeColumns(length), partner: new Uint16Array(length), mass: new Float64Array(length)};
  let start = 0;
  for (const {year, flow: own, cells} of years) {
    const end = start + cells.place.length;
    const places = crossing(cells.place, partner.length);
    columns.year.fill(year, start, end);
    columns.flow.fill(flow.indexOf(own), start, end);
    columns.product.set(places.first, start);
    columns.partner.set(places.second, start);
    columns.value.set(cells.value, start);
    columns.mass.set(cells.mass, start);
    start = end;
  }
  return columns;
}

/** The CPF4 cells of some years of a territory, one after another. */
export function territoryCpf4Cells(years: readonly TerritoryFlowYear[], {flow, cpf4}: Axes): Cpf4Cells {
  const length = years.reduce((sum, {cpf4: {place}}) => sum + place.length, 0);
  const columns = {...makeColumns(length), cpf4: new Uint16Array(length)};
  let start = 0;
  for (const {year, flow: own, cpf4: cells, trades} of years) {
    const end = start + cells.place.length;
    const codes = crossing(
      cells.place.map((trade) => trades[trade]!),
      cpf4.length
    );
    columns.year.fill(year, start, end);
    columns.flow.fill(flow.indexOf(own), start, end);
    columns.product.set(codes.first, start);
    columns.cpf4.set(codes.second, start);
    columns.value.set(cells.value, start);
    start = end;
  }
  return columns;
}

function makeColumns(length: number) {
  return {
    year: new Uint16Array(length),
    flow: new Uint16Array(length),
    product: new Uint16Array(length),
    value: new Float64Array(length)
  };
}

/** The runs of cells of one year and flow, as [start, end). */
export function yearFlows({year, flow}: Pick<TerritoryCells, "year" | "flow">): [number, number][] {
  const runs: [number, number][] = [];
  let start = 0;
  for (let i = 1; i <= year.length; i++) {
    if (i < year.length && year[i] === year[start] && flow[i] === flow[start]) continue;
    runs.push([start, i]);
    start = i;
  }
  return runs;
}

/** The cells of one year. */
export function cellsOfYear({year, flow, product, partner, value}: ValueCells, of: number): ValueCells {
  const start = year.indexOf(of);
  const end = year.lastIndexOf(of) + 1;
  const cut = <T extends Uint16Array | Float64Array>(column: T) =>
    column.subarray(Math.max(start, 0), end) as T;
  return {year: cut(year), flow: cut(flow), product: cut(product), partner: cut(partner), value: cut(value)};
}

/** Cells as the rows that the domain computes on. */
export function tradeRows({year, flow, product, partner, value}: ValueCells, texts: CellTexts): TradeRow[] {
  return Array.from(value, (valueEur, i) => ({
    year: year[i]!,
    flow: texts.flow[flow[i]!]!,
    product: texts.product[product[i]!]!,
    partner: texts.partner[partner[i]!]!,
    valueEur
  }));
}
