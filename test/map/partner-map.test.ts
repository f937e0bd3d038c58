import {gzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {partnerMap} from "../../src/map/partner-map.js";
import {countryByNumber} from "../../src/reference/country-numbers.js";

const {views} = partnerMap(countryByNumber);

test("the land of both maps is in every factsheet twice: it weighs little, and the second copy is in reach of gzip", () => {
  const land = views.map((view) => view.land).join("");
  // 36 874 characters, 12 800 bytes compressed, when borders between countries were part of it; 12 317 and
  // 4 552 to a tenth of a unit.
  expect(land.length).toBeLessThan(10_000);
  expect(gzipSync(land).length).toBeLessThan(3_300);
});

test("land is on both maps, within their frames but for what the frame of Europe cuts", () => {
  for (const {land, width, height} of views) {
    expect(land).toMatch(/^(?:M[\d.,l-]+z)+$/);
    const starts = [...land.matchAll(/M([\d.-]+),([\d.-]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const
    );
    expect(starts.length).toBeGreaterThan(8);
    for (const [x, y] of starts) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  }
});

test("partners stand where they did, islands that are too small to be drawn among them", () => {
  const [world, europe] = views;
  expect(Object.keys(world!.places)).toHaveLength(226);
  expect(Object.keys(europe!.places)).toHaveLength(61);
  expect(world!.places).toMatchObject({MT: expect.any(Array) as unknown, MU: expect.any(Array) as unknown});
});
