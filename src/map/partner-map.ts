import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {geoAzimuthalEqualArea, geoCentroid, geoEqualEarth, geoPath, polygonArea} from "d3";
import type {GeoContext, GeoProjection} from "d3";
import {feature, merge} from "topojson-client";
import type {Feature, MultiPolygon, Polygon} from "geojson";
import type {GeometryCollection, Topology} from "topojson-specification";
import {tenth, toPath, type Ring} from "./path.js";
import {simplifyOutlines} from "./simplify.js";

/**
 * A map under the circles of partners: land as one outline, and where each partner stands, in drawing units.
 */
export interface PartnerView {
  name: string;
  width: number;
  height: number;
  /** `d` of an SVG path. */
  land: string;
  /** By customs code; only partners within the view. */
  places: Record<string, [x: number, y: number]>;
}

/**
 * The world, and Europe with its surroundings, where most of the trade of a French territory would be one
 * spot.
 */
export interface PartnerMap {
  views: PartnerView[];
}

const WIDTH = 400;
const ANTARCTICA = "010";
/** Details of fewer square units than this are left out: a pixel or two. */
const LEAST_AREA = 2.5;
/** Islands and lakes of fewer square units are left out: they are no larger than the smallest circles. */
const LEAST_ISLAND = 2;

type Shape = Feature<Polygon | MultiPolygon, {name: string}>;

/** Equal-area maps of the world and of Europe, from Natural Earth (public domain) by world-atlas. */
export function partnerMap(codeByNumber: ReadonlyMap<string, string>): PartnerMap {
  const land = landMasses();
  const places = placesOf(codeByNumber);
  const height = Math.round(WIDTH * 0.46);
  const europeHeight = Math.round(WIDTH * 0.72);
  const world = geoEqualEarth().rotate([-11, 0]).fitSize([WIDTH, height], land);
  const europe = geoAzimuthalEqualArea()
    .rotate([-12, -48])
    .scale(WIDTH * 1.05)
    .translate([WIDTH / 2, europeHeight / 2])
    .clipAngle(40)
    .clipExtent([
      [0, 0],
      [WIDTH, europeHeight]
    ]);
  return {
    views: [
      view("Monde", world, {land, places, height}),
      view("Europe et voisinage, agrandis", europe, {land, places, height: europeHeight})
    ]
  };
}

function view(
  name: string,
  projection: GeoProjection,
  {land, places, height}: {land: MultiPolygon; places: Map<string, Ring[number]>; height: number}
): PartnerView {
  const rings = projectedRings(land, projection);
  const [outline] = simplifyOutlines([{code: "land", rings}], LEAST_AREA);
  const within = [...places].flatMap(([code, place]): [string, Ring[number]][] => {
    const [x, y] = projection(place) ?? [NaN, NaN];
    return x >= 0 && x <= WIDTH && y >= 0 && y <= height ? [[code, [tenth(x), tenth(y)]]] : [];
  });
  return {
    name,
    width: WIDTH,
    height,
    land: toPath(onGrid(outline!.rings)),
    places: Object.fromEntries(within)
  };
}

/**
 * Rings whose points stand at half units, less than half a pixel of the drawn map: a third of their bytes
 * less. Points that are on the way between their neighbours then, and rings that nothing is left of, are left
 * out.
 */
function onGrid(rings: readonly Ring[]): Ring[] {
  const half = (length: number) => Math.round(length * 2) / 2;
  return rings
    .map((ring) => {
      const points = ring.map(([x, y]): Ring[number] => [half(x), half(y)]);
      const apart = points.filter((point, i) => String(point) !== String(points.at(i - 1)));
      return apart.filter((point, i) => isCorner(apart.at(i - 1)!, point, apart[(i + 1) % apart.length]!));
    })
    .filter(({length}) => length > 2);
}

function isCorner(before: Ring[number], [x, y]: Ring[number], after: Ring[number]): boolean {
  return (x - before[0]) * (after[1] - y) !== (y - before[1]) * (after[0] - x);
}

/** The rings of a shape as a projection draws them, without those that no reader would see. */
function projectedRings(shape: MultiPolygon, projection: GeoProjection): Ring[] {
  const rings: Ring[] = [];
  const context = {
    beginPath: () => undefined,
    moveTo: (x: number, y: number) => rings.push([[x, y]]),
    lineTo: (x: number, y: number) => rings.at(-1)!.push([x, y]),
    arc: () => undefined,
    closePath: () => undefined
  } as unknown as GeoContext;
  geoPath(projection, context)(shape);
  return rings.filter((ring) => Math.abs(polygonArea(ring)) >= LEAST_ISLAND);
}

/** The middle of the largest part of each country, by customs code. */
function placesOf(codeByNumber: ReadonlyMap<string, string>): Map<string, Ring[number]> {
  const largest = new Map<string, {area: number; place: Ring[number]}>();
  for (const shape of countries("50m")) {
    const code = shape.properties.name === "Kosovo" ? "XK" : codeByNumber.get(String(shape.id));
    const own = middle(shape);
    // Puerto Rico or islets of Australia share the code of a larger country, whose place stands.
    if (code !== undefined && own.area > (largest.get(code)?.area ?? 0)) largest.set(code, own);
  }
  return new Map([...largest].map(([code, {place}]) => [code, place]));
}

/**
 * `geoCentroid` of the largest polygon: that of the United States with Alaska and Hawaii would be in the
 * Rockies' north.
 */
function middle({geometry}: Shape): {area: number; place: Ring[number]} {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const areas = polygons.map((rings) => Math.abs(planarArea(rings[0] as Ring)));
  const area = Math.max(...areas);
  const largest = polygons[areas.indexOf(area)]!;
  return {area, place: geoCentroid({type: "Polygon", coordinates: largest})};
}

/** To compare countries by: square degrees, narrowed as they are at the latitude of the first point. */
function planarArea(ring: Ring): number {
  return polygonArea(ring) * Math.cos((ring[0]![1] * Math.PI) / 180);
}

/** All countries but the Antarctic as one shape: borders between them are not drawn, and need no points. */
function landMasses(): MultiPolygon {
  const topology = atlas("110m");
  const {geometries} = topology.objects.countries;
  const shapes = geometries.filter(({id}) => id !== ANTARCTICA);
  return merge(topology, shapes as Parameters<typeof merge>[1]);
}

function countries(scale: Scale): Shape[] {
  const topology = atlas(scale);
  return feature(topology, topology.objects.countries).features as Shape[];
}

type Scale = "110m" | "50m";

function atlas(scale: Scale): Topology<{countries: GeometryCollection<{name: string}>}> {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as Topology<{countries: GeometryCollection<{name: string}>}>;
}
