import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {makeRandom} from "../../src/demo/random.js";
import {drawWeighted} from "../../src/demo/weighted-draw.js";

const weightsArb = fc.array(fc.oneof(fc.constant(0), fc.double({min: 1e-6, max: 10, noNaN: true})), {
  minLength: 1,
  maxLength: 40
});

describe("drawWeighted", () => {
  it("draws as many distinct things as asked, never one without weight", () => {
    fc.assert(
      fc.property(weightsArb, fc.nat(50), fc.integer(), (weights, count, seed) => {
        const drawn = drawWeighted(Float64Array.from(weights), count, makeRandom(seed));
        const positive = weights.filter((weight) => weight > 0).length;
        expect(drawn).toHaveLength(Math.min(count, positive));
        expect(new Set(drawn.map(({index}) => index)).size).toBe(drawn.length);
        for (const {index, weight} of drawn) {
          expect(weights[index]).toBeGreaterThan(0);
          expect(weight).toBeGreaterThanOrEqual(weights[index]!);
        }
      })
    );
  });

  it("gives everything its own weight when everything is drawn", () => {
    const drawn = drawWeighted(Float64Array.from([3, 0, 1]), 5, makeRandom(1));
    expect(drawn).toEqual([
      {index: 0, weight: 3},
      {index: 2, weight: 1}
    ]);
  });

  it("draws by weight: three times heavier, three times as often first", () => {
    const random = makeRandom(4);
    let first = 0;
    for (let i = 0; i < 4000; i++)
      first += drawWeighted(Float64Array.from([3, 1]), 1, random)[0]!.index === 0 ? 1 : 0;
    expect(first / 4000).toBeCloseTo(0.75, 1.5);
  });

  it("gives more to a rare thing drawn than its weight, for those that were not", () => {
    const [rare, common] = [0.001, 1];
    const weights = Float64Array.from([rare, ...Array.from({length: 20}, () => common)]);
    const random = makeRandom(2);
    for (let i = 0; i < 5000; i++) {
      const found = drawWeighted(weights, 10, random).find(({index}) => index === 0);
      if (found) return expect(found.weight / rare).toBeGreaterThan(20);
    }
    throw new Error("The rare thing was never drawn.");
  });
});
