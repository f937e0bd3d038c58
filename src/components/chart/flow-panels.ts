import {FLOWS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import {FLOW_NAME} from "./code-names.js";
import {flowColour} from "./colours.js";
import {FLOW_SHAPE, shapePath} from "./flow-shape.js";
import type {PanelsOptions} from "./panels.js";
import {panels} from "./panels.js";

/**
 * A part for each flow, imports first, under the sign and the name of the flow; a sentence where a flow has
 * nothing to draw.
 */
export function flowPanels(
  draw: (flow: Flow, width: number) => SVGSVGElement | string,
  options: PanelsOptions
): SVGSVGElement {
  const parts = FLOWS.map((flow) => ({
    heading: FLOW_NAME[flow],
    fill: flowColour[flow],
    sign: shapePath(FLOW_SHAPE[flow], 5, 5, 4),
    draw: (width: number) => draw(flow, width)
  }));
  return panels(parts, options);
}

/** « à l’importation », « à l’exportation ». */
export const AT_FLOW: Record<Flow, string> = {import: "à l’importation", export: "à l’exportation"};

/** What stands in the place of a flow without any trade. */
export const NO_TRADE: Record<Flow, string> = {
  import: "Aucune importation n’est enregistrée pour cette année.",
  export: "Aucune exportation n’est enregistrée pour cette année."
};
