import {plot, rect, ruleX, text} from "@observablehq/plot";
import {amountText, amountUnit} from "../../french/amount-unit.js";
import {formatExactEur, formatShare} from "../../french/numbers.js";
import {NBSP} from "../../french/signs.js";
import type {Flow} from "../../trade/types.js";
import {colour, flowColour} from "../chart/colours.js";
import {dressed} from "../chart/plot-root.js";
import {emptyChart} from "../chart/root.js";
import {widestOf, wrapText} from "../chart/text-widths.js";

/** A bar: an amount, its part of the whole, and the page that its name leads to. */
export interface AmountBar {
  name: string;
  valueEur: number;
  /** 0–1. */
  share: number;
  href?: string;
  /**
   * Whether it is the remainder: its amount is written, its bar is not drawn, since it would dwarf the
   * others.
   */
  isRest?: boolean;
}

const SIZE = 12;
const ROW = 24;
/** Below this width, or where a name would take more than a third of it, names stand above their bars. */
const NARROW = 520;
const LINE = 15;
/** Height of a bar and of the gap below it, where names stand above their bars. */
const BAR_ROOM = 25;

/**
 * Amounts of a flow as bars, one a row in the order given, each with its name, its amount and its share in
 * words. Names are links where they have a page. On a narrow screen names stand above their bars.
 */
export function amountBars(
  bars: readonly AmountBar[],
  {flow, width, document, empty}: {flow: Flow; width: number; document: Document; empty: string}
): SVGSVGElement | HTMLElement {
  if (bars.length === 0) return emptyChart(document, empty);
  const isTall =
    width < NARROW ||
    widestOf(
      bars.map(({name}) => name),
      SIZE
    ) >
      width / 3;
  const names = bars.map(({name}) => (isTall ? wrapText(name, SIZE, width) : [name]));
  const row = isTall ? BAR_ROOM + LINE * Math.max(...names.map((lines) => lines.length)) : ROW;
  const drawn = bars.filter(({isRest}) => !isRest).map(({valueEur}) => valueEur);
  const unit = amountUnit(Math.max(0, ...drawn.map(Math.abs)));
  const words = bars.map(
    ({valueEur, share}) => `${amountText(valueEur, unit)}${NBSP}· ${formatShare(share)}`
  );
  const left = isTall ? 0 : Math.ceil(widestOf(names.flat(), SIZE)) + 8;
  const right = Math.ceil(widestOf(words, SIZE)) + 8;
  const at = bars.map((_, i) => i);
  const middle = (i: number) => i * row + (isTall ? row - 14 : row / 2);
  const half = isTall ? 8 : 9;
  const title = (i: number) =>
    `${bars[i]!.name}${NBSP}: ${formatExactEur(bars[i]!.valueEur)}, ${formatShare(bars[i]!.share)}`;
  const name = {
    frameAnchor: "left" as const,
    y: (i: number) => middle(i) - (isTall ? 11 : 0),
    lineAnchor: isTall ? ("bottom" as const) : ("middle" as const),
    text: (i: number) => names[i]!.join("\n"),
    textAnchor: isTall ? ("start" as const) : ("end" as const),
    dx: isTall ? 0 : -8,
    fontSize: SIZE,
    fill: (i: number) => (bars[i]!.isRest ? colour.quiet : colour.text)
  };
  const chart = plot({
    document,
    width,
    height: bars.length * row,
    margin: 0,
    marginLeft: left,
    marginRight: right,
    x: {
      domain: [Math.min(0, ...drawn), Math.max(1, ...drawn)],
      axis: null
    },
    y: {type: "linear", domain: [0, bars.length * row], range: [0, bars.length * row], axis: null},
    marks: [
      rect(at, {
        x1: () => 0,
        x2: (i: number) => (bars[i]!.isRest ? 0 : bars[i]!.valueEur),
        y1: (i: number) => middle(i) - half,
        y2: (i: number) => middle(i) + half,
        fill: flowColour[flow],
        title
      }),
      ruleX([0], {stroke: colour.muted}),
      text(at, {
        x: (i: number) => (bars[i]!.isRest ? 0 : Math.max(0, bars[i]!.valueEur)),
        y: middle,
        text: (i: number) => words[i]!,
        textAnchor: "start",
        dx: 6,
        fontSize: SIZE,
        fill: colour.text
      }),
      text(
        at.filter((i) => !bars[i]!.href),
        name
      ),
      text(
        at.filter((i) => bars[i]!.href),
        {...name, href: (i: number) => bars[i]!.href, textDecoration: "underline"} as typeof name
      )
    ]
  });
  return dressed(chart, "cx-amount-bars", "group");
}
