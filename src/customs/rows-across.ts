import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import type {Territory} from "../reference/territories.js";
import {arrowFile, textColumn} from "./publish/arrow-file.js";
import type {Column} from "./publish/arrow-file.js";

/** Which cells of all territories to keep: those of a heading, or those of a partner. */
export type Across = {column: "product" | "partner"; code: string};

const TEXTS = ["flow", "product", "partner"] as const;

/**
 * The cells of all territories for one heading or one partner, as an Arrow file: `territory`
 * (`departement-07`), then the columns of a territory's own file. `folder` is that of the territories' files.
 */
export async function rowsAcross(
  folder: string,
  territories: readonly Territory[],
  across: Across
): Promise<Uint8Array> {
  const kept: CodedRows = {territory: [], year: [], flow: [], product: [], partner: [], valueEur: []};
  for (const {id} of territories) addRows(kept, id, await readFile(join(folder, `${id}.arrow`)), across);
  return arrowFile([
    codes("territory", kept.territory),
    {name: "year", kind: "uint16", values: Uint16Array.from(kept.year)},
    ...TEXTS.map((name) => codes(name, kept[name])),
    {name: "valueEur", kind: "float64", values: Float64Array.from(kept.valueEur)}
  ]);
}

interface CodedRows {
  territory: string[];
  year: number[];
  flow: string[];
  product: string[];
  partner: string[];
  valueEur: number[];
}

function addRows(kept: CodedRows, id: string, file: Uint8Array, {column, code}: Across): void {
  const table = tableFromIPC(file);
  const get = (name: string) => table.getChild(name)!.memoize();
  const [year, flow, product, partner, valueEur] = ["year", ...TEXTS, "valueEur"].map(get);
  const wanted = column === "product" ? product! : partner!;
  for (let i = 0; i < table.numRows; ++i) {
    if (wanted.get(i) !== code) continue;
    kept.territory.push(id);
    kept.year.push(Number(year!.get(i)));
    kept.flow.push(String(flow!.get(i)));
    kept.product.push(String(product!.get(i)));
    kept.partner.push(String(partner!.get(i)));
    kept.valueEur.push(Number(valueEur!.get(i)));
  }
}

function codes(name: string, values: readonly string[]): Column {
  const texts = [...new Set(values)].sort();
  const places = new Map(texts.map((text, place) => [text, place]));
  return textColumn(
    name,
    Uint16Array.from(values, (value) => places.get(value)!),
    texts
  );
}
