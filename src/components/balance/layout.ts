import type {PartnerBalance} from "../../trade/balance.js";
import {widestOf, wrapText} from "../chart/text-widths.js";
import type {AmountUnit} from "../../french/amount-unit.js";

export const NAME_SIZE = 13;
export const VALUE_SIZE = 12;
export const HEADER = {imports: "◀ Importations", exports: "Exportations ▶", balance: "Solde"};

/** Baseline of the headers of the flows. */
export const HEADER_Y = 14;
const HEADER_HEIGHT = 26;
const HEADER_LINE = 16;

/** Height of the bar of the difference. */
export const BALANCE_BAR = 5;

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
  /** Height above the first row. */
  headerHeight: number;
  /**
   * Baseline of the header of the differences: below those of the flows where there is no room beside them.
   */
  balanceHeaderY: number;
  /** Lines of each partner's name, in the order of the rows. */
  names: string[][];
}

/** A row of a balance with its name. */
export interface NamedBalance {
  name: string;
  row: PartnerBalance;
}

/**
 * Widths are shared so that both flows have one scale, the longest bars and
 * their values fit, those of the sums too, and neither column header is cut,
 * whatever the imbalance.
 */
export function balanceLayout(
  rows: readonly NamedBalance[],
  sums: readonly NamedBalance[],
  unit: AmountUnit,
  width: number
): BalanceLayout {
  const stacked = width < STACKED_UNDER;
  const all = [...rows, ...sums];
  const longest = widestOf(
    all.map(({name}) => name),
    NAME_SIZE,
    {bold: true}
  );
  const nameWidth = stacked ? 0 : Math.min(width * 0.24, longest) + 4;
  const balances = all.map(({row}) => `▲ ${unit.formatSigned(row.balanceEur)}`);
  const balanceWidth = widestOf([HEADER.balance, ...balances], VALUE_SIZE, {bold: true}) + 16;
  const names = rows.map(({name}) => wrapText(name, NAME_SIZE, stacked ? width - balanceWidth : nameWidth));
  const {zero, scale} = shareSpace(rows, sums, unit, stacked ? width : width - nameWidth - balanceWidth);
  const zeroX = nameWidth + zero;
  const flowHeaders = zeroX + GAP + widestOf([HEADER.exports], VALUE_SIZE, {bold: true});
  const isBeside = flowHeaders + GAP + widestOf([HEADER.balance], VALUE_SIZE, {bold: true}) <= width;
  return {
    stacked,
    zeroX,
    headerHeight: HEADER_HEIGHT + (isBeside ? 0 : HEADER_LINE),
    balanceHeaderY: HEADER_Y + (isBeside ? 0 : HEADER_LINE),
    scale,
    names,
    ...rowSize(stacked, Math.max(1, ...names.map((lines) => lines.length)))
  };
}

/** Every row has the height of the one with most lines. */
function rowSize(stacked: boolean, lines: number): Pick<BalanceLayout, "rowHeight" | "barHeight" | "barTop"> {
  if (stacked) return {rowHeight: 38 + lines * 15, barHeight: 15, barTop: 6 + lines * 15};
  const rowHeight = Math.max(32, lines * 15 + 8);
  return {rowHeight, barHeight: 15, barTop: (rowHeight - 15 - BALANCE_BAR) / 2 - 1};
}

/** The zero line and the scale of bars in a band of `space` pixels. */
function shareSpace(
  rows: readonly NamedBalance[],
  sums: readonly NamedBalance[],
  unit: AmountUnit,
  space: number
): {zero: number; scale: number} {
  const values = (list: readonly NamedBalance[], key: "importEur" | "exportEur") =>
    list.map(({row}) => row[key]);
  const label = (key: "importEur" | "exportEur") =>
    widestOf([...values(rows, key), ...values(sums, key)].map(unit.format), VALUE_SIZE, {bold: true}) +
    2 * GAP;
  const [left, right] = [label("importEur"), label("exportEur")];
  const balances = rows.map(({row}) => row.balanceEur);
  const maxImport = Math.max(0, ...values(rows, "importEur"), ...balances.map((eur) => -eur));
  const maxExport = Math.max(0, ...values(rows, "exportEur"), ...balances);
  const ideal = left + ((space - left - right) * maxImport) / (maxImport + maxExport);
  const least = widestOf([HEADER.imports, HEADER.exports], VALUE_SIZE, {bold: true}) + 2 * GAP;
  const zero = Math.min(Math.max(ideal, least), space - least);
  const scales = [(zero - left) / maxImport, (space - zero - right) / maxExport];
  return {zero, scale: Math.min(...scales.filter(Number.isFinite))};
}
