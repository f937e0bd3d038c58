import type {ChangedAmount} from "./territory-indices.js";
import {roundedParts} from "./rounded-parts.js";

/** One step of a waterfall: what a product or a partner brought to the change of a flow. */
export interface WaterfallStep {
  code: string;
  beforeEur: number;
  afterEur: number;
  changeEur: number;
  /** Change / flow of the year before. */
  contribution: number;
  /** Where the step begins and ends, as fractions of the flow of the year before. */
  from: number;
  to: number;
  /** Contribution in tenths of a point, rounded so that the steps add up to the growth as it is written. */
  tenths: number;
}

/** The steps of the change of a flow, and the change itself. */
export interface Waterfall {
  steps: WaterfallStep[];
  beforeEur: number;
  afterEur: number;
  changeEur: number;
  /** Fraction of the flow of the year before: where the last step ends. */
  growth: number;
  /** The same in tenths of a point: the sum of those of the steps. */
  growthTenths: number;
}

/** A tenth of a point, as a fraction. */
const TENTH = 0.001;

/**
 * The steps from the flow of the year before to that of the reference year, in the order given, which must
 * hold the whole flow.
 *
 * Formula: step k goes from Σ of the changes before it to the same with its own, / total before. Unit:
 * fractions of that total; sums of euros are exact, and each place is one division. `null` where the total
 * before is not above zero: a growth means nothing then.
 */
export function waterfall(amounts: readonly ChangedAmount[]): Waterfall | null {
  const total = (key: "beforeEur" | "afterEur") => amounts.reduce((sum, each) => sum + each[key], 0);
  const [beforeEur, afterEur] = [total("beforeEur"), total("afterEur")];
  if (beforeEur <= 0) return null;
  const tenths = roundedParts(
    amounts.map((each) => each.afterEur - each.beforeEur),
    beforeEur * TENTH
  );
  let reached = 0;
  const steps = amounts.map(({code, ...each}, index) => {
    const changeEur = each.afterEur - each.beforeEur;
    const from = reached / beforeEur;
    reached += changeEur;
    return {
      code,
      beforeEur: each.beforeEur,
      afterEur: each.afterEur,
      changeEur,
      contribution: changeEur / beforeEur,
      from,
      to: reached / beforeEur,
      tenths: tenths[index]!
    };
  });
  const growthTenths = tenths.reduce((sum, part) => sum + part, 0);
  return {steps, beforeEur, afterEur, changeEur: reached, growth: reached / beforeEur, growthTenths};
}
