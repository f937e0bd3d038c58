import {byFlow} from "../../../trade/by-flow.js";
import {herfindahl} from "../../../trade/indices/concentration.js";
import type {Concentration, Distribution} from "../../../trade/indices/territory-indices.js";
import type {Flow} from "../../../trade/types.js";
import type {Margins, MarginsByYear} from "./margins.js";
import {rankedNumber, shortNumber} from "./rounding.js";

/** What the sheets of all territories show beside a flow of their own. */
export interface FlowSurroundings {
  france: Concentration;
  departements: Distribution;
}

/** How far the flows of territories are concentrated in a year, in their order. */
export function distributions(margins: readonly MarginsByYear[], year: number): Record<Flow, Distribution> {
  return byFlow((flow) => {
    const own = margins.map((each) => each.of(year, flow));
    return {
      partnerHhi: own.map(({countries}) => shortNumber(herfindahl(countries))),
      productHhi: own.map(({products}) => shortNumber(herfindahl(products)))
    };
  });
}

/** How far a flow is concentrated, as a sheet tells it. */
export function concentration({concentration: own}: Margins): Concentration {
  return {...own, partnerHhi: rankedNumber(own.partnerHhi), productHhi: rankedNumber(own.productHhi)};
}
