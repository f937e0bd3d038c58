import {describe, expect, it} from "vitest";
import {mainlandOutlines} from "../../src/map/mainland.js";
import {mergeNeighbours} from "../../src/map/merge.js";
import type {Ring} from "../../src/map/path.js";

/** Twice the area, by the shoelace formula. */
const area = (ring: Ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length]!;
      return sum + x * nextY - nextX * y;
    }, 0)
  );

// Two rectangles side by side, whose common border has three points.
const left: Ring = [
  [0, 0],
  [2, 0],
  [2, 1],
  [2, 2],
  [0, 2]
];
const right: Ring = [
  [2, 2.01],
  [2, 1],
  [2, 0],
  [5, 0],
  [5, 2]
];

describe("mergeNeighbours", () => {
  it("leaves out the border", () => {
    const merged = mergeNeighbours(left, right);
    expect(merged.filter(([x, y]) => x === 2 && y === 1)).toEqual([]);
    expect(area(merged)).toBeCloseTo(20, 1);
  });
  it("does not mind which comes first, nor where a ring begins", () => {
    const turned: Ring = [...right.slice(2), ...right.slice(0, 2)];
    expect(area(mergeNeighbours(turned, left))).toBeCloseTo(20, 1);
  });
  it("refuses outlines apart", () => {
    expect(() =>
      mergeNeighbours(
        left,
        right.map(([x, y]) => [x + 9, y])
      )
    ).toThrow("share no border");
  });
  it("makes one outline of Corse", () => {
    expect(mainlandOutlines()["20"]).toHaveLength(1);
  });
});
