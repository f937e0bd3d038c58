import type {BalanceData, PartnerBalance} from "../../trade/balance.js";
import {formatExactEur} from "../../french/numbers.js";
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
