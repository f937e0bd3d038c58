import {expect, test} from "vitest";
import {amountTick, amountTicks, changeTick, massTick, percentTick} from "../../src/french/ticks.js";

const plain = (text: string) => text.replace(/\s/g, " ");

test("the amounts of an axis are in the unit of the largest, zero without one", () => {
  const write = amountTicks(1.6e9);
  expect([0, 5e8, 1.5e9].map(write).map(plain)).toEqual(["0", "0,5 Md€", "1,5 Md€"]);
  expect([0, 5e8].map(amountTicks(5e8)).map(plain)).toEqual(["0", "500 M€"]);
  expect(plain(amountTicks(20_000)(-2500))).toBe("−2,5 k€");
  expect(plain(amountTicks(0)(400))).toBe("400 €");
});

test("an amount that stands for itself has its own unit", () => {
  expect([100, 1e4, 1e6, -2e9].map(amountTick).map(plain)).toEqual(["100 €", "10 k€", "1 M€", "−2 Md€"]);
});

test("fractions are in per cent, without the errors of binary numbers", () => {
  expect([0, 0.07, 0.12, 0.025, 1 / 3].map(percentTick).map(plain)).toEqual([
    "0 %",
    "7 %",
    "12 %",
    "2,5 %",
    "33,333 %"
  ]);
  expect([-0.1, 0, 0.1].map(changeTick).map(plain)).toEqual(["−10 %", "0 %", "+10 %"]);
});

test("masses are in tonnes from a tonne on", () => {
  expect([0, 500, 12_000].map(massTick).map(plain)).toEqual(["0", "500 kg", "12 t"]);
});
