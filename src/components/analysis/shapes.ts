/**
 * What `carte.json` gives: outlines by département, in units of the drawing, y downwards; frames of the
 * insets.
 */
export interface MapFile {
  width: number;
  height: number;
  outlines: {code: string; path: string}[];
  insets: {name: string; x: number; y: number; width: number; height: number}[];
}

type Ring = [x: number, y: number][];

/** A shape for `Plot.geo`. */
export interface Shape<P> {
  type: "Feature";
  properties: P;
  geometry: {type: "MultiPolygon"; coordinates: Ring[][]};
}

/**
 * Shapes with the columns of the row that has the same `territory`, or `partner`; shapes without a row stay
 * as they are. What `left_join` does: `Plot.geo(joinRows(map.departements, rows), {fill: "exportEur"})`.
 */
export function joinRows<S extends {properties: object}, R extends object>(
  shapes: readonly S[],
  rows: readonly R[]
): (S & Partial<R>)[] {
  const keyOf = (of: object) => {
    const {territory, partner} = of as {territory?: string; partner?: string | null};
    return territory ?? partner ?? undefined;
  };
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return shapes.map((shape) => {
    const key = keyOf(shape.properties);
    return {...(key === undefined ? {} : byKey.get(key)), ...shape} as S & Partial<R>;
  });
}

/**
 * The départements as shapes for `Plot.geo`, the frames of the insets, and the projection that shows them
 * whole.
 */
export interface DepartementShapes {
  departements: Shape<{territory: string}>[];
  frames: Shape<{name: string}>[];
  projection: {type: "identity"; domain: {type: "FeatureCollection"; features: Shape<unknown>[]}};
  /** Height of the drawing for a width. */
  heightOf: (width: number) => number;
}

/** The outlines of the home page’s map as shapes. A département of the inset around Paris is there twice. */
export function departementShapes({width, height, outlines, insets}: MapFile): DepartementShapes {
  const departements = outlines.map(({code, path}) =>
    shape({territory: `departement-${code}`}, ringsOf(path))
  );
  const frames = insets.map(({name, x, y, width: w, height: h}) => shape({name}, [box(x, y, w, h)]));
  const features = [shape({}, [box(0, 0, width, height)])];
  return {
    departements,
    frames,
    projection: {type: "identity", domain: {type: "FeatureCollection", features}},
    heightOf: (own) => Math.round((own * height) / width)
  };
}

function shape<P>(properties: P, rings: readonly Ring[]): Shape<P> {
  return {
    type: "Feature",
    properties,
    geometry: {type: "MultiPolygon", coordinates: rings.map((ring) => [ring])}
  };
}

function box(x: number, y: number, width: number, height: number): Ring {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y]
  ];
}

/** The rings of a path as `src/map/path.ts` writes them: a point, then steps from point to point. */
function ringsOf(path: string): Ring[] {
  return path
    .split("z")
    .filter((part) => part !== "")
    .map((part) => {
      let [x, y] = [0, 0];
      const ring = part
        .replace("M", "")
        .split("l")
        .map((step): [number, number] => {
          const [dx, dy] = step.split(",").map(Number) as [number, number];
          x += dx;
          y += dy;
          return [x, y];
        });
      return [...ring, ring[0]!];
    });
}
