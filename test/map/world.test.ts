import {expect, test} from "vitest";
import {worldMap} from "../../src/map/world.js";
import {countryByNumber} from "../../src/reference/country-numbers.js";
import {partners} from "../../src/reference/partners.js";

const {features} = worldMap(countryByNumber);
const codes = features.flatMap(({properties}) => properties.partner ?? []);

test("every country of the map has a code of the customs, but for two", () => {
  const known = new Set(partners.map(({code}) => code));
  expect(codes.filter((code) => !known.has(code))).toEqual([]);
  expect(features.length - codes.length).toBe(2);
  // Puerto Rico is counted with the United States.
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual(["US"]);
  expect(codes).toEqual(expect.arrayContaining(["DE", "US", "XK", "XS", "FR"]));
});

test("outlines stay closed, and are not empty", () => {
  for (const {geometry} of features) {
    for (const ring of geometry.coordinates.flat()) {
      expect(ring.length).toBeGreaterThan(3);
      expect(ring.at(-1)).toEqual(ring[0]);
    }
  }
});
