import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {territories} from "../../reference/territories.js";
import type {Cube} from "../cube/cube.js";
import {cutCells, cutTexts} from "./cut.js";
import type {Dictionaries} from "./dictionaries.js";
import {flowsCsv} from "./flows-csv.js";
import {cpf4Arrow, ficheArrow, indexedCells, publicArrow} from "./territory-arrow.js";
import {cellsCsv} from "./territory-csv.js";
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

/** Write the public files and the page files of every territory: those of one are written while the next are made. */
export async function writeTerritoryFiles(
  cube: Cube,
  texts: Dictionaries,
  options: PublishOptions
): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve();
  for (const {id} of territories) {
    options.onTerritory(id);
    const files = territoryFiles(id, cube, texts, options);
    await writing;
    writing = Promise.all(files.map(([path, content]) => writeFile(path, content)));
  }
  await writing;
}

type FileContent = string | Uint8Array | Iterable<Uint8Array>;

function territoryFiles(
  id: string,
  {shape, years}: Cube,
  texts: Dictionaries,
  {fichesDir, publicDir, wording, referenceYear, metadata}: PublishOptions
): [path: string, content: FileContent][] {
  const cells = territoryCells(years.get(id)!, shape);
  const cpf4 = territoryCpf4Cells(years.get(id)!, shape);
  const indices = indexedCells(cells, texts);
  const cut = cutTexts(texts);
  const first = tradeRows(cutCells(cellsOfYear(cells, referenceYear), cut), cut);
  return [
    [join(publicDir, `${id}.csv`), cellsCsv(cells, texts)],
    [join(publicDir, `${id}.arrow`), publicArrow(cells, indices, texts, metadata)],
    [join(publicDir, `${id}-flux.csv`), flowsCsv(first, referenceYear, wording)],
    [join(fichesDir, `${id}.arrow`), ficheArrow(cells, indices, texts)],
    [join(fichesDir, `${id}-cpf4.arrow`), cpf4Arrow(cpf4, texts)]
  ];
}
