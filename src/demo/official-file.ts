import {departements} from "../reference/departements.js";
import {regions} from "../reference/regions.js";
import {MONACO} from "../reference/territories.js";
import type {Flow} from "../trade/types.js";
import type {DemoRow, QuarterNumber} from "./year-rows.js";

/** Rows of one département, flow and year. */
export interface DepartementRows {
  departement: string;
  rows: readonly DemoRow[];
}

const LETTER: Record<Flow, string> = {import: "I", export: "E"};
const QUARTERS: readonly QuarterNumber[] = [1, 2, 3, 4];

const customsRegion = new Map(regions.map(({code, customsCode}) => [code, customsCode]));

/** Customs region code of each customs département code; Monaco is booked in Provence-Alpes-Côte d'Azur. */
export const regionOfDepartement: ReadonlyMap<string, string> = new Map([
  ...departements.map(({customsCode, regionCode}) => [customsCode, customsRegion.get(regionCode)!] as const),
  [MONACO, customsRegion.get("93")!]
]);

/**
 * The main file of a flow and year in the official format: no header, ten fields separated by `;`, CRLF,
 * sorted by quarter, then as the départements are given. One chunk of text per quarter and département, so
 * that no text is whole in memory.
 */
export function* officialText(
  flow: Flow,
  year: number,
  departementRows: readonly DepartementRows[]
): Generator<string> {
  for (const quarter of QUARTERS) {
    for (const {departement, rows} of departementRows) {
      // Rows that cannot be located (98) have no region of their own either.
      const region = regionOfDepartement.get(departement) ?? departement;
      const start = [LETTER[flow], quarter, year, departement, region].join(";");
      yield rows
        .filter((row) => row.quarter === quarter)
        .map(
          ({cell, valueEur, massKg}) =>
            `${start};${cell.product};${cell.cpf4};${cell.partner};${valueEur};${massKg}\r\n`
        )
        .join("");
    }
  }
}

/** Name of the main file inside its zip: `Regional_2024_Import.txt`. */
export function officialTextName(flow: Flow, year: number): string {
  return `Regional_${year}_${flow === "import" ? "Import" : "Export"}.txt`;
}

/**
 * Name of the zip: the month of the data (February of the year after), then its content:
 * `202502-Regional-2024-import.zip`.
 */
export function officialZipName(flow: Flow, year: number): string {
  return `${year + 1}02-Regional-${year}-${flow}.zip`;
}
