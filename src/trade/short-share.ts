/**
 * A share (0–1) as a page needs it: four significant digits, three below one per cent, where no page shows
 * more than two.
 *
 * Rounded further, to what a page shows, it gives what the share itself would: where the digits kept would be
 * halfway (0.1650 of 0.16496), or would reach a power of ten (0.0001 of 0.00009999), they stay on the side of
 * the share (0.1649).
 */
export function shortShare(share: number): number {
  if (share === 0) return 0;
  const digits = share < 0.01 ? 3 : 4;
  const written = share.toExponential(digits - 1);
  const kept = Number(written);
  const isBetween = /(?:5|^1)0*e/.test(written.replace(".", ""));
  if (!isBetween || kept === share) return kept;
  const [mantissa, exponent] = share.toExponential(25).split("e") as [string, string];
  if (kept > share) return Number(`${mantissa.slice(0, digits + 1)}e${exponent}`);
  return Number((kept + 10 ** (Number(exponent) - digits + 1)).toPrecision(digits));
}

/**
 * Numbers of one list, each short, but those that would only be equal once short are left whole: their order
 * and their ties are those of the numbers themselves. 0 stays 0.
 */
export function shortApart(values: readonly number[]): number[] {
  const kept = values.map(shortShare);
  const first = new Map<number, number>();
  const alike = new Set<number>();
  values.forEach((value, i) => {
    const short = kept[i]!;
    const other = first.get(short);
    if (other === undefined) first.set(short, value);
    else if (other !== value) alike.add(short);
  });
  return values.map((value, i) => (alike.has(kept[i]!) ? value : kept[i]!));
}
