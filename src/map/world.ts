import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {feature} from "topojson-client";
import type {MultiPolygon, Polygon} from "geojson";
import type {GeometryCollection, Topology} from "topojson-specification";

type Position = [longitude: number, latitude: number];

/** A country of the map: its outline, under its customs code; `null` where the customs have none. */
export interface Country {
  type: "Feature";
  properties: {partner: string | null};
  geometry: {type: "MultiPolygon"; coordinates: Position[][][]};
}

export interface WorldMap {
  type: "FeatureCollection";
  features: Country[];
}

/**
 * The countries of the world at 1 : 110 000 000 (Natural Earth, public domain), to a tenth of a degree,
 * without the Antarctic.
 */
export function worldMap(codeByNumber: ReadonlyMap<string, string>): WorldMap {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-110m.json");
  const atlas = JSON.parse(readFileSync(file, "utf8")) as Topology<{
    countries: GeometryCollection<{name: string}>;
  }>;
  const features = feature(atlas, atlas.objects.countries).features.map(
    ({id, properties, geometry}): Country => ({
      type: "Feature",
      properties: {partner: customsCode(id, properties.name, codeByNumber)},
      geometry: rounded(geometry as Polygon | MultiPolygon)
    })
  );
  return {
    type: "FeatureCollection",
    features: features.filter(({properties}) => properties.partner !== "AQ")
  };
}

/** Kosovo has no ISO number. */
function customsCode(
  id: string | number | undefined,
  name: string,
  codeByNumber: ReadonlyMap<string, string>
): string | null {
  return name === "Kosovo" ? "XK" : (codeByNumber.get(String(id)) ?? null);
}

/** To a tenth of a degree; without the islands that are a point then. */
function rounded({type, coordinates}: Polygon | MultiPolygon): Country["geometry"] {
  const polygons = (type === "Polygon" ? [coordinates] : coordinates) as Position[][][];
  const kept = polygons.map((rings) => rings.map(roundedRing).filter(({length}) => length > 3));
  return {type: "MultiPolygon", coordinates: kept.filter((rings) => rings.length > 0)};
}

function roundedRing(ring: readonly Position[]): Position[] {
  const tenths = ring.map(([x, y]): Position => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
  return tenths.filter(([x, y], i) => x !== tenths[i - 1]?.[0] || y !== tenths[i - 1]?.[1]);
}
