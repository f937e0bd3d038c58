import {describe, expect, it} from "vitest";
import {addTo, parseWeights, sumOf} from "../../src/demo/weights.js";

describe("parseWeights", () => {
  it("reads codes and numbers by turns, over several lines", () => {
    expect([...parseWeights(" DE 14 \n US 8.5 ")]).toEqual([
      ["DE", 14],
      ["US", 8.5]
    ]);
    expect(parseWeights("").size).toBe(0);
  });

  it.each(["DE", "DE US 3", "DE -1", "DE 0"])("refuses « %s »", (text) => {
    expect(() => parseWeights(text)).toThrow(/^DE: a positive number is expected/);
  });

  it("refuses a code given twice", () => {
    expect(() => parseWeights("DE 1 US 2 DE 3")).toThrow(/DE is given twice/);
  });
});

it("addTo adds, sumOf sums", () => {
  const weights = new Map([["a", 1]]);
  addTo(weights, "a", 2);
  addTo(weights, "b", 4);
  expect([...weights.values()]).toEqual([3, 4]);
  expect(sumOf(weights.values())).toBe(7);
  expect(sumOf([])).toBe(0);
});
