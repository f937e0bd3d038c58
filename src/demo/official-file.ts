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
 * sorted by quarter, then as the départements are given. Each of these is asked for once, and kept as bytes.
 */
export function officialText(flow: Flow, year: number, departementRows: Iterable<DepartementRows>): Buffer {
  const parts: Buffer[][] = QUARTERS.map(() => []);
  for (const {departement, rows} of departementRows) {
    // Rows that cannot be located (98) have no region of their own either.
    const region = regionOfDepartement.get(departement) ?? departement;
    const texts = QUARTERS.map(() => "");
    const starts = QUARTERS.map((quarter) => [LETTER[flow], quarter, year, departement, region].join(";"));
    for (const {quarter, cell, valueEur, massKg} of rows) {
      const {product, cpf4, partner} = cell;
      texts[quarter - 1] += `${starts[quarter - 1]};${product};${cpf4};${partner};${valueEur};${massKg}\r\n`;
    }
    texts.forEach((text, i) => parts[i]!.push(Buffer.from(text, "latin1")));
  }
  return Buffer.concat(parts.flat());
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
