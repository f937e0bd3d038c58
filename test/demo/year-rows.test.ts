import {describe, expect, it} from "vitest";
import type {TradeCell} from "../../src/demo/cells.js";
import {makeRandom} from "../../src/demo/random.js";
import {yearRows} from "../../src/demo/year-rows.js";

const cell = (product: string, cpf4: string, share: number, eurPerKg: number | null = 2): TradeCell => ({
  product,
  cpf4,
  partner: "BE",
  share,
  eurPerKg
});
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const rowsOf = (cells: TradeCell[], year: number, seed = 1) =>
  yearRows(cells, {flow: "import", year, totalEur: 123_456_789, random: makeRandom(seed)});

describe("yearRows", () => {
  const gas = cell("B06Z", "0620", 0.7);
  const machines = cell("C28A", "2822", 0.299);
  const rare = cell("C15Z", "1520", 0.00001);

  it("adds up to the total of 2024 exactly, in whole euros and kilograms", () => {
    const rows = rowsOf([gas, machines, rare], 2024);
    expect(sum(rows.map(({valueEur}) => valueEur))).toBe(123_456_789);
    for (const {valueEur, massKg} of rows) {
      expect(Number.isInteger(valueEur) && valueEur >= 1).toBe(true);
      expect(Number.isInteger(massKg) && massKg >= 1).toBe(true);
      expect(valueEur / massKg).toBeGreaterThan(1.3);
      expect(valueEur / massKg).toBeLessThan(3);
    }
  });

  it("shows a regular trade in each quarter, a rare one now and then", () => {
    const seeds = Array.from({length: 200}, (_, seed) => rowsOf([machines, rare], 2024, seed));
    const quarters = (rows: ReturnType<typeof rowsOf>, of: TradeCell): number =>
      rows.filter((row) => row.cell === of).length;
    expect(new Set(seeds.map((rows) => quarters(rows, machines)))).toEqual(new Set([4]));
    const rareQuarters = sum(seeds.map((rows) => quarters(rows, rare))) / 800;
    expect(rareQuarters).toBeGreaterThan(0.25);
    expect(rareQuarters).toBeLessThan(0.7);
  });

  it("follows prices: gas is dearer in 2022", () => {
    const total = (year: number): number =>
      sum(
        Array.from({length: 50}, (_, seed) => sum(rowsOf([gas], year, seed).map(({valueEur}) => valueEur)))
      );
    expect(total(2022) / total(2024)).toBeGreaterThan(1.45);
    expect(total(2022) / total(2024)).toBeLessThan(1.8);
  });

  it("follows seasons: gas is a winter trade", () => {
    const rows = Array.from({length: 50}, (_, seed) => rowsOf([gas], 2024, seed)).flat();
    const quarter = (number: number): number =>
      sum(rows.filter((row) => row.quarter === number).map(({valueEur}) => valueEur));
    expect(quarter(1)).toBeGreaterThan(1.15 * quarter(3));
  });

  it("gives electricity no mass", () => {
    const rows = rowsOf([cell("D35A", "3511", 1, null)], 2024);
    expect(rows.map(({massKg}) => massKg)).toEqual([0, 0, 0, 0]);
  });
});
