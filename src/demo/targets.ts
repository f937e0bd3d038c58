import {departements} from "../reference/departements.js";
import {departementSizes, type DepartementSize} from "./departement-sizes.js";
import type {Flow} from "../trade/types.js";
import {totalMEur} from "./product-mix.js";
import {makeRandom, seedOf} from "./random.js";
import {roundTo} from "./rounding.js";
import {sumOf} from "./weights.js";

/**
 * Totals of 2024 in euros that round to the figures published for that year: Ardèche exports 1 384.7 M€ and
 * imports 1 529.7 M€, Auvergne-Rhône-Alpes 71 307.5 and 76 304.6, France 580 354.5 and 684 776.3.
 * The euros below the last published digit are made up.
 */
const PUBLISHED: Record<Flow, {ardecheEur: number; auvergneRhoneAlpesEur: number; franceEur: number}> = {
  export: {ardecheEur: 1_384_688_214, auvergneRhoneAlpesEur: 71_307_521_903, franceEur: 580_354_478_126},
  import: {ardecheEur: 1_529_731_406, auvergneRhoneAlpesEur: 76_304_583_977, franceEur: 684_776_312_645}
};

const ARDECHE = "07";
const auvergneRhoneAlpes = departements
  .filter(({regionCode}) => regionCode === "84")
  .map(({customsCode}) => customsCode);

/**
 * Total of 2024, in whole euros, of each customs département (`98` and `99` included). Orders of magnitude
 * are scaled so that Ardèche, its region and France get their published totals exactly.
 */
export function targetTotals(flow: Flow): Map<string, number> {
  const {ardecheEur, auvergneRhoneAlpesEur, franceEur} = PUBLISHED[flow];
  const all = departementSizes.map(({code}) => code);
  const region = auvergneRhoneAlpes.filter((code) => code !== ARDECHE);
  const elsewhere = all.filter((code) => !auvergneRhoneAlpes.includes(code));
  return new Map([
    [ARDECHE, ardecheEur],
    ...scaleTo(region, flow, auvergneRhoneAlpesEur - ardecheEur),
    ...scaleTo(elsewhere, flow, franceEur - auvergneRhoneAlpesEur)
  ]);
}

/** Scales départements to a total of whole euros. */
function scaleTo(codes: string[], flow: Flow, totalEur: number): Map<string, number> {
  const sizes = new Map(
    departementSizes
      .filter(({code}) => codes.includes(code))
      .map((size) => [size.code, unevenMEur(size, flow)])
  );
  const sumMEur = sumOf(sizes.values());
  return roundTo(new Map([...sizes].map(([code, mEur]) => [code, (mEur / sumMEur) * totalEur])), totalEur);
}

/**
 * Orders of magnitude are round numbers: without some unevenness, départements would tie. The same for every
 * seed.
 */
function unevenMEur(size: DepartementSize, flow: Flow): number {
  return totalMEur(size, flow) * makeRandom(seedOf("total", flow, size.code)).factor(0.04);
}
