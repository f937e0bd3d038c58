import {expect, test} from "vitest";
import {departementShapes} from "../../../src/components/analysis/shapes.js";
import {departementMap} from "../../../src/map/map.js";

const map = departementMap();
const shapes = departementShapes(map);

test("every outline is a shape of its territory, closed, within its box", () => {
  expect(shapes.departements).toHaveLength(map.outlines.length);
  shapes.departements.forEach(({properties, geometry}, i) => {
    const {code, box} = map.outlines[i]!;
    expect(properties.territory).toBe(`departement-${code}`);
    const rings = geometry.coordinates.map(([ring]) => ring!);
    for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
    const xs = rings.flat().map(([x]) => x);
    expect(Math.min(...xs)).toBeCloseTo(box.x, 0);
    expect(Math.max(...xs)).toBeCloseTo(box.x + box.width, 0);
  });
});

test("a frame an inset, and a height as the map has it", () => {
  expect(shapes.frames.map(({properties}) => properties.name)).toEqual(map.insets.map(({name}) => name));
  expect(shapes.heightOf(map.width)).toBe(Math.round(map.height));
});
