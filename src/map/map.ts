import {MAINLAND, mainlandOutlines} from "./mainland.js";
import {overseasOutlines} from "./overseas.js";
import {boundingBox, fitInto, toPath, type Box, type Ring} from "./path.js";

/** What the home page draws: one outline a département, and framed insets in a row below the mainland. */
export interface DepartementMap {
  width: number;
  height: number;
  /** `d` of an SVG path; a département of an inset of enlargement occurs twice. */
  outlines: {code: string; path: string}[];
  insets: ({name: string} & Box)[];
}

/** Too small to be seen, let alone clicked, at the scale of the country. */
const PARIS_AND_AROUND = ["75", "92", "93", "94"];

/** Insets from left to right: the five DROM, then the enlargement. */
const INSETS: readonly {name: string; codes: readonly string[]}[] = [
  {name: "Guadeloupe", codes: ["971"]},
  {name: "Martinique", codes: ["972"]},
  {name: "Guyane", codes: ["973"]},
  {name: "La Réunion", codes: ["974"]},
  {name: "Mayotte", codes: ["976"]},
  {name: "Paris et alentours", codes: PARIS_AND_AROUND}
];

const GAP = 8;
const CAPTION = 14;
const PADDING = 6;

/** The map of the hundred départements, in the units of the mainland's outlines. */
export function departementMap(): DepartementMap {
  const mainland = mainlandOutlines();
  const all = {...mainland, ...overseasOutlines()};
  const insets = INSETS.map(({name, codes}, index) => ({name, codes, ...insetBox(index)}));
  return {
    width: MAINLAND.width,
    height: MAINLAND.height + GAP + insets[0]!.height,
    outlines: [
      ...Object.entries(mainland).map(([code, rings]) => ({code, path: toPath(rings)})),
      ...insets.flatMap(({codes, ...box}) => insetOutlines(codes, box, all))
    ],
    insets: insets.map(({name, x, y, width, height}) => ({name, x, y, width, height}))
  };
}

function insetBox(index: number): Box {
  const side = (MAINLAND.width - GAP * (INSETS.length - 1)) / INSETS.length;
  return {x: index * (side + GAP), y: MAINLAND.height + GAP, width: side, height: side + CAPTION};
}

/** The outlines of one inset, at one scale, under its caption. */
function insetOutlines(
  codes: readonly string[],
  box: Box,
  all: Record<string, Ring[]>
): DepartementMap["outlines"] {
  const inner = {
    x: box.x + PADDING,
    y: box.y + CAPTION + PADDING,
    width: box.width - 2 * PADDING,
    height: box.height - CAPTION - 2 * PADDING
  };
  const fit = fitInto(boundingBox(codes.flatMap((code) => all[code]!)), inner);
  return codes.map((code) => ({code, path: toPath(all[code]!.map(fit))}));
}
