import {range} from "d3-array";
import type {OfficialRows} from "../read/rows.js";
import {Axis} from "./axis.js";
import {rowsByPair} from "./row-runs.js";
import type {ChosenRows, RowRuns} from "./row-runs.js";
import {crossing} from "./axes.js";
import type {Axes} from "./axes.js";
import {Sums} from "./sums.js";
import type {Cells} from "./sums.js";

/** What the rows of a year and flow say of one (département, region), both by their numbers. */
export interface PairSums {
  departement: number;
  region: number;
  /** Places: product × partners + partner. */
  cells: Cells;
  /** Places of `Trades`. */
  cpf4: Cells;
  /** Places: quarter − 1. */
  quarters: Cells;
  /** Rows whose key occurs more than once, all of them. */
  repeated: RowList[];
  /** Rows with a negative value or mass. */
  negative: RowList[];
}

/** Some rows of a file. */
export interface RowList {
  rows: OfficialRows;
  places: number[];
}

/**
 * The (product, CPF4) pairs of a year and flow, as product × cpf4 codes + cpf4 code: hardly more than there
 * are CPF4 codes.
 */
export type Trades = Axis;

/** The trades that occur in rows. */
export function tradesOf(parts: readonly ChosenRows[], {product, cpf4}: Axes): Trades {
  const isUsed = new Uint8Array(product.length * cpf4.length);
  for (const {rows, isChosen} of parts) {
    for (let i = 0; i < rows.period.length; i++) {
      const trade = product.place(rows.product[i]!) * cpf4.length + cpf4.place(rows.cpf4[i]!);
      if (isChosen[rows.period[i]!]) isUsed[trade] = 1;
    }
  }
  const used = [...isUsed.keys()].filter((trade) => isUsed[trade]);
  return new Axis(used, isUsed.length);
}

/** Add up rows, one (département, region) after another, in the order of the codes. */
export function* sumPairs(parts: readonly ChosenRows[], axes: Axes, trades: Trades): Generator<PairSums> {
  const tables = new PairTables(axes, trades);
  for (const {departement, region, parts: own} of rowsByPair(parts)) {
    for (const part of own) tables.add(part);
    yield {departement, region, ...tables.take(own)};
  }
}

/** The tables that one pair is added up in, used again for the next. */
class PairTables {
  readonly #axes: Axes;
  readonly #trades: Trades;
  /** Product of each trade. */
  readonly #products: Uint16Array;
  readonly #cells: Sums;
  readonly #cpf4: Sums;
  readonly #quarters = new Sums(4);
  /** By trade and partner: the quarters seen, a bit each. */
  readonly #seen: Uint8Array;
  /** Keys seen twice: trade, partner and quarter. */
  readonly #repeated = new Set<number>();
  #negative: RowList[] = [];

  constructor(axes: Axes, trades: Trades) {
    this.#axes = axes;
    this.#trades = trades;
    this.#products = crossing(trades.numbers, axes.cpf4.length).first;
    this.#cells = new Sums(axes.product.length * axes.partner.length);
    this.#cpf4 = new Sums(trades.length);
    this.#seen = new Uint8Array(trades.length * axes.partner.length);
  }

  add({rows, runs}: RowRuns): void {
    const negative: number[] = [];
    for (const [start, end] of runs) this.#addRun(rows, start, end, negative);
    if (negative.length) this.#negative.push({rows, places: negative});
  }

  #addRun(rows: OfficialRows, start: number, end: number, negative: number[]): void {
    const partners = this.#axes.partner;
    for (let i = start; i < end; i++) {
      const value = rows.value[i]!;
      const mass = rows.mass[i]!;
      const trade = this.#trade(rows, i);
      const partner = partners.place(rows.partner[i]!);
      const quarter = rows.period[i]! & 3;
      this.#cells.add(this.#products[trade]! * partners.length + partner, value, mass);
      this.#cpf4.add(trade, value, mass);
      this.#quarters.add(quarter, value, mass);
      this.#see(this.#key(trade, partner, quarter));
      if (value < 0 || mass < 0) negative.push(i);
    }
  }

  #trade(rows: OfficialRows, i: number): number {
    const {product, cpf4} = this.#axes;
    return this.#trades.place(product.place(rows.product[i]!) * cpf4.length + cpf4.place(rows.cpf4[i]!));
  }

  #key(trade: number, partner: number, quarter: number): number {
    return (trade * this.#axes.partner.length + partner) * 4 + quarter;
  }

  #see(key: number): void {
    const seen = this.#seen[key >> 2]!;
    const bit = 1 << (key & 3);
    if (seen & bit) this.#repeated.add(key);
    else this.#seen[key >> 2] = seen | bit;
  }

  take(parts: readonly RowRuns[]): Omit<PairSums, "departement" | "region"> {
    const found = {
      cells: this.#cells.take(),
      cpf4: this.#cpf4.take(),
      quarters: this.#quarters.take(),
      repeated: this.#repeated.size ? parts.map((part) => this.#repeatedRows(part)) : [],
      negative: this.#negative
    };
    this.#seen.fill(0);
    this.#repeated.clear();
    this.#negative = [];
    return found;
  }

  #repeatedRows({rows, runs}: RowRuns): RowList {
    const key = (i: number) =>
      this.#key(this.#trade(rows, i), this.#axes.partner.place(rows.partner[i]!), rows.period[i]! & 3);
    const own = runs.flatMap(([start, end]) => range(start, end));
    return {rows, places: own.filter((i) => this.#repeated.has(key(i)))};
  }
}
