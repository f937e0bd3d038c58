import type {PartnerBalance} from "../trade/balance.js";
import {textWidth, wrapText} from "./text.js";
import type {AmountUnit} from "./unit.js";

export const NAME_SIZE = 13;
export const VALUE_SIZE = 12;
export const HEADER = {imports: "◀ Importations", exports: "Exportations ▶", balance: "Solde"};

/** Space between a bar and its value. */
export const GAP = 6;
/** Under this width the name of a partner stands above its bars. */
const STACKED_UNDER = 560;

/** Where the bars of a balance stand, in pixels. */
export interface BalanceLayout {
  stacked: boolean;
  /** Where imports and exports meet. */
  zeroX: number;
  /** Pixels a euro, the same for both flows. */
  scale: number;
  rowHeight: number;
  barHeight: number;
  /** From the top of a row to that of its bars. */
  barTop: number;
  /** Lines of each partner's name, in the order of the rows. */
  names: string[][];
}

/**
 * Widths are shared so that both flows have one scale, the longest bars and
 * their values fit, and neither column header is cut, whatever the imbalance.
 */
export function balanceLayout(
  rows: readonly PartnerBalance[],
  names: readonly string[],
  unit: AmountUnit,
  width: number
): BalanceLayout {
  const stacked = width < STACKED_UNDER;
  const nameWidth = stacked ? 0 : Math.min(width * 0.24, widest(names, NAME_SIZE)) + 4;
  const balanceWidth =
    widest(
      [HEADER.balance, ...rows.map(({balanceEur}) => `▲ ${unit.formatSigned(balanceEur)}`)],
      VALUE_SIZE
    ) + 16;
  const wrapped = names.map((name) => wrapText(name, NAME_SIZE, stacked ? width - balanceWidth : nameWidth));
  const {zero, scale} = shareSpace(rows, unit, stacked ? width : width - nameWidth - balanceWidth);
  const lines = Math.max(1, ...wrapped.map((name) => name.length));
  const size = stacked
    ? {rowHeight: 36 + lines * 15, barHeight: 16, barTop: 7 + lines * 15}
    : {rowHeight: Math.max(29, lines * 15 + 6), barHeight: 17, barTop: 0};
  if (!stacked) size.barTop = (size.rowHeight - size.barHeight) / 2 - 1;
  return {stacked, zeroX: nameWidth + zero, scale, names: wrapped, ...size};
}

/** The zero line and the scale of bars in a band of `space` pixels. */
function shareSpace(
  rows: readonly PartnerBalance[],
  unit: AmountUnit,
  space: number
): {zero: number; scale: number} {
  const imports = rows.map(({importEur}) => importEur);
  const exports = rows.map(({exportEur}) => exportEur);
  const label = (values: number[]) => widest(values.map(unit.format), VALUE_SIZE) + 2 * GAP;
  const [left, right] = [label(imports), label(exports)];
  const [maxImport, maxExport] = [Math.max(...imports, 0), Math.max(...exports, 0)];
  const ideal = left + ((space - left - right) * maxImport) / (maxImport + maxExport);
  const least = widest([HEADER.imports, HEADER.exports], VALUE_SIZE) * 1.1 + 2 * GAP;
  const zero = Math.min(Math.max(ideal, least), space - least);
  const scale = Math.min(
    ...[(zero - left) / maxImport, (space - zero - right) / maxExport].filter(Number.isFinite)
  );
  return {zero, scale};
}

function widest(texts: readonly string[], size: number): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size)));
}
