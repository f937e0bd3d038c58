import {text} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {colour} from "./colours.js";

/** The title of one of several charts of a figure, in the corner at its top left, above its margins. */
export function titleMark(words: string, margin: {left: number; top: number}): Markish {
  return text([words], {
    frameAnchor: "top-left",
    textAnchor: "start",
    lineAnchor: "top",
    dx: -margin.left,
    dy: -margin.top + 2,
    fill: colour.text,
    fontSize: 13,
    fontWeight: 600
  });
}
