import type {Quarter} from "../../trade/trends.js";
import {quarterPlace} from "../../trade/trends.js";

/** A place where both lines have an amount, in euros. */
interface BothAmounts {
  /** Place in years. */
  at: number;
  exportEur: number;
  importEur: number;
}

/** A place of the band between the two lines. */
export interface BandPoint extends BothAmounts {
  /** Points of one band follow each other; a band ends at a missing quarter and where the lines cross. */
  band: number;
}

/**
 * The bands between exports and imports, split by their sign: surplus above, deficit below. Quarters ascend,
 * without a hole.
 */
export function balanceBands(quarters: readonly Quarter[]): {surplus: BandPoint[]; deficit: BandPoint[]} {
  const bands = splitBands(quarters);
  const signOf = (band: BandPoint[]) =>
    Math.sign(band.reduce((sum, {exportEur, importEur}) => sum + exportEur - importEur, 0));
  return {
    surplus: bands.filter((band) => signOf(band) > 0).flat(),
    deficit: bands.filter((band) => signOf(band) < 0).flat()
  };
}

function splitBands(quarters: readonly Quarter[]): BandPoint[][] {
  const bands: BandPoint[][] = [[]];
  const add = (point: BothAmounts) => bands.at(-1)!.push({...point, band: bands.length - 1});
  const turn = (point: BothAmounts) => {
    add(point);
    bands.push([]);
    add(point);
  };
  let before: BothAmounts | null = null;
  for (const quarter of quarters) {
    const point = bothAmounts(quarter);
    if (point === null) bands.push([]);
    else {
      const crossing = before && crossingOf(before, point);
      if (crossing) turn(crossing);
      if (point.exportEur === point.importEur) turn(point);
      else add(point);
    }
    before = point;
  }
  return bands;
}

function bothAmounts({exportEur, importEur, ...quarter}: Quarter): BothAmounts | null {
  return exportEur === null || importEur === null ? null : {at: quarterPlace(quarter), exportEur, importEur};
}

/** Where two straight lines between two quarters meet; `null` where they do not. */
function crossingOf(a: BothAmounts, b: BothAmounts): BothAmounts | null {
  const [before, after] = [a.exportEur - a.importEur, b.exportEur - b.importEur];
  if (before * after >= 0) return null;
  const share = before / (before - after);
  const meetEur = a.exportEur + share * (b.exportEur - a.exportEur);
  return {at: a.at + share * (b.at - a.at), exportEur: meetEur, importEur: meetEur};
}
