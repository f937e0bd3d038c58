import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {feature} from "topojson-client";
import type {Feature, MultiPolygon} from "geojson";
import type {GeometryCollection, Topology} from "topojson-specification";
import type {Ring} from "./path.js";

/** ISO 3166 number of France in world-atlas, whose outline holds the DROM. */
const FRANCE = "250";

/** Degrees of longitude and latitude around each DROM, by INSEE code. */
const WINDOWS: Record<string, {west: number; east: number; south: number; north: number}> = {
  "971": {west: -62, east: -60.9, south: 15.7, north: 16.6},
  "972": {west: -61.4, east: -60.7, south: 14.3, north: 14.95},
  "973": {west: -55, east: -51, south: 2, north: 6},
  "974": {west: 55, east: 56, south: -21.6, north: -20.7},
  "976": {west: 44.9, east: 45.4, south: -13.1, north: -12.5}
};

/**
 * Outlines of the five DROM by INSEE code, from Natural Earth (world-atlas), in
 * degrees flattened at their own latitude, y downwards: true shapes, scales not
 * comparable from one to the other.
 *
 * @throws Error when a DROM has no outline
 */
export function overseasOutlines(): Record<string, Ring[]> {
  const rings = franceRings();
  return Object.fromEntries(Object.keys(WINDOWS).map((code) => [code, within(code, rings)]));
}

function within(code: string, rings: Ring[]): Ring[] {
  const {west, east, south, north} = WINDOWS[code]!;
  const found = rings.filter((ring) =>
    ring.every(([x, y]) => x > west && x < east && y > south && y < north)
  );
  if (found.length === 0) throw new Error(`No outline of ${code} in world-atlas.`);
  const flattening = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return found.map((ring) => ring.map(([x, y]) => [x * flattening, -y]));
}

/** Outer rings of France's polygons, in degrees. */
function franceRings(): Ring[] {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
  const world = JSON.parse(readFileSync(file, "utf8")) as Topology<{countries: GeometryCollection}>;
  const countries = feature(world, world.objects.countries).features;
  const france = countries.find(({id}) => id === FRANCE) as Feature<MultiPolygon>;
  return france.geometry.coordinates.map(([outer]) => outer as Ring);
}
