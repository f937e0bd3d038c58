import {isCountryCode} from "../../trade/partners.js";
import {compareCodes, sumBy} from "../../trade/sums.js";
import type {Flow, TradeRow} from "../../trade/types.js";

/**
 * What `carte-partenaires.json` gives: maps with land as one outline, and where partners stand on them, in
 * drawing units.
 */
export interface PartnerMap {
  views: PartnerView[];
}

export interface PartnerView {
  name: string;
  width: number;
  height: number;
  land: string;
  places: Record<string, [x: number, y: number]>;
}

/** A partner of a flow in its rank. */
export interface PlacedPartner {
  code: string;
  /** From 1. */
  rank: number;
  valueEur: number;
  /** Part of the whole flow, 0–1. */
  share: number;
  /** Whether the map has a place for it. */
  isPlaced: boolean;
}

export interface PlacedFlow {
  flow: Flow;
  totalEur: number;
  /** Countries with an amount above nought, largest first, ties by code. */
  partners: PlacedPartner[];
  /**
   * Part of the flow that no circle shows, since its partner is no country or has no place, 0–1; 0 without
   * trade.
   */
  unplacedShare: number;
}

/** The partners of a flow of a year, and whether a map can show them. */
export function placedFlow(
  rows: readonly TradeRow[],
  {flow, year, places}: {flow: Flow; year: number; places: PartnerView["places"]}
): PlacedFlow {
  const own = rows.filter((row) => row.flow === flow && row.year === year);
  const totalEur = own.reduce((sum, {valueEur}) => sum + valueEur, 0);
  const partners = [...sumBy(own, ({partner}) => partner)]
    .filter(([code, valueEur]) => isCountryCode(code) && valueEur > 0)
    .sort(([codeA, a], [codeB, b]) => b - a || compareCodes(codeA, codeB))
    .map(([code, valueEur], i) => ({
      code,
      rank: i + 1,
      valueEur,
      share: totalEur > 0 ? valueEur / totalEur : 0,
      isPlaced: Object.hasOwn(places, code)
    }));
  const placedEur = partners.reduce((sum, {valueEur, isPlaced}) => sum + (isPlaced ? valueEur : 0), 0);
  return {flow, totalEur, partners, unplacedShare: totalEur > 0 ? Math.max(0, 1 - placedEur / totalEur) : 0};
}
