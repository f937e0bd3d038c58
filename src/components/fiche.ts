import {tableFromIPC} from "apache-arrow/ipc/serialization";
import type {Table, Vector} from "apache-arrow";
import type {DataContext, Flow, TerritorySummary, TradeRow} from "../trade/types.js";
import {makeNames} from "./chart/code-names.js";
import type {Names} from "./chart/code-names.js";

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
  /** `<id>.arrow`. */
  rows: Promise<ArrayBuffer>;
}

/** All that the figures of a page draw from. */
export interface Fiche {
  context: DataContext;
  summary: TerritorySummary;
  rows: TradeRow[];
  names: Names;
}

/**
 * Region and France, cut to their first products and partners; `null` where there is nothing to compare with.
 */
export interface ComparedRows {
  region: TradeRow[] | null;
  france: TradeRow[] | null;
}

export type LoadComparison = () => Promise<ComparedRows>;

/** Decode the files of a page, all at once. Rejects with a French sentence when a table lacks a column. */
export async function readFiche(files: FicheFiles): Promise<Fiche> {
  const [context, summary, rows] = await Promise.all([
    files.context as Promise<DataContext>,
    files.summary as Promise<TerritorySummary>,
    files.rows
  ]);
  return {context, summary, rows: decodeRows(rows), names: makeNames(context)};
}

/**
 * `<id>-comparaison.arrow`, fetched when the first figure asks for it, once, and again only after a failure.
 * France has none.
 */
export function comparisonLoader(fetchFile: () => Promise<ArrayBuffer>): LoadComparison {
  let read: Promise<ComparedRows> | null = null;
  return () =>
    (read ??= fetchFile()
      .then(decodeComparison)
      .catch((error: unknown) => {
        read = null;
        throw error;
      }));
}

/** The rows of an Arrow file: `year`, `flow`, `product`, `partner`, `valueEur`. */
export function decodeRows(buffer: ArrayBuffer | Uint8Array): TradeRow[] {
  return tableRows(tableFromIPC(buffer));
}

/** The rows of an Arrow file of several territories: `territory` (`departement-07`) first. */
export function decodeTerritoryRows(buffer: ArrayBuffer | Uint8Array): (TradeRow & {territory: string})[] {
  const table = tableFromIPC(buffer);
  const territory = column(table, "territory");
  return tableRows(table).map((row, index) => ({territory: String(territory.get(index)), ...row}));
}

/** The rows of a comparison file, by its column `territory`: those of `france`, and those of the region. */
export function decodeComparison(buffer: ArrayBuffer | Uint8Array): ComparedRows {
  const table = tableFromIPC(buffer);
  const territory = column(table, "territory");
  const rows = tableRows(table);
  const france = rows.filter((_, index) => territory.get(index) === "france");
  const region = rows.filter((_, index) => territory.get(index) !== "france");
  return {region: region.length ? region : null, france: france.length ? france : null};
}

function tableRows(table: Table): TradeRow[] {
  const year = column(table, "year");
  const flow = column(table, "flow");
  const product = column(table, "product");
  const partner = column(table, "partner");
  const valueEur = column(table, "valueEur");
  return Array.from({length: table.numRows}, (_, index) => ({
    year: Number(year.get(index)),
    flow: flow.get(index) as Flow,
    product: String(product.get(index)),
    partner: String(partner.get(index)),
    valueEur: Number(valueEur.get(index))
  }));
}

/** Memoised: a dictionary's strings are decoded once, not once a row. */
function column(table: Table, name: string): Vector {
  const found = table.getChild(name);
  if (!found) throw new Error(`La table de données n’a pas de colonne «\u00a0${name}\u00a0».`);
  return found.memoize();
}
