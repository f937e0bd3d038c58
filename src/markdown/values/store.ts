import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import type {Vector} from "apache-arrow";
import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import type {DataContext, Flow, TerritorySummary, TradeRow} from "../../trade/types.js";

/**
 * The files of the data step, read when they are first asked for and once only. `id` is that of a territory,
 * `departement-07`.
 */
export interface FigureStore {
  /** What is known of the whole data set. */
  context(): DataContext;
  /** Key figures by year, totals by quarter. */
  summary(id: string): TerritorySummary;
  /** Place, exposure and change. */
  indices(id: string): TerritoryIndices;
  /** All cells: year × flow × product × partner. */
  rows(id: string): readonly TradeRow[];
}

/**
 * Opens the files that the data step has written (`.cache/data`), for texts that are filled in before pages
 * are parsed. Reading is synchronous, as the parsing of Markdown is. What has been read is kept for the life
 * of the process: new data come with a new one.
 */
export function openFigures(dataDir: string): FigureStore {
  const json = <T>(name: string) => JSON.parse(readFileSync(join(dataDir, name), "utf8")) as T;
  return {
    context: once(() => json<DataContext>("contexte.json")),
    summary: once((id) => json<TerritorySummary>(`fiches/${id}.json`)),
    indices: once((id) => json<TerritoryIndices>(`fiches/${id}-indices.json`)),
    rows: once((id) => readRows(join(dataDir, `fiches/${id}.arrow`)))
  };
}

/** The same function, which answers a name asked again with its first answer. */
function once<T>(read: (name: string) => T): (name?: string) => T {
  const known = new Map<string, T>();
  return (name = "") => {
    if (!known.has(name)) known.set(name, read(name));
    return known.get(name)!;
  };
}

function readRows(file: string): TradeRow[] {
  // Loaded when a text first asks for a cell: most ask for none, and the library takes a while.
  const {tableFromIPC} = createRequire(import.meta.url)("apache-arrow") as typeof import("apache-arrow");
  const table = tableFromIPC(readFileSync(file));
  const column = (name: string): Vector => table.getChild(name)!.memoize();
  const [year, flow, product, partner, valueEur] = ["year", "flow", "product", "partner", "valueEur"].map(
    column
  ) as [Vector, Vector, Vector, Vector, Vector];
  return Array.from({length: table.numRows}, (_, index) => ({
    year: Number(year.get(index)),
    flow: flow.get(index) as Flow,
    product: String(product.get(index)),
    partner: String(partner.get(index)),
    valueEur: Number(valueEur.get(index))
  }));
}
