import {tableFromIPC} from "apache-arrow/ipc/serialization";
import type {DataContext, TerritorySummary, TradeRow} from "../trade/types.js";
import {makeNames} from "./chart/code-names.js";
import type {ComparedRows, Fiche} from "./fiche/fiche.js";
import {comparisonOf, rowsOf, territoryRowsOf} from "./fiche/rows.js";
import {withOtherYears} from "./fiche/years.js";
import type {OtherYears, YearlyFiche} from "./fiche/years.js";
import {fetchedOnce} from "./figure/fetched-once.js";

export type {ComparedRows, Fiche};

/**
 * The contents of the files of one territory, as docs/architecture.md names them. A page asks for them
 * itself, by `FileAttachment(…).arrayBuffer()`: Framework takes a bare `FileAttachment("….arrow")` for a use
 * of its own Arrow reader, and would fetch that from another host.
 */
export interface FicheFiles {
  /** `contexte.json`. */
  context: Promise<unknown>;
  /** `<id>.json`. */
  summary: Promise<unknown>;
  /** `<id>-reference.arrow`; or `<id>.arrow`, of all years. */
  rows: Promise<ArrayBuffer>;
}

export type LoadComparison = () => Promise<ComparedRows>;

/**
 * Decode the files of a page, all at once: those of the reference year, with ways to the others when one is
 * chosen; or those of all years. Rejects with a French sentence when a table lacks a column.
 */
export async function readFiche(files: FicheFiles & OtherYears): Promise<YearlyFiche>;
export async function readFiche(files: FicheFiles): Promise<Fiche>;
export async function readFiche(files: FicheFiles | (FicheFiles & OtherYears)): Promise<Fiche> {
  const [context, summary, rows] = await Promise.all([
    files.context as Promise<DataContext>,
    files.summary as Promise<TerritorySummary>,
    files.rows
  ]);
  const fiche = {context, summary, rows: decodeRows(rows), names: makeNames(context)};
  return "everyYear" in files ? withOtherYears(fiche, files) : fiche;
}

/**
 * `<id>-comparaison.arrow`, fetched when the first figure asks for it, once, and again only after a failure.
 * France has none.
 */
export function comparisonLoader(fetchFile: () => Promise<ArrayBuffer>): LoadComparison {
  return fetchedOnce(() => fetchFile().then(decodeComparison));
}

/** The rows of an Arrow file: `year`, `flow`, `product`, `partner`, `valueEur`. */
export function decodeRows(buffer: ArrayBuffer | Uint8Array): TradeRow[] {
  return rowsOf(tableFromIPC(buffer));
}

/** The rows of an Arrow file of several territories: `territory` (`departement-07`) first. */
export function decodeTerritoryRows(buffer: ArrayBuffer | Uint8Array): (TradeRow & {territory: string})[] {
  return territoryRowsOf(tableFromIPC(buffer));
}

/** The rows of a comparison file, by its column `territory`: those of `france`, and those of the region. */
export function decodeComparison(buffer: ArrayBuffer | Uint8Array): ComparedRows {
  return comparisonOf(tableFromIPC(buffer));
}
