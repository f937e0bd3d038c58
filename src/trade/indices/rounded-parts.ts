/**
 * Amounts rounded so that they still add up as they are written.
 *
 * Each is rounded down, then those that lose most are rounded up instead, until their sum is the rounded sum
 * (largest remainder). Unit: steps, whole numbers; each is less than one step away from its amount. `step` is
 * in the unit of the amounts; equal remainders keep the order given.
 */
export function roundedParts(amounts: readonly number[], step: number): number[] {
  const exact = amounts.map((amount) => amount / step);
  const parts = exact.map(Math.floor);
  const total = Math.round(amounts.reduce((sum, amount) => sum + amount, 0) / step);
  const missing = total - parts.reduce((sum, part) => sum + part, 0);
  const remainder = (index: number) => exact[index]! - parts[index]!;
  const order = parts.map((_, index) => index).sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const index of order.slice(0, missing)) parts[index]! += 1;
  return parts.map((part) => part + 0);
}
