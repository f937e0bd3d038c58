import {coverageClasses, noCoverage} from "./coverage-classes.js";
import {colour} from "../chart/colours.js";
import {s} from "../chart/dom.js";
import {textWidth} from "../chart/text-widths.js";

const SIZE = 11;
const BOX = {width: 64, height: 11};
const WORDS_HEIGHT = 16;
const TICKS_HEIGHT = 16;
const NONE_HEIGHT = 20;

/** A legend and the height that it takes, in pixels. */
export interface Legend {
  element: SVGGElement;
  height: number;
}

/**
 * The classes of the coverage rate as one scale, its bounds written under it and
 * what they mean above, inside the image so that a downloaded one has them too.
 * `withNone` adds the colour of a département without imports.
 */
export function mapLegend(
  width: number,
  {document, withNone}: {document: Document; withNone: boolean}
): Legend {
  const step = Math.min(BOX.width, Math.floor(width / coverageClasses.length));
  const balanceX = step * coverageClasses.findIndex(({from}) => from === 1);
  const below = WORDS_HEIGHT + BOX.height + 12;
  const label = (text: string, attributes: Record<string, string | number>) =>
    s(document, "text", {"font-size": SIZE, fill: colour.quiet, ...attributes}, text);
  const boxes = coverageClasses.map(({label: words, colour: fill}, index) =>
    s(
      document,
      "rect",
      {x: index * step, y: WORDS_HEIGHT, width: step, ...box(fill)},
      s(document, "title", {}, words)
    )
  );
  const bounds = coverageClasses
    .slice(1)
    .map(({from}, index) =>
      label(`${from * 100}\u00a0%`, {x: (index + 1) * step, y: below, "text-anchor": "middle"})
    );
  const [y1, y2] = [2, WORDS_HEIGHT + BOX.height];
  const sides = [
    label("◀\u00a0déficit", {x: balanceX - 5, y: SIZE, "text-anchor": "end"}),
    label("excédent\u00a0▶", {x: balanceX + 5, y: SIZE}),
    s(document, "line", {x1: balanceX, x2: balanceX, y1, y2, stroke: colour.text})
  ];
  const none = withNone
    ? [
        s(document, "rect", {x: 0, y: below + 8, width: BOX.height, ...box(noCoverage.colour)}),
        label(noCoverage.label, {x: BOX.height + 6, y: below + 17})
      ]
    : [];
  return {
    element: s(document, "g", {class: "cx-map-legend"}, ...boxes, ...bounds, ...sides, ...none),
    height: WORDS_HEIGHT + BOX.height + TICKS_HEIGHT + (withNone ? NONE_HEIGHT : 0)
  };
}

function box(fill: string) {
  return {height: BOX.height, style: `fill:${fill};stroke:${colour.quiet}`, "stroke-width": 0.5};
}

/** Captions of insets: their names where all of them fit, else codes of départements and first words. */
export function insetCaptions(
  insets: readonly {name: string; code: string | undefined; width: number}[]
): string[] {
  const fits = insets.every(({name, width}) => textWidth(name, SIZE) <= width);
  return insets.map(({name, code}) => (fits ? name : (code ?? name.split(" ")[0]!)));
}
