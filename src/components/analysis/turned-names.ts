import {cutWithEllipsis} from "../chart/hyphens.js";
import {textWidth} from "../chart/text-widths.js";
import type {Axis, AxisLayout} from "./axis-layout.js";
import {GAP, LINE, TEXT_SIZE} from "./axis-layout.js";

/**
 * Steps from which names read at a slope; below it they stand upright, and below that only some are written.
 */
const SLOPED_STEP = 17;
const UPRIGHT_STEP = 14;
/**
 * A turned name is cut at these lengths, in pixels, in a narrow chart and in a wide one: the table of the
 * figure has it whole.
 */
const LONGEST = {narrow: 125, wide: 200};

/**
 * Names of an axis below the chart, or above it, that have no room side by side: turned, so that none touches
 * another.
 */
export function turnedNames({scale, french}: Axis, step: number, {above}: {above: boolean}): AxisLayout {
  const every = Math.max(1, Math.ceil(UPRIGHT_STEP / step));
  const shown = scale.domain.filter((_, i) => i % every === 0);
  const isSloped = step >= SLOPED_STEP;
  const longest = isSloped ? Math.min(LONGEST.wide, Math.max(LONGEST.narrow, 4 * step)) : LONGEST.narrow;
  const text = (value: unknown) => shortened(french.format(value), longest);
  const widths = shown.map((value) => textWidth(text(value), TEXT_SIZE));
  const widest = Math.max(0, ...widths);
  const places = widths.map((_, i) => (i * every + 0.5) * step);
  const length = scale.domain.length * step;
  const reach = widths.map((width, i) => {
    const along = isSloped ? width * Math.SQRT1_2 : LINE / 2;
    return along - (above ? length - places[i]! : places[i]!);
  });
  const overhang = Math.max(0, ...reach) + (isSloped ? LINE / 2 : 0);
  return {
    options: {
      tickFormat: text,
      tickSize: 0,
      tickRotate: isSloped ? -45 : -90,
      ...(every > 1 ? {ticks: shown} : {})
    },
    room: isSloped ? widest * Math.SQRT1_2 + LINE : widest + GAP + 4,
    overhang: above ? {left: 0, right: overhang} : {left: overhang, right: 0},
    lines: 1,
    isTurned: true
  };
}

/** A text as it is where it fits, else its start and an ellipsis. */
export function shortened(text: string, mostPixels: number): string {
  const fits = (each: string) => textWidth(each, TEXT_SIZE) <= mostPixels;
  return fits(text) ? text : cutWithEllipsis(text, fits);
}
