import fc from "fast-check";
import {expect, test} from "vitest";
import {baseIndex, baseYearOf} from "../../../src/trade/indices/base-index.js";

test("200, 250, 150 on the base of the first year: 100, 125, 75", () => {
  expect(baseIndex([200, 250, 150], [2022, 2023, 2024], 2022)).toEqual([100, 125, 75]);
  expect(baseIndex([200, 250, 150], [2022, 2023, 2024], 2023)).toEqual([80, 100, 60]);
});

test("no index on a base of nothing, of a correction, or of a year that is not there", () => {
  expect(baseIndex([0, 5], [2022, 2023], 2022)).toEqual([null, null]);
  expect(baseIndex([-3, 5], [2022, 2023], 2022)).toEqual([null, null]);
  expect(baseIndex([3, 5], [2022, 2023], 2020)).toEqual([null, null]);
});

test("the base is the first year, or the first after the break of January 2022 where other years follow", () => {
  expect(baseYearOf([2022, 2023, 2024])).toBe(2022);
  expect(baseYearOf([2019, 2020, 2021, 2022, 2023])).toBe(2022);
  expect(baseYearOf([2019, 2021, 2023, 2024])).toBe(2023);
  expect(baseYearOf([2020, 2021, 2022])).toBe(2020);
  expect(baseYearOf([2019, 2020])).toBe(2019);
  expect(baseYearOf([2024])).toBe(2024);
});

test("indices do not change with the unit of the amounts", () => {
  const amounts = fc.array(fc.integer({min: 1, max: 1e9}), {minLength: 3, maxLength: 3});
  fc.assert(
    fc.property(amounts, fc.integer({min: 1, max: 1000}), (values, factor) => {
      const of = (all: number[]) => baseIndex(all, [2022, 2023, 2024], 2022) as number[];
      const scaled = of(values.map((value) => value * factor));
      of(values).forEach((index, i) => expect(scaled[i]! / index).toBeCloseTo(1, 12));
    })
  );
});
