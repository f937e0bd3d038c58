import {ascending} from "d3-array";
import {csvFormatRows} from "d3-dsv";
import {territories} from "../../reference/territories.js";
import type {KeyFigures} from "../../trade/types.js";
import {plainDecimal} from "./decimal.js";
import {fieldNames, keyFigureFields} from "./table-fields.js";

/**
 * `chiffres-cles.csv`: one row a territory and complete year, sorted by type, code, year; empty where a
 * figure means nothing.
 */
export function keyFiguresCsv(figures: ReadonlyMap<string, readonly KeyFigures[]>): string {
  const sorted = [...territories].sort((a, b) => ascending(a.type, b.type) || ascending(a.code, b.code));
  const rows = sorted.flatMap(({id, type, code, name}) =>
    (figures.get(id) ?? []).map((each) => [type, code, name, ...numbers(each)])
  );
  return `${csvFormatRows([fieldNames(keyFigureFields), ...rows])}\n`;
}

function numbers(figures: KeyFigures): string[] {
  const {year, exportEur, importEur, balanceEur, coverageRate, exportRank, importRank} = figures;
  const {exportShareOfRegion, importShareOfRegion, exportShareOfFrance, importShareOfFrance} = figures;
  const shares = [exportShareOfRegion, importShareOfRegion, exportShareOfFrance, importShareOfFrance];
  const cells = [year, exportEur, importEur, balanceEur, coverageRate, ...shares, exportRank, importRank];
  return cells.map((cell) => (cell === null ? "" : plainDecimal(cell)));
}
