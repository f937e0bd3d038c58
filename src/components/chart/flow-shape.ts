import type {Flow} from "../../trade/types.js";
import {flowColour} from "./colours.js";
import {s} from "./dom.js";

export type FlowShape = "circle" | "square";

/** Shapes tell the flows apart where colours do not, the same in tiles and in the figure of quarters. */
export const FLOW_SHAPE: Record<Flow, FlowShape> = {import: "circle", export: "square"};

/** Path of a shape around a centre; both kinds have the same area. */
export function shapePath(shape: FlowShape, x: number, y: number, radius: number): string {
  const [cx, cy, r] = [x, y, radius].map((value) => Number(value.toFixed(2))) as [number, number, number];
  if (shape === "circle") return `M${cx - r},${cy}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`;
  const side = Number((Math.sqrt(Math.PI) * r).toFixed(2));
  return `M${(cx - side / 2).toFixed(2)},${(cy - side / 2).toFixed(2)}h${side}v${side}h${-side}z`;
}

/** The sign of a flow before its name, in running text. */
export function flowSign(flow: Flow, document: Document): SVGSVGElement {
  const sign = s(document, "path", {d: shapePath(FLOW_SHAPE[flow], 5, 5, 4), fill: flowColour[flow]});
  const size = {width: 10, height: 10, viewBox: "0 0 10 10"};
  return s(document, "svg", {class: "cx-flow-key", ...size, "aria-hidden": "true"}, sign);
}
