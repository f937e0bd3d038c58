import {feature} from "topojson-client";
import {topology} from "topojson-server";
import {presimplify, simplify} from "topojson-simplify";
import type {FeatureCollection, MultiPolygon} from "geojson";
import type {GeometryCollection, Topology} from "topojson-specification";
import type {Ring} from "./path.js";

/**
 * A point nearer than this to an earlier one is taken for the same: the borders of neighbours are drawn a
 * tenth of a unit apart.
 */
const SAME = 0.15;

/** An outline of a département, as rings. */
export interface Outline {
  code: string;
  rings: Ring[];
}

/**
 * Outlines with fewer points: those that make a triangle of less than `area` square units with their
 * neighbours go (Visvalingam), once for both sides of a border, so that neighbours still touch. A ring that
 * nothing is left of stays as it was.
 */
export function simplifyOutlines(outlines: readonly Outline[], area: number): Outline[] {
  const snap = snapper();
  const snapped = outlines.map(({code, rings}) => ({code, rings: rings.map((ring) => ring.map(snap))}));
  const shapes: FeatureCollection<MultiPolygon, {code: string}> = {
    type: "FeatureCollection",
    features: snapped.map(({code, rings}) => ({
      type: "Feature",
      properties: {code},
      geometry: {type: "MultiPolygon", coordinates: rings.map((ring) => [[...ring, ring[0]!]])}
    }))
  };
  const simplified = simplify(
    presimplify(topology({shapes} as never) as Topology<{shapes: GeometryCollection}>),
    area
  );
  const {features} = feature(simplified, simplified.objects.shapes as GeometryCollection<{code: string}>);
  return features.map(({properties: {code}, geometry}, i) => ({
    code,
    rings: (geometry as MultiPolygon).coordinates.map(([ring], j) => {
      const points = ring!.slice(0, -1) as Ring;
      return new Set(points.map(String)).size < 3 ? snapped[i]!.rings[j]! : points;
    })
  }));
}

/** A function that gives a point the place of an earlier one that is as good as the same. */
function snapper(): (point: Ring[number]) => Ring[number] {
  const seen = new Map<string, Ring[number][]>();
  const cell = (x: number, y: number) => `${Math.floor(x / SAME)},${Math.floor(y / SAME)}`;
  return ([x, y]) => {
    const near = [-SAME, 0, SAME].flatMap((dx) =>
      [-SAME, 0, SAME].flatMap((dy) => seen.get(cell(x + dx, y + dy)) ?? [])
    );
    const same = near.find(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY) <= SAME);
    if (same) return same;
    const key = cell(x, y);
    seen.set(key, [...(seen.get(key) ?? []), [x, y]]);
    return [x, y];
  };
}
