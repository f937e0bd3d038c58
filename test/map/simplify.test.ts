import {expect, test} from "vitest";
import {departementMap} from "../../src/map/map.js";
import {boundingBox, centreOf} from "../../src/map/path.js";
import type {Ring} from "../../src/map/path.js";
import {simplifyOutlines} from "../../src/map/simplify.js";

/**
 * Two squares beside each other, whose common border is drawn a tenth of a unit apart and has a small bend.
 */
const left: Ring = [
  [0, 0],
  [10, 0],
  [10.3, 5],
  [10, 10],
  [0, 10]
];
const right: Ring = [
  [10.1, 0],
  [20, 0],
  [20, 10],
  [10.1, 10],
  [10.4, 5]
];

test("a small bend of a common border goes on both sides, and neighbours still touch", () => {
  const [a, b] = simplifyOutlines(
    [
      {code: "1", rings: [left]},
      {code: "2", rings: [right]}
    ],
    3
  );
  const points = (rings: Ring[]) => rings.flat().map(String);
  expect(points(a!.rings)).not.toContain("10.3,5");
  const shared = points(a!.rings).filter((point) => points(b!.rings).includes(point));
  expect([...new Set(shared)].sort()).toEqual(["10,0", "10,10"]);
});

test("a ring smaller than what is left out stays as it was", () => {
  const islet: Ring = [
    [0, 0],
    [1, 0],
    [0, 1]
  ];
  const [own] = simplifyOutlines([{code: "1", rings: [islet]}], 100);
  expect(own!.rings).toEqual([islet]);
});

test("the small map has all outlines in their places, in much less", () => {
  const [full, small] = [departementMap(), departementMap("small")];
  expect(small.outlines.map(({code}) => code)).toEqual(full.outlines.map(({code}) => code));
  small.outlines.forEach(({box}, i) => {
    const other = full.outlines[i]!.box;
    for (const side of ["x", "y", "width", "height"] as const)
      expect(Math.abs(box[side] - other[side])).toBeLessThan(8);
  });
  expect(JSON.stringify(full).length).toBeLessThan(55_000);
  expect(JSON.stringify(small).length).toBeLessThan(33_000);
});

test("the centre is that of the largest ring", () => {
  const islet: Ring = [
    [90, 90],
    [91, 90],
    [91, 91]
  ];
  const square: Ring = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10]
  ];
  expect(centreOf([islet, square])).toEqual([5, 5]);
  expect(boundingBox([square])).toEqual({x: 0, y: 0, width: 10, height: 10});
});
