import {MAINLAND, mainlandOutlines} from "./mainland.js";
import {overseasOutlines} from "./overseas.js";
import {boundingBox, centreOf, fitInto, tenth, toPath, type Bounds, type Ring} from "./path.js";
import {simplifyOutlines, type Outline} from "./simplify.js";

/** What the home page draws: one outline a département, and framed insets in a row below the mainland. */
export interface DepartementMap {
  width: number;
  height: number;
  /**
   * `d` of an SVG path, the box around it, and where a sign stands in it; a département of an inset of
   * enlargement occurs twice.
   */
  outlines: {code: string; path: string; box: Bounds; centre: [x: number, y: number]}[];
  insets: ({name: string} & Bounds)[];
}

/** Départements that are too small to see or click at the scale of the country. */
const PARIS_AND_AROUND = ["75", "92", "93", "94"];

/**
 * Insets from left to right: the five DROM, then the enlargement. Widths are relative: the last has the
 * longest caption.
 */
const INSETS: readonly {name: string; codes: readonly string[]; width: number}[] = [
  {name: "Guadeloupe", codes: ["971"], width: 1},
  {name: "Martinique", codes: ["972"], width: 1},
  {name: "Guyane", codes: ["973"], width: 1},
  {name: "La Réunion", codes: ["974"], width: 1},
  {name: "Mayotte", codes: ["976"], width: 1},
  {name: "Paris et alentours", codes: PARIS_AND_AROUND, width: 1.5}
];

const GAP = 8;
const PADDING = 6;
/** Room for the lines of the outer frames. */
const EDGE = 1;
/**
 * Details of fewer square units than this are left out of outlines: less than a pixel or two on a map of the
 * whole width, and on one of half of it.
 */
const LEAST_AREA = {full: 4, small: 15};

/** The map of the hundred départements, in the units of the mainland's outlines, with details for a size. */
export function departementMap(size: keyof typeof LEAST_AREA = "full"): DepartementMap {
  const mainland = mainlandOutlines();
  const all = {...mainland, ...overseasOutlines()};
  const insets = INSETS.map(({name, codes}, index) => ({name, codes, ...insetBox(index)}));
  return {
    width: MAINLAND.width,
    height: MAINLAND.height + GAP + insets[0]!.height + EDGE,
    outlines: simplifyOutlines(
      [
        ...Object.entries(mainland).map(([code, rings]) => ({code, rings})),
        ...insets.flatMap(({codes, ...box}) => insetOutlines(codes, box, all))
      ],
      LEAST_AREA[size]
    ).map(drawn),
    insets: insets.map(({name, x, y, width, height}) => ({name, x, y, width, height}))
  };
}

function insetBox(index: number): Bounds {
  const sum = (widths: readonly {width: number}[]) => widths.reduce((total, {width}) => total + width, 0);
  const unit = (MAINLAND.width - 2 * EDGE - GAP * (INSETS.length - 1)) / sum(INSETS);
  return {
    x: EDGE + sum(INSETS.slice(0, index)) * unit + index * GAP,
    y: MAINLAND.height + GAP,
    width: INSETS[index]!.width * unit,
    height: unit
  };
}

/** The outlines of one inset, at one scale. */
function insetOutlines(codes: readonly string[], box: Bounds, all: Record<string, Ring[]>): Outline[] {
  const inner = {
    x: box.x + PADDING,
    y: box.y + PADDING,
    width: box.width - 2 * PADDING,
    height: box.height - 2 * PADDING
  };
  const fit = fitInto(boundingBox(codes.flatMap((code) => all[code]!)), inner);
  return codes.map((code) => ({code, rings: all[code]!.map(fit)}));
}

function drawn({code, rings}: Outline): DepartementMap["outlines"][number] {
  const {x, y, width, height} = boundingBox(rings);
  const [centreX, centreY] = centreOf(rings);
  return {
    code,
    path: toPath(rings),
    box: {x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height)},
    centre: [tenth(centreX), tenth(centreY)]
  };
}
