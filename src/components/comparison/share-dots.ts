import {axisX, dot, gridX, plot, rect, text} from "@observablehq/plot";
import {formatShare} from "../../french/numbers.js";
import {NBSP} from "../../french/signs.js";
import {colour} from "../chart/colours.js";
import {emptyChart} from "../chart/root.js";
import {dressed} from "../chart/plot-root.js";
import {textWidth, widestOf, wrapText} from "../chart/text-widths.js";
import type {SharedShare} from "./shared-shares.js";

/** How each territory of a comparison is drawn, in their order: a shape of its own, and a shade. */
const MARKS = [
  {symbol: "circle", fill: "var(--cx-text, #1b2230)"},
  {symbol: "square", fill: "var(--cx-top, #c4162b)"},
  {symbol: "triangle", fill: "var(--cx-surplus, #0f7d4a)"},
  {symbol: "diamond", fill: "var(--cx-neutral, #6a7585)"}
] as const;

const SIZE = 12;
const NARROW = 520;
const AXIS = 26;
const KEY_LINE = 20;
const LINE = 14;

export interface ShareDotsOptions {
  names: readonly string[];
  name: (code: string) => string;
  width: number;
  document: Document;
  empty: string;
}

interface Point extends SharedShare {
  territory: number;
  row: number;
}

/** A line of the name of a row. */
interface Line {
  text: string;
  row: number;
  line: number;
  of: number;
}

/**
 * A row a heading or partner, a mark a territory on one scale of shares; a key over the rows tells whose
 * marks they are.
 */
export function shareDots(
  shares: readonly SharedShare[],
  {names, name, width, document, empty}: ShareDotsOptions
): SVGSVGElement | HTMLElement {
  if (shares.length === 0) return emptyChart(document, empty);
  const isTall = width < NARROW;
  const labels = shares.map(({code}) =>
    isTall ? wrapText(name(code), SIZE, width) : wrapText(name(code), SIZE, width * 0.34)
  );
  const row = Math.max(...labels.map((lines) => lines.length)) * LINE + (isTall ? 22 : 10);
  const left = isTall ? 14 : Math.ceil(widestOf(labels.flat(), SIZE)) + 14;
  const key = keyPlaces(names, width);
  const top = key.height + 8;
  const height = top + shares.length * row;
  const largest = Math.max(...shares.flatMap((each) => each.shares)) || 1;
  const middle = (i: number) => top + i * row + (isTall ? row - 12 : row / 2);
  const points: Point[] = shares.flatMap((each, row) =>
    each.shares.map((_, territory) => ({...each, territory, row}))
  );
  const lines: Line[] = labels.flatMap((texts, row) =>
    texts.map((text, line) => ({text, row, line, of: texts.length}))
  );
  const chart = plot({
    document,
    width,
    height: height + AXIS,
    margin: 0,
    marginLeft: left,
    marginRight: 24,
    marginBottom: AXIS,
    x: {domain: [0, largest], axis: null},
    y: {type: "linear", domain: [0, height], range: [0, height], axis: null},
    marks: [
      gridX({ticks: 4, y1: () => top, y2: () => height, stroke: colour.rule, strokeOpacity: 1} as never),
      axisX({
        ticks: width < NARROW ? 3 : 5,
        tickSize: 0,
        tickPadding: 8,
        label: null,
        tickFormat: (value: number) => formatShare(value),
        fontSize: SIZE,
        fill: colour.quiet
      }),
      rect(shares, {
        x1: ({shares}: SharedShare) => Math.min(...shares),
        x2: ({shares}: SharedShare) => Math.max(...shares),
        y1: ((_: SharedShare, i: number) => middle(i) - 1) as never,
        y2: ((_: SharedShare, i: number) => middle(i) + 1) as never,
        fill: colour.rule
      }),
      ...names.map((territory, place) =>
        dot(
          points.filter((each) => each.territory === place),
          {
            x: ({shares}: Point) => shares[place]!,
            y: ({row}: Point) => middle(row),
            symbol: MARKS[place]!.symbol,
            r: 5,
            fill: MARKS[place]!.fill,
            stroke: colour.background,
            strokeWidth: 1,
            title: ({code, shares}: Point) =>
              `${territory}, ${name(code)}${NBSP}: ${formatShare(shares[place]!)}`
          }
        )
      ),
      text(lines, {
        frameAnchor: "left",
        y: ({row, line, of}: Line) =>
          middle(row) + (isTall ? -18 + (line - of + 1) * LINE : (line - (of - 1) / 2) * LINE),
        text: "text",
        textAnchor: isTall ? "start" : "end",
        dx: isTall ? -left : -12,
        fontSize: SIZE,
        fill: colour.text
      }),
      ...names.flatMap((territory, place) => {
        const at = {
          frameAnchor: "top-left" as const,
          dx: key.places[place]!.x - left,
          dy: key.places[place]!.y
        };
        return [
          dot([place], {...at, dx: at.dx + 6, symbol: MARKS[place]!.symbol, r: 5, fill: MARKS[place]!.fill}),
          text([territory], {
            ...at,
            dx: at.dx + 16,
            textAnchor: "start",
            lineAnchor: "middle",
            fontSize: SIZE,
            fontWeight: 600,
            fill: colour.text
          })
        ];
      })
    ]
  }) as SVGSVGElement;
  return dressed(chart, "cx-share-dots");
}

/** Names of territories one after another, on as many lines as it takes. */
function keyPlaces(
  names: readonly string[],
  width: number
): {places: {x: number; y: number}[]; height: number} {
  let [x, y] = [0, KEY_LINE / 2];
  const places = names.map((name) => {
    const own = 16 + Math.ceil(textWidth(name, SIZE, {bold: true})) + 18;
    if (x > 0 && x + own > width) [x, y] = [0, y + KEY_LINE];
    const place = {x, y};
    x += own;
    return place;
  });
  return {places, height: y + KEY_LINE / 2};
}
