import type {OfficialRows} from "../read/rows.js";
import {Axis} from "./axis.js";
import {bookedRows, pairsOf, readPair} from "./booked-rows.js";
import type {BookedRows, ChosenRows} from "./booked-rows.js";
import type {Shape} from "./shape.js";
import {Sums} from "./sums.js";
import type {Cells} from "./sums.js";

/** What the rows of a year say of one (département, region), both by their numbers. */
export interface PairYear {
  departement: number;
  region: number;
  /** Places: (flow × products + product) × partners + partner. */
  cells: Cells;
  /** Places: flow × trades + trade, a place of `Trades`. */
  cpf4: Cells;
  /** Places: flow × 4 + quarter − 1. */
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

/** The (product, CPF4) pairs of a year, as product × cpf4 codes + cpf4 code: hardly more than there are CPF4 codes. */
export type Trades = Axis;

/** The rows of one year, from the files chosen for it. */
export interface YearRows {
  trades: Trades;
  /** Add them up, one (département, region) after another, in the order of the codes. */
  pairs(): Generator<PairYear>;
}

/** Prepare to add up the rows of a year. */
export function yearRows(parts: readonly ChosenRows[], shape: Shape): YearRows {
  const trades = tradesOf(parts, shape);
  return {trades, pairs: () => pairYears(parts, shape, trades)};
}

function tradesOf(parts: readonly ChosenRows[], {product, cpf4}: Shape): Trades {
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

function* pairYears(parts: readonly ChosenRows[], shape: Shape, trades: Trades): Generator<PairYear> {
  const pairs = pairsOf(parts);
  const booked = parts.map((part) => bookedRows(part, pairs));
  const sums = new PairSums(shape, trades);
  for (const [place, pair] of pairs.numbers.entries()) {
    for (const part of booked) sums.add(part, place);
    yield {...readPair(pair), ...sums.take(booked, place)};
  }
}

/** The tables that one pair is added up in, used again for the next. */
class PairSums {
  readonly #shape: Shape;
  readonly #trades: Trades;
  readonly #cells: Sums;
  readonly #cpf4: Sums;
  readonly #quarters = new Sums(8);
  /** By flow, trade and partner: the quarters seen, a bit each. */
  readonly #seen: Uint8Array;
  /** Keys (`#key`) seen twice. */
  readonly #repeated = new Set<number>();
  #negative: RowList[] = [];

  constructor(shape: Shape, trades: Trades) {
    this.#shape = shape;
    this.#trades = trades;
    const {flow, product, partner} = shape;
    this.#cells = new Sums(flow.length * product.length * partner.length);
    this.#cpf4 = new Sums(flow.length * trades.length);
    this.#seen = new Uint8Array(flow.length * trades.length * partner.length);
  }

  add({rows, order, starts}: BookedRows, pair: number): void {
    const {product, cpf4, partner} = this.#shape;
    const negative: number[] = [];
    for (let j = starts[pair]!; j < starts[pair + 1]!; j++) {
      const i = order[j]!;
      const flow = (rows.period[i]! >> 2) & 1;
      const quarter = rows.period[i]! & 3;
      const value = rows.value[i]!;
      const mass = rows.mass[i]!;
      const productPlace = product.place(rows.product[i]!);
      const partnerPlace = partner.place(rows.partner[i]!);
      const trade = this.#trades.place(productPlace * cpf4.length + cpf4.place(rows.cpf4[i]!));
      const flowTrade = flow * this.#trades.length + trade;
      this.#cells.add((flow * product.length + productPlace) * partner.length + partnerPlace, value, mass);
      this.#cpf4.add(flowTrade, value, mass);
      this.#quarters.add(flow * 4 + quarter, value, mass);
      this.#see(flowTrade * partner.length + partnerPlace, quarter);
      if (value < 0 || mass < 0) negative.push(i);
    }
    if (negative.length) this.#negative.push({rows, places: negative});
  }

  #see(place: number, quarter: number): void {
    const seen = this.#seen[place]!;
    const bit = 1 << quarter;
    if (seen & bit) this.#repeated.add(place * 4 + quarter);
    else this.#seen[place] = seen | bit;
  }

  take(booked: readonly BookedRows[], pair: number): Omit<PairYear, "departement" | "region"> {
    const found = {
      cells: this.#cells.take(),
      cpf4: this.#cpf4.take(),
      quarters: this.#quarters.take(),
      repeated: this.#repeated.size ? booked.map((part) => this.#repeatedRows(part, pair)) : [],
      negative: this.#negative
    };
    this.#seen.fill(0);
    this.#repeated.clear();
    this.#negative = [];
    return found;
  }

  #repeatedRows({rows, order, starts}: BookedRows, pair: number): RowList {
    const own = [...order.subarray(starts[pair], starts[pair + 1])];
    return {rows, places: own.filter((i) => this.#repeated.has(this.#key(rows, i)))};
  }

  /** Flow, trade, partner and quarter of a row as a number. */
  #key(rows: OfficialRows, i: number): number {
    const {product, cpf4, partner} = this.#shape;
    const period = rows.period[i]!;
    const trade = product.place(rows.product[i]!) * cpf4.length + cpf4.place(rows.cpf4[i]!);
    const flowTrade = ((period >> 2) & 1) * this.#trades.length + this.#trades.place(trade);
    return (flowTrade * partner.length + partner.place(rows.partner[i]!)) * 4 + (period & 3);
  }
}
