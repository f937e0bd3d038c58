import {polygonArea, polygonCentroid} from "d3";

/** A closed outline: points in drawing units. */
export type Ring = [x: number, y: number][];

/** A rectangle in drawing units. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Rings of an SVG path made of relative `m … z` parts only, as the outlines of
 * @svg-maps are: after each `z` the pen is back at the start of the part.
 *
 * @throws Error when the path holds any other command
 */
export function parsePath(path: string): Ring[] {
  const odd = /[^mz\d\s.,e-]/.exec(path);
  if (odd) throw new Error(`Unexpected command « ${odd[0]} » in an outline.`);
  let start: [number, number] = [0, 0];
  return path
    .split("z")
    .filter((part) => part.includes("m"))
    .map((part) => {
      const ring = relativeRing(part.replace("m", ""), start);
      start = ring[0] ?? start;
      return ring;
    });
}

function relativeRing(part: string, [x, y]: [number, number]): Ring {
  return part
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [dx, dy] = pair.split(",").map(Number) as [number, number];
      x += dx;
      y += dy;
      return [x, y];
    });
}

/** A length in drawing units, to a tenth. */
export function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}

/**
 * SVG path of rings, to a tenth of a unit. Points that round to the one before
 * are dropped, the others written as steps (half the size), between rounded
 * points so that errors do not add up.
 */
export function toPath(rings: readonly Ring[]): string {
  return rings.map(ringPath).join("");
}

function ringPath(ring: Ring): string {
  const tenths = ring.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
  const points = tenths.filter(
    ([x, y], index) => x !== tenths[index - 1]?.[0] || y !== tenths[index - 1]?.[1]
  );
  const steps = points.map(([x, y], index) => {
    const [fromX, fromY] = points[index - 1] ?? [0, 0];
    return `${(x - fromX) / 10},${(y - fromY) / 10}`;
  });
  return `M${steps.join("l")}z`;
}

/** The smallest box that holds the rings. */
export function boundingBox(rings: readonly Ring[]): Bounds {
  const xs = rings.flat().map(([x]) => x);
  const ys = rings.flat().map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return {x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y};
}

/** The centre of gravity of the largest ring. */
export function centreOf(rings: readonly Ring[]): Ring[number] {
  const centred = rings.map((ring) => {
    const [x, y] = polygonCentroid(ring);
    return {area: Math.abs(polygonArea(ring)), centre: [x, y] as Ring[number]};
  });
  return centred.reduce((a, b) => (b.area > a.area ? b : a)).centre;
}

/**
 * A function that scales and moves points so that the box `from` is centred in the box `into`, as large as
 * its proportions allow.
 */
export function fitInto(from: Bounds, into: Bounds): (ring: Ring) => Ring {
  const scale = Math.min(into.width / from.width, into.height / from.height);
  const left = into.x + (into.width - from.width * scale) / 2;
  const top = into.y + (into.height - from.height * scale) / 2;
  return (ring) => ring.map(([x, y]) => [left + (x - from.x) * scale, top + (y - from.y) * scale]);
}
