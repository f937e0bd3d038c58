import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {territories} from "../../reference/territories.js";
import type {Cube} from "../cube/cube.js";
import {cutCells, cutTexts} from "./cut.js";
import type {Dictionaries} from "./dictionaries.js";
import {flowsCsv} from "./flows-csv.js";
import {cpf4Arrow, ficheArrow, indexedCells, publicArrow} from "./territory-arrow.js";
import {writeCellsCsv} from "./territory-csv.js";
import {cellsOfYear, territoryCells, territoryCpf4Cells, tradeRows} from "./territory-rows.js";
import type {Wording} from "./wording.js";

/** Where the files of territories go, and the words and dates they bear. */
export interface PublishOptions {
  fichesDir: string;
  publicDir: string;
  wording: Wording;
  referenceYear: number;
  /** Schema metadata of the public Arrow files: source, licence, notice. */
  metadata: Record<string, string>;
  onTerritory: (id: string) => void;
}

/** Write the public files and the page files of every territory, one at a time. */
export async function writeTerritoryFiles(
  {shape, years}: Cube,
  texts: Dictionaries,
  {fichesDir, publicDir, wording, referenceYear, metadata, onTerritory}: PublishOptions
): Promise<void> {
  const cut = cutTexts(texts);
  for (const {id} of territories) {
    onTerritory(id);
    const cells = territoryCells(years.get(id)!, shape);
    const cpf4 = territoryCpf4Cells(years.get(id)!, shape);
    const indices = indexedCells(cells, texts);
    const first = cutCells(cellsOfYear(cells, referenceYear), cut);
    await Promise.all([
      writeCellsCsv(join(publicDir, `${id}.csv`), cells, texts),
      writeFile(join(publicDir, `${id}.arrow`), publicArrow(cells, indices, texts, metadata)),
      writeFile(join(publicDir, `${id}-flux.csv`), flowsCsv(tradeRows(first, cut), referenceYear, wording)),
      writeFile(join(fichesDir, `${id}.arrow`), ficheArrow(cells, indices, texts)),
      writeFile(join(fichesDir, `${id}-cpf4.arrow`), cpf4Arrow(cpf4, texts))
    ]);
  }
}
