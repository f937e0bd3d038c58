import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {formatEur, formatMillions, formatRate} from "../../../src/french/numbers.js";
import {numbersIn, readNumber, rewritten} from "../../../src/markdown/values/written-number.js";

describe("readNumber", () => {
  it.each([
    ["10 %", 0.1, "fraction"],
    ["1,5 %", 0.015, "fraction"],
    ["1.5%", 0.015, "fraction"],
    ["1,4 Md€", 1.4e9, "euro"],
    ["12 M€", 12e6, "euro"],
    ["410 k€", 410e3, "euro"],
    ["500 €", 500, "euro"],
    ["1\u202f384,7 millions d’euros", 1384.7e6, "euro"],
    ["1 milliard d'euros", 1e9, "euro"],
    ["−3", -3, "number"],
    ["75e", 75, "number"],
    ["1er", 1, "number"]
  ])("reads « %s »", (text, value, unit) => {
    const read = readNumber(text)!;
    expect(read.value).toBeCloseTo(value, 9);
    expect(read.unit).toBe(unit);
  });

  it.each(["", "US", "1,4 Mds", "1 38 M€", "2024 et 2025", "10 % du total"])("refuses « %s »", (text) =>
    expect(readNumber(text)).toBeNull()
  );

  it("knows what the last digit is worth", () => {
    expect(["1,4 Md€", "1 384,7 M€", "9 %", "75e"].map((text) => readNumber(text)!.step)).toEqual([
      1e8, 1e5, 0.01, 1
    ]);
  });

  it("reads what the pages write, to their precision", () => {
    fc.assert(
      fc.property(fc.integer({min: -9e11, max: 9e11}), (valueEur) => {
        for (const text of [formatMillions(valueEur), formatEur(valueEur)]) {
          const {value, unit, step} = readNumber(text)!;
          expect(unit).toBe("euro");
          expect(Math.abs(value - valueEur)).toBeLessThanOrEqual(step * 0.5001);
        }
        const rate = valueEur / 1e12;
        const read = readNumber(formatRate(rate))!;
        expect(Math.abs(read.value - rate)).toBeLessThanOrEqual(read.step * 0.5001);
      })
    );
  });
});

describe("numbersIn", () => {
  it("finds the numbers of a sentence, not those inside words", () => {
    const found = numbersIn("En 2024, 1,4 milliard d’euros, soit 0,24 % du total (C30C, 75e rang).");
    expect(found.map(({value, unit}) => [Number(value.toPrecision(9)), unit])).toEqual([
      [2024, "number"],
      [1.4e9, "euro"],
      [0.0024, "fraction"],
      [75, "number"]
    ]);
  });
});

it.each([
  ["9,9 milliards d’euros", 1.3847e9, "1,4 milliard d’euros"],
  ["1,4 milliard d’euros", 2.04e9, "2,0 milliards d’euros"],
  ["1 million d’euros", 3.2e6, "3 millions d’euros"],
  ["12 M€", 1.2e6, "1 M€"],
  ["9,9 %", 0.0678, "6,8 %"]
])("writes another figure in the place of « %s », with its unit", (text, value, right) => {
  expect(rewritten(numbersIn(text)[0]!, value)).toBe(right);
});
