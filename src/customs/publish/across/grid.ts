import type {AmountsByYear} from "../../../trade/across.js";
import {FLOWS} from "../../../trade/types.js";
import type {Flow} from "../../../trade/types.js";

/**
 * Amounts of two codes (a heading and a partner, say), by flow and year: one row of the grid is one sheet.
 */
export class Grid {
  readonly #columns: readonly string[];
  readonly #years: readonly number[];
  readonly #amounts: Float64Array;

  /** `rows`: how many sheets; `columns`: the codes that each of them lists, ascending. */
  constructor(rows: number, columns: readonly string[], years: readonly number[]) {
    this.#columns = columns;
    this.#years = years;
    this.#amounts = new Float64Array(rows * columns.length * FLOWS.length * years.length);
  }

  add(row: number, column: number, flow: Flow, year: number, valueEur: number): void {
    this.#amounts[this.#place(row, column, flow) + this.#years.indexOf(year)]! += valueEur;
  }

  /** The columns in which a row holds something, with their amounts. */
  amountsOf(row: number): AmountsByYear {
    const used = [...this.#columns.keys()].filter((column) =>
      FLOWS.some((flow) => this.#holds(row, column, flow))
    );
    const byYear = (flow: Flow) => used.map((column) => [...this.#cells(row, column, flow)]);
    return {
      codes: used.map((column) => this.#columns[column]!),
      import: byYear("import"),
      export: byYear("export")
    };
  }

  isEmpty(row: number): boolean {
    return this.#columns.every((_, column) => !FLOWS.some((flow) => this.#holds(row, column, flow)));
  }

  #holds(row: number, column: number, flow: Flow): boolean {
    return this.#cells(row, column, flow).some((value) => value !== 0);
  }

  #cells(row: number, column: number, flow: Flow): Float64Array {
    const start = this.#place(row, column, flow);
    return this.#amounts.subarray(start, start + this.#years.length);
  }

  #place(row: number, column: number, flow: Flow): number {
    return ((row * this.#columns.length + column) * FLOWS.length + FLOWS.indexOf(flow)) * this.#years.length;
  }
}
