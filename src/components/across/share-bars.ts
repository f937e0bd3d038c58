import {plot, rect, ruleX, text} from "@observablehq/plot";
import {formatEur, formatShare} from "../../french/numbers.js";
import {NBSP} from "../../french/signs.js";
import type {Flow} from "../../trade/types.js";
import {colour, flowColour} from "../chart/colours.js";
import {dressed} from "../chart/plot-root.js";
import {emptyChart} from "../chart/root.js";
import {widestOf} from "../chart/text-widths.js";

/** A share (0–1) and the amount behind it. */
export interface ShareBar {
  name: string;
  share: number;
  valueEur: number;
  href: string;
}

const SIZE = 12;
const NARROW = 520;
const HEAD = 24;

/**
 * Shares as bars, one a row in the order given; a rule marks the share of France, told above it. Names lead
 * to factsheets.
 */
export function shareBars(
  bars: readonly ShareBar[],
  options: {flow: Flow; width: number; document: Document; reference: number | null; empty: string}
): SVGSVGElement | HTMLElement {
  const {flow, width, document, reference, empty} = options;
  if (bars.length === 0) return emptyChart(document, empty);
  const isNarrow = width < NARROW;
  const row = isNarrow ? 40 : 24;
  const words = bars.map(({share, valueEur}) => `${formatShare(share)}${NBSP}· ${formatEur(valueEur)}`);
  const left = isNarrow
    ? 0
    : Math.ceil(
        widestOf(
          bars.map(({name}) => name),
          SIZE
        )
      ) + 8;
  const right = Math.ceil(widestOf(words, SIZE)) + 8;
  const at = bars.map((_, i) => i);
  const middle = (i: number) => HEAD + i * row + (isNarrow ? row - 12 : row / 2);
  const height = HEAD + bars.length * row;
  const largest = Math.max(reference ?? 0, ...bars.map(({share}) => share));
  // Where names stand over their bars, the rule goes by rows: it would strike them through.
  const rules: [top: number, bottom: number][] = isNarrow
    ? at.map((i) => [middle(i) - 9, middle(i) + 9])
    : [[HEAD - 6, height]];
  const x = reference !== null && reference / largest > 0.6 ? "end" : "start";
  const chart = plot({
    document,
    width,
    height,
    margin: 0,
    marginLeft: left,
    marginRight: right,
    x: {domain: [Math.min(0, ...bars.map(({share}) => share)), largest || 1], axis: null},
    y: {type: "linear", domain: [0, height], range: [0, height], axis: null},
    marks: [
      rect(at, {
        x1: () => 0,
        x2: (i: number) => bars[i]!.share,
        y1: (i: number) => middle(i) - 8,
        y2: (i: number) => middle(i) + 8,
        fill: flowColour[flow],
        title: (i: number) => `${bars[i]!.name}${NBSP}: ${words[i]!}`
      }),
      ruleX([0], {y1: () => HEAD, y2: () => height, stroke: colour.muted}),
      ruleX(reference === null ? [] : rules, {
        x: () => reference!,
        stroke: colour.text,
        strokeDasharray: "4 3",
        y1: ([top]: [number, number]) => top,
        y2: ([, bottom]: [number, number]) => bottom
      }),
      text(reference === null ? [] : [reference], {
        x: (value: number) => value,
        y: () => HEAD - 14,
        text: (value: number) => `France${NBSP}: ${formatShare(value)}`,
        textAnchor: x,
        fontSize: SIZE,
        fill: colour.quiet
      }),
      text(at, {
        x: (i: number) => Math.max(0, bars[i]!.share),
        y: middle,
        text: (i: number) => words[i]!,
        textAnchor: "start",
        dx: 6,
        fontSize: SIZE,
        fill: colour.text,
        stroke: colour.background,
        strokeWidth: 3
      }),
      text(at, {
        frameAnchor: "left",
        y: (i: number) => middle(i) - (isNarrow ? 18 : 0),
        text: (i: number) => bars[i]!.name,
        href: (i: number) => bars[i]!.href,
        textAnchor: isNarrow ? "start" : "end",
        dx: isNarrow ? 0 : -8,
        fontSize: SIZE,
        fill: colour.text,
        textDecoration: "underline"
      } as never)
    ]
  });
  return dressed(chart, "cx-share-bars", "group");
}
