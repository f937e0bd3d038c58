import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Database} from "../database.js";
import type {Dictionaries} from "./dictionaries.js";
import {flowsCsv} from "./flows-csv.js";
import {cpf4Arrow, ficheArrow, publicArrow} from "./territory-arrow.js";
import {writeCellsCsv} from "./territory-csv.js";
import {territoryCells, territoryCpf4Cells, tradeRows} from "./territory-rows.js";
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
  db: Database,
  texts: Dictionaries,
  {fichesDir, publicDir, wording, referenceYear, metadata, onTerritory}: PublishOptions
): Promise<void> {
  for await (const {id, cells} of territoryCells(db, texts)) {
    onTerritory(id);
    const rows = tradeRows(cells, texts, referenceYear);
    await Promise.all([
      writeCellsCsv(join(publicDir, `${id}.csv`), cells, texts),
      writeFile(join(publicDir, `${id}.arrow`), publicArrow(cells, texts, metadata)),
      writeFile(join(publicDir, `${id}-flux.csv`), flowsCsv(rows, referenceYear, wording)),
      writeFile(join(fichesDir, `${id}.arrow`), ficheArrow(cells, texts))
    ]);
  }
  for await (const {id, cells} of territoryCpf4Cells(db, texts)) {
    await writeFile(join(fichesDir, `${id}-cpf4.arrow`), cpf4Arrow(cells, texts));
  }
}
