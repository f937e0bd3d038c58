import {expect, test} from "vitest";
import {dutiedExports, dutiesOn} from "../../src/trade/duties.js";
import type {Duty} from "../../src/trade/duty.js";
import {row} from "./rows.js";

const duty = (partner: string, product: string | null, rate: number, firstDay = "2025-08-07"): Duty => ({
  partner,
  product,
  rate,
  firstDay,
  lastDay: null,
  act: "Texte"
});

const duties = [
  duty("US", null, 0.15),
  duty("US", null, 0.1, "2025-04-05"),
  duty("US", "C24A", 0.5),
  duty("CN", "C11Z", 0.3)
];

test("a product with a row of its own does not follow that of all products; rates come by day", () => {
  expect(dutiesOn(duties, "US", "C24A").map(({rate}) => rate)).toEqual([0.5]);
  expect(dutiesOn(duties, "US", "C11Z").map(({rate}) => rate)).toEqual([0.1, 0.15]);
  expect(dutiesOn(duties, "CN", "C24A")).toEqual([]);
});

test("exports under duty, by value, each product of a destination once", () => {
  const rows = [
    row("2024 export C11Z US", 60),
    row("2024 export C24A US", 100),
    row("2024 export C11Z CN", 60),
    row("2024 export C24A CN", 999),
    row("2024 export C11Z DE", 999),
    row("2024 import C11Z US", 999),
    row("2023 export C11Z US", 999),
    row("2024 export C13Z US", -5)
  ];
  expect(
    dutiedExports(rows, duties, 2024).map(({partner, product, exportEur, duties: own}) => [
      partner,
      product,
      exportEur,
      own.at(-1)!.rate
    ])
  ).toEqual([
    ["US", "C24A", 100, 0.5],
    ["CN", "C11Z", 60, 0.3],
    ["US", "C11Z", 60, 0.15]
  ]);
  expect(dutiedExports(rows, [], 2024)).toEqual([]);
});
