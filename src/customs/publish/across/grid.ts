import {byFlow} from "../../../trade/by-flow.js";
import type {AmountsByYear} from "../../../trade/across.js";
import {FLOWS} from "../../../trade/types.js";
import type {Flow} from "../../../trade/types.js";

/**
 * Amounts of two codes (a heading and a partner, say), by flow and year: one row of the grid is one sheet.
 */
export class Grid {
  readonly #columns: readonly string[];
  readonly #years: readonly number[];
  /** Flows and years. */
  readonly #layers: number;
  readonly #amounts: Float64Array;

  /** `rows`: how many sheets; `columns`: the codes that each of them lists, ascending. */
  constructor(rows: number, columns: readonly string[], years: readonly number[]) {
    this.#columns = columns;
    this.#years = years;
    this.#layers = FLOWS.length * years.length;
    this.#amounts = new Float64Array(rows * columns.length * this.#layers);
  }

  /** Where `add` puts the amounts of a flow of a year. */
  layer(flow: Flow, year: number): number {
    return FLOWS.indexOf(flow) * this.#years.length + this.#years.indexOf(year);
  }

  add(row: number, column: number, layer: number, valueEur: number): void {
    this.#amounts[this.#start(row, column) + layer]! += valueEur;
  }

  /** The columns in which a row holds something. */
  columnsOf(row: number): number[] {
    const used: number[] = [];
    for (let column = 0; column < this.#columns.length; column++) {
      const start = this.#start(row, column);
      for (let layer = 0; layer < this.#layers; layer++) {
        if (this.#amounts[start + layer] === 0) continue;
        used.push(column);
        break;
      }
    }
    return used;
  }

  /** The amounts of some columns of a row. */
  amountsOf(row: number, columns: readonly number[]): AmountsByYear {
    const amounts = byFlow((flow) =>
      columns.map((column) => {
        const start = this.#start(row, column);
        return this.#years.map((year) => this.#amounts[start + this.layer(flow, year)]!);
      })
    );
    return {codes: columns.map((column) => this.#columns[column]!), ...amounts};
  }

  /** Where the layers of a row and column begin. */
  #start(row: number, column: number): number {
    return (row * this.#columns.length + column) * this.#layers;
  }
}
