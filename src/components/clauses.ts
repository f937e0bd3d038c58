import {formatRate, formatShare, inSentence} from "../french/numbers.js";

/** A share (0–1), and what it is a share of: « des exportations de la France ». */
type ShareOf = readonly [share: number | null, of: string];

/**
 * The end of a sentence on an amount: « , soit 24 % des exportations de la région et 4,5 % des exportations
 * de la France ». A share that does not exist, or is none, is left out; nothing at all is said when each of
 * them is.
 */
export function shareClause(...shares: readonly ShareOf[]): string {
  const told = shares.flatMap(([share, of]) => (share ? [`${inSentence(formatShare(share))} ${of}`] : []));
  return told.length === 0 ? "" : `, soit ${told.join(" et ")}`;
}

/**
 * The end of a sentence on a balance: how much of the imports exports cover, or why there is no such rate
 * (fraction, `null` without imports).
 */
export function coverageClause(coverageRate: number | null): string {
  return coverageRate === null
    ? "\u202f; faute d’importations, il n’y a pas de taux de couverture"
    : `, et les exportations couvrent ${formatRate(coverageRate)} des importations`;
}
