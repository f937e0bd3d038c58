import {createWriteStream} from "node:fs";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {csvFormatValue} from "d3-dsv";
import type {Dictionaries} from "./dictionaries.js";
import type {Cells} from "./territory-rows.js";

const HEADER = "annee,flux,code_a129,produit,code_pays,pays,valeur_eur,masse_kg\n";
/** Rows made into text at a time: no large territory is ever one text in memory. */
const ROWS_AT_ONCE = 20_000;

/** Write the public CSV of a territory, a row a cell, in the order of the cells. */
export async function writeCellsCsv(path: string, cells: Cells, texts: Dictionaries): Promise<void> {
  await pipeline(Readable.from(csvParts(cells, texts)), createWriteStream(path));
}

function* csvParts(cells: Cells, texts: Dictionaries): Generator<string> {
  yield HEADER;
  const products = texts.product.map(
    (code, place) => `${code},${csvFormatValue(texts.productLabel[place]!)}`
  );
  const names = texts.partnerName.map(csvFormatValue);
  const {year, flow, product, partner, value, mass} = cells;
  for (let start = 0; start < year.length; start += ROWS_AT_ONCE) {
    let part = "";
    for (let i = start; i < Math.min(start + ROWS_AT_ONCE, year.length); i++) {
      const name = names[texts.partnerNamePlace(year[i]!, flow[i]!, partner[i]!)]!;
      part += `${year[i]},${texts.flow[flow[i]!]},${products[product[i]!]},`;
      part += `${texts.partner[partner[i]!]},${name},${value[i]},${mass[i]}\n`;
    }
    yield part;
  }
}
