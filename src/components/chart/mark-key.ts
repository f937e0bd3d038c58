import type {Flow} from "../../trade/types.js";
import {colour, flowColour} from "./colours.js";
import {s} from "./dom.js";
import {FLOW_SHAPE, shapePath} from "./flow-shape.js";
import {textWidth} from "./text-widths.js";

/**
 * A mark of a chart and what it stands for: the sign of a flow, a diamond (a value to compare with), a thick
 * line (France), thin ones (each of many).
 */
export interface KeyEntry {
  mark: Flow | "diamond" | "line" | "thin";
  name: string;
}

const SIZE = 11;
const LINE = 17;
const SIGN = 13;
const SPACE = 18;

const flowSignOf = (flow: Flow) => ({d: shapePath(FLOW_SHAPE[flow], 5, 6, 4), fill: flowColour[flow]});

const SIGNS: Record<KeyEntry["mark"], Record<string, string | number>> = {
  import: flowSignOf("import"),
  export: flowSignOf("export"),
  diamond: {d: "M5,1L9,6L5,11L1,6Z", fill: colour.background, stroke: colour.text, "stroke-width": 1.5},
  line: {d: "M5,0V12", stroke: colour.text, "stroke-width": 2.5},
  thin: {d: "M3,1V11M6,1V11M8,1V11", stroke: colour.muted, "stroke-width": 1}
};

/** What the marks of a chart stand for, in as many lines as the width asks for. */
export function markKey(
  entries: readonly KeyEntry[],
  {width, document}: {width: number; document: Document}
): {element: SVGGElement; height: number} {
  let [x, y] = [0, 0];
  const parts = entries.map(({mark, name}) => {
    const length = SIGN + textWidth(name, SIZE);
    if (x > 0 && x + length > width) [x, y] = [0, y + LINE];
    const part = s(
      document,
      "g",
      {transform: `translate(${Math.round(x)},${y})`},
      s(document, "path", SIGNS[mark]),
      s(document, "text", {x: SIGN, y: 10, "font-size": SIZE, fill: colour.quiet}, name)
    );
    x += length + SPACE;
    return part;
  });
  return {element: s(document, "g", {}, ...parts), height: entries.length === 0 ? 0 : y + LINE};
}
