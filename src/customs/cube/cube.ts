import {group} from "d3-array";
import {territories} from "../../reference/territories.js";
import type {QuarterTotal} from "../../trade/types.js";
import type {QuarterChoice} from "../manifest.js";
import {codeText} from "../read/codes.js";
import {periodOf, readPeriod, readRows} from "../read/rows.js";
import type {Source} from "../read/source-cache.js";
import type {ChosenRows} from "./booked-rows.js";
import {territoriesOf} from "./membership.js";
import {makeShape} from "./shape.js";
import type {Shape} from "./shape.js";
import {Sums} from "./sums.js";
import type {Cells} from "./sums.js";
import {yearRows} from "./year.js";
import type {PairYear, Trades} from "./year.js";

/** A complete year of a territory. */
export interface TerritoryYear {
  year: number;
  /** Places: (flow × products + product) × partners + partner. */
  cells: Cells;
  /** Places: flow × trades + trade. */
  cpf4: Cells;
  trades: Trades;
}

/** The sums of every territory, by identifier. */
export interface Cube {
  shape: Shape;
  /** Complete years, ascending. */
  years: Map<string, TerritoryYear[]>;
  /** Every quarter, by year, quarter, flow. */
  quarters: Map<string, QuarterTotal[]>;
}

/** What else is done on the way. */
export interface CubeEffects {
  onYear(year: number): void;
  /** With the sums of a (département, region) while they are at hand. */
  onPair(year: number, pair: PairYear, trades: Trades): void;
}

/**
 * Add up the official rows, a year at a time, each quarter from the source chosen for it: first by département and region, then,
 * from these sums, by territory.
 */
export async function buildCube(
  {
    sources,
    choices,
    years
  }: {sources: readonly Source[]; choices: readonly QuarterChoice[]; years: readonly number[]},
  shape: Shape,
  {onYear, onPair}: CubeEffects
): Promise<Cube> {
  const ids = territories.map(({id}) => id);
  const cube: Cube = {
    shape,
    years: new Map(ids.map((id) => [id, []])),
    quarters: new Map(ids.map((id) => [id, []]))
  };
  for (const [year, chosen] of [...group(choices, (choice) => choice.year)].sort(([a], [b]) => a - b)) {
    onYear(year);
    const rows = yearRows(await chosenRows(sources, chosen), shape);
    const sums = new TerritorySums(shape, rows.trades);
    for (const pair of rows.pairs()) {
      onPair(year, pair, rows.trades);
      sums.add(pair);
    }
    sums.addQuarters(cube, year);
    if (years.includes(year)) sums.addYear(cube, year);
  }
  return cube;
}

/** The shape of what the sources hold. */
export function shapeOf(sources: readonly Source[]): Shape {
  return makeShape(sources.map(({contents}) => contents.codes));
}

async function chosenRows(
  sources: readonly Source[],
  choices: readonly QuarterChoice[]
): Promise<ChosenRows[]> {
  const parts: ChosenRows[] = [];
  for (const {file, path} of sources) {
    const own = choices.filter(({source}) => source === file.name);
    const isChosen = new Uint8Array(1 << 16);
    for (const choice of own) isChosen[periodOf(choice)] = 1;
    if (own.length) parts.push({rows: await readRows(path), isChosen});
  }
  return parts;
}

/** The sums of one year, of all territories at once. */
class TerritorySums {
  readonly #tables: Map<string, {cells: Sums; cpf4: Sums; quarters: Sums}>;
  readonly #trades: Trades;

  constructor({flow, product, partner}: Shape, trades: Trades) {
    const tables = () => ({
      cells: new Sums(flow.length * product.length * partner.length),
      cpf4: new Sums(flow.length * trades.length),
      quarters: new Sums(8)
    });
    this.#tables = new Map(territories.map(({id}) => [id, tables()]));
    this.#trades = trades;
  }

  add({departement, region, cells, cpf4, quarters}: PairYear): void {
    for (const id of territoriesOf(codeText(departement, 2), codeText(region, 2))) {
      const tables = this.#tables.get(id)!;
      tables.cells.addCells(cells);
      tables.cpf4.addCells(cpf4);
      tables.quarters.addCells(quarters);
    }
  }

  addQuarters({quarters}: Cube, year: number): void {
    for (const [id, tables] of this.#tables) {
      const {place, value} = tables.quarters.take();
      const totals = Array.from(place, (each, i): QuarterTotal => {
        const {quarter, flow} = readPeriod(each);
        return {year, quarter, flow, valueEur: value[i]!};
      });
      // The sort is stable: flows stay in their order.
      quarters.get(id)!.push(...totals.sort((a, b) => a.quarter - b.quarter));
    }
  }

  addYear({years}: Cube, year: number): void {
    for (const [id, {cells, cpf4}] of this.#tables) {
      years.get(id)!.push({year, cells: cells.take(), cpf4: cpf4.take(), trades: this.#trades});
    }
  }
}
