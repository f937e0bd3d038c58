/**
 * Amounts below which a specialisation is not shown: that of a tiny heading is the accident of a few
 * invoices.
 */
export const SPECIALISATION_FLOORS = {territoryEur: 1_000_000, franceEur: 100_000_000} as const;

/** A heading in a flow of a territory and in the same flow of France, in euros. */
export interface HeadingAmounts {
  territoryEur: number;
  territoryTotalEur: number;
  franceEur: number;
  franceTotalEur: number;
}

/**
 * Revealed comparative advantage: how many times the share of a heading is larger in a territory than in
 * France.
 *
 * Formula: (x / X) / (f / F). Unit: none; 1 where both shares are equal. `null` unless both amounts are above
 * zero. Source: Balassa 1965; World Bank, WITS, « Trade indicators ».
 */
export function rca(amounts: HeadingAmounts): number | null {
  const {territoryEur, territoryTotalEur, franceEur, franceTotalEur} = amounts;
  if (territoryEur <= 0 || franceEur <= 0 || territoryTotalEur === 0 || franceTotalEur === 0) return null;
  return territoryEur / territoryTotalEur / (franceEur / franceTotalEur);
}

/**
 * Symmetric specialisation, the one to draw: as far from 0 for a share n times larger as for one n times
 * smaller.
 *
 * Formula: (RCA − 1) / (RCA + 1). Unit: none, between −1 and 1; 0 where both shares are equal. Source:
 * Laursen 1998.
 */
export function rsca(rca: number): number {
  return (rca - 1) / (rca + 1);
}

/** Symmetric specialisation of a heading that is large enough on both sides; `null` below the floors. */
export function shownSpecialisation(amounts: HeadingAmounts, floors = SPECIALISATION_FLOORS): number | null {
  const isLarge = amounts.territoryEur >= floors.territoryEur && amounts.franceEur >= floors.franceEur;
  const index = isLarge ? rca(amounts) : null;
  return index === null ? null : rsca(index);
}
