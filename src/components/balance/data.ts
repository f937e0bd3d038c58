import type {BalanceData, PartnerBalance} from "../../trade/balance.js";
import {sortBalances} from "../../trade/balance.js";
import {formatExactEur} from "../../french/numbers.js";
import type {Names} from "../chart/code-names.js";
import type {AmountUnit} from "../../french/amount-unit.js";
import {amountUnit} from "../../french/amount-unit.js";

/** What stands in the place of a balance without any trade. */
export const NO_PARTNER = "Aucun échange avec un pays partenaire n’est enregistré pour cette année.";

/** The one unit of the bars and sums of a balance. */
export function balanceUnit({partners, others, total}: BalanceData): AmountUnit {
  return amountUnit(
    Math.max(...[...partners, others, total].flatMap((row) => (row ? [row.importEur, row.exportEur] : [])))
  );
}

/** A partner and its exact amounts, as short lines. */
export function balanceLines({importEur, exportEur, balanceEur}: PartnerBalance, name: string): string[] {
  return [
    name,
    `Importations\u00a0: ${formatExactEur(importEur)}`,
    `Exportations\u00a0: ${formatExactEur(exportEur)}`,
    `Solde\u00a0: ${signedExact(balanceEur)}`
  ];
}

function signedExact(valueEur: number): string {
  return (valueEur > 0 ? "+" : "") + formatExactEur(valueEur);
}

/**
 * What a balance shows, in a sentence: how many of the main partners are in
 * surplus, and the largest surplus and deficit, in the unit of the chart.
 */
export function balanceFinding(data: BalanceData, names: Pick<Names, "partner">): string {
  const {partners} = data;
  const unit = balanceUnit(data);
  if (partners.length === 0) return NO_PARTNER;
  const sorted = sortBalances(partners, "balance");
  const extremes = [
    extreme("le plus fort excédent", sorted[0]!, {sign: 1, names, unit}),
    extreme("le plus fort déficit", sorted.at(-1)!, {sign: -1, names, unit})
  ].filter((text) => text !== null);
  return [surplusCount(partners), ...extremes].join("\u202f; ") + ".";
}

function surplusCount(partners: readonly PartnerBalance[]): string {
  const surplus = partners.filter(({balanceEur}) => balanceEur > 0).length;
  const count = partners.length;
  if (count === 1)
    return surplus === 1
      ? "Le seul partenaire est excédentaire"
      : "Le seul partenaire n’est pas excédentaire";
  if (surplus === 0) return `Aucun des ${count} principaux partenaires n’est excédentaire`;
  if (surplus === 1) return `1 partenaire sur ${count} est excédentaire`;
  return `${surplus} partenaires sur ${count} sont excédentaires`;
}

function extreme(
  what: string,
  {partner, balanceEur}: PartnerBalance,
  {sign, names, unit}: {sign: 1 | -1; names: Pick<Names, "partner">; unit: AmountUnit}
): string | null {
  if (balanceEur * sign <= 0) return null;
  return `${what}\u00a0: ${names.partner(partner, "import")} (${unit.formatSigned(balanceEur)}\u00a0${unit.symbol})`;
}
