/** Value and mass of something in a year. */
export interface ValueAndMass {
  valueEur: number;
  massKg: number;
}

/** The change of a value in two terms, in euros, that add up to it. */
export interface PriceQuantity {
  changeEur: number;
  /** At constant quantity: the change of value per kilogram, price and mix of products together. */
  priceEur: number;
  /** At constant value per kilogram: the change of mass. */
  quantityEur: number;
}

/**
 * Split of a change of value between value per kilogram and mass (logarithmic mean Divisia index).
 *
 * Formula: L = ΔV / ln(V₁ / V₀); price term L ln(p₁ / p₀), quantity term L ln(q₁ / q₀), with p = V / q. Unit:
 * euros. p is a *unit value*: prices and mix of products move it together. `null` where a value or a mass is
 * not above zero: there is no split then. Source: Ang 2004; caution of the IMF's export and import price
 * index manual.
 */
export function priceQuantity(before: ValueAndMass, after: ValueAndMass): PriceQuantity | null {
  const amounts = [before.valueEur, before.massKg, after.valueEur, after.massKg];
  if (!amounts.every((each) => each > 0)) return null;
  const changeEur = after.valueEur - before.valueEur;
  // `log1p` stays exact for values that hardly differ, where the logarithm of their ratio loses digits.
  const growth = Math.log1p(changeEur / before.valueEur);
  // The logarithmic mean of two equal values is that value.
  const mean = changeEur === 0 ? before.valueEur : changeEur / growth;
  const quantityEur = mean * Math.log(after.massKg / before.massKg);
  return {changeEur, priceEur: changeEur - quantityEur, quantityEur};
}
