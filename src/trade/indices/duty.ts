/**
 * The cut of its price before duty that would leave the price after duty as it was. Arithmetic, no forecast:
 * who bears a duty is not known.
 *
 * Formula: t / (1 + t). Unit: fractions, of the price for both the duty and the cut.
 */
export function offsettingPriceCut(duty: number): number {
  return duty / (1 + duty);
}
