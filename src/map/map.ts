import {MAINLAND, mainlandOutlines} from "./mainland.js";
import {overseasOutlines} from "./overseas.js";
import {boundingBox, fitInto, toPath, type Bounds, type Ring} from "./path.js";

/** What the home page draws: one outline a département, and framed insets in a row below the mainland. */
export interface DepartementMap {
  width: number;
  height: number;
  /** `d` of an SVG path and the box around it; a département of an inset of enlargement occurs twice. */
  outlines: {code: string; path: string; box: Bounds}[];
  insets: ({name: string} & Bounds)[];
}

/** Too small to be seen, let alone clicked, at the scale of the country. */
const PARIS_AND_AROUND = ["75", "92", "93", "94"];

/** Insets from left to right: the five DROM, then the enlargement. Widths are relative: the last has the longest caption. */
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

/** The map of the hundred départements, in the units of the mainland's outlines. */
export function departementMap(): DepartementMap {
  const mainland = mainlandOutlines();
  const all = {...mainland, ...overseasOutlines()};
  const insets = INSETS.map(({name, codes}, index) => ({name, codes, ...insetBox(index)}));
  return {
    width: MAINLAND.width,
    height: MAINLAND.height + GAP + insets[0]!.height + EDGE,
    outlines: [
      ...Object.entries(mainland).map(([code, rings]) => outline(code, rings)),
      ...insets.flatMap(({codes, ...box}) => insetOutlines(codes, box, all))
    ],
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
function insetOutlines(
  codes: readonly string[],
  box: Bounds,
  all: Record<string, Ring[]>
): DepartementMap["outlines"] {
  const inner = {
    x: box.x + PADDING,
    y: box.y + PADDING,
    width: box.width - 2 * PADDING,
    height: box.height - 2 * PADDING
  };
  const fit = fitInto(boundingBox(codes.flatMap((code) => all[code]!)), inner);
  return codes.map((code) => outline(code, all[code]!.map(fit)));
}

function outline(code: string, rings: readonly Ring[]): DepartementMap["outlines"][number] {
  const {x, y, width, height} = boundingBox(rings);
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return {
    code,
    path: toPath(rings),
    box: {x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height)}
  };
}
