import {describe, expect, it} from "vitest";
import {makeRandom, seedOf} from "../../src/demo/random.js";

const draw = (seed: number, count: number, kind: "uniform" | "normal" = "uniform"): number[] => {
  const random = makeRandom(seed);
  return Array.from({length: count}, () => random[kind]());
};

describe("makeRandom", () => {
  it("is mulberry32: its first numbers for seed 1 are known", () => {
    expect(draw(1, 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });

  it("repeats itself for a seed and differs for another", () => {
    expect(draw(7, 50)).toEqual(draw(7, 50));
    expect(draw(7, 50)).not.toEqual(draw(8, 50));
  });

  it("is uniform on [0, 1)", () => {
    const numbers = draw(3, 20_000);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth++) {
      const count = numbers.filter((x) => Math.floor(x * 10) === tenth).length;
      expect(count / 20_000).toBeCloseTo(0.1, 1.7);
    }
  });

  it("draws normals of mean 0 and deviation 1, and factors of median 1", () => {
    const numbers = draw(5, 20_000, "normal");
    const mean = numbers.reduce((a, b) => a + b) / numbers.length;
    const variance = numbers.reduce((a, b) => a + (b - mean) ** 2, 0) / numbers.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
    const random = makeRandom(9);
    const factors = Array.from({length: 20_001}, () => random.factor(0.5)).sort((a, b) => a - b);
    expect(factors[10_000]).toBeCloseTo(1, 1);
    expect(factors[0]).toBeGreaterThan(0);
  });
});

describe("seedOf", () => {
  it("tells its parts apart", () => {
    const seeds = [
      seedOf(1, "import", "07"),
      seedOf(1, "import", "70"),
      seedOf(1, "export", "07"),
      seedOf(2, "import", "07")
    ];
    expect(new Set(seeds).size).toBe(4);
    expect(seedOf(1, 23)).not.toBe(seedOf(12, 3));
  });
});
