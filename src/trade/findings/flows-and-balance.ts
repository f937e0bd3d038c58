import type {BalanceFinding, ExchangesFinding} from "./finding.js";
import type {TerritoryData} from "./territory-data.js";
import {comparableYear, growthOf, keyFiguresOf} from "./readings.js";

/** What goes out and comes in; nothing where neither flow has an amount. */
export function exchanges(data: TerritoryData): ExchangesFinding[] {
  const figures = keyFiguresOf(data);
  if (!figures || (figures.exportEur <= 0 && figures.importEur <= 0)) return [];
  const {exportEur, importEur} = figures;
  return [
    {
      kind: "exchanges",
      salience: 1,
      exportEur,
      importEur,
      exportGrowth: growthOf(data, "export"),
      importGrowth: growthOf(data, "import")
    }
  ];
}

/** The balance, where both flows have an amount. */
export function balance(data: TerritoryData): BalanceFinding[] {
  const figures = keyFiguresOf(data);
  if (!figures || figures.exportEur <= 0 || figures.importEur <= 0) return [];
  const before = comparableYear(data.indices);
  const previous = data.summary.keyFigures.find(({year}) => year === before);
  return [
    {
      kind: "balance",
      salience: 1,
      balanceEur: figures.balanceEur,
      coverageRate: figures.coverageRate,
      previousBalanceEur: previous?.balanceEur ?? null
    }
  ];
}
