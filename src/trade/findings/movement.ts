import {waterfall} from "../indices/waterfall.js";
import {FLOWS, OTHERS} from "../types.js";
import type {MovementFinding} from "./finding.js";
import type {TerritoryData} from "./territory-data.js";
import {comparableYear, growthOf} from "./readings.js";

/** Least contribution, as a fraction of the flow of the year before, that is worth a sentence. */
const LEAST = 0.03;

/** The heading that moved one of the flows most, unless another moved it as much. */
export function movement(data: TerritoryData): MovementFinding[] {
  if (comparableYear(data.indices) === null) return [];
  const found = FLOWS.flatMap((flow): MovementFinding[] => {
    const growth = growthOf(data, flow);
    const products = data.indices.flows[flow].change?.products ?? [];
    const moved = products
      .filter(({code}) => code !== OTHERS)
      .map((heading) => ({...heading, changeEur: Math.abs(heading.afterEur - heading.beforeEur)}))
      .sort((a, b) => b.changeEur - a.changeEur);
    const [first, second] = moved;
    if (growth === null || !first || first.changeEur === second?.changeEur) return [];
    const {code, contribution} = first;
    if (contribution === null || Math.abs(contribution) < LEAST) return [];
    const step = waterfall(products)?.steps.find((each) => each.code === code);
    const contributionTenths = step?.tenths ?? Math.round(contribution * 1000);
    const salience = Math.min(0.9, 0.35 + 4 * Math.abs(contribution));
    return [{kind: "movement", salience, flow, product: code, contribution, contributionTenths, growth}];
  });
  return found.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)).slice(0, 1);
}
