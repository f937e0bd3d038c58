import {closeSync, openSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {DataFacts} from "../../trade/types.js";
import type {TerritoryFlowYear} from "../cube/cube.js";
import {makeAxes} from "../cube/axes.js";
import type {Codes} from "../read/codes.js";
import type {Labels} from "../read/labels.js";
import {firstRankCells, firstRankTexts} from "./first-ranks.js";
import {makeDictionaries} from "./dictionaries.js";
import {flowsCsv} from "./flows-csv.js";
import {arrowMetadata} from "./provenance.js";
import {cpf4Arrow, ficheArrow, indexedCells, oneYearArrow, publicArrow} from "./territory-arrow.js";
import {csvOfCells} from "./territory-csv.js";
import {cellsOfYear, territoryCells, territoryCpf4Cells, tradeRows} from "./territory-rows.js";
import type {ValueCells} from "./territory-rows.js";
import {codeLabels} from "./code-labels.js";

/** What the files of all territories share. */
export interface PublishContext {
  /** Codes of the data (`Axes`). */
  codes: Codes;
  labels: Labels;
  facts: DataFacts;
  fichesDir: string;
  publicDir: string;
}

/** A territory to publish. */
export interface TerritoryTask {
  id: string;
  years: readonly TerritoryFlowYear[];
  /** Whether other territories are compared with it. */
  isCompared: boolean;
}

/**
 * A way to write the public files and the page files of territories, one after another. It returns the cells
 * of the territory cut to its first products and partners: those of all years where others are compared with
 * it, else of the reference year.
 */
export function territoryPublisher({codes, labels, facts, fichesDir, publicDir}: PublishContext) {
  const axes = makeAxes([codes]);
  const words = codeLabels(labels, facts.referenceYear);
  const texts = makeDictionaries(axes, words, facts.years);
  const textsOfCut = firstRankTexts(texts);
  const csv = csvOfCells(texts);
  const metadata = arrowMetadata(facts);
  return ({id, years, isCompared}: TerritoryTask): ValueCells => {
    const cells = territoryCells(years, axes);
    const indices = indexedCells(cells, texts);
    const reference = cellsOfYear(cells, facts.referenceYear);
    const before = cellsOfYear(cells, facts.referenceYear - 1);
    const cut = firstRankCells(isCompared ? cells : reference, textsOfCut);
    const first = tradeRows(cellsOfYear(cut, facts.referenceYear), textsOfCut);
    write(join(publicDir, `${id}.csv`), csv(cells));
    write(join(publicDir, `${id}.arrow`), [publicArrow(cells, indices, texts, metadata)]);
    write(join(publicDir, `${id}-flux.csv`), [flowsCsv(first, facts.referenceYear, words)]);
    write(join(fichesDir, `${id}.arrow`), [ficheArrow(cells, indices, texts)]);
    write(join(fichesDir, `${id}-reference.arrow`), [oneYearArrow(reference, texts)]);
    write(join(fichesDir, `${id}-precedente.arrow`), [oneYearArrow(before, texts)]);
    write(join(fichesDir, `${id}-cpf4.arrow`), [cpf4Arrow(territoryCpf4Cells(years, axes), texts)]);
    return cut;
  };
}

/** Writes synchronously: the thread has nothing else to do, and this is faster than promises. */
function write(path: string, parts: Iterable<string | Uint8Array>): void {
  const file = openSync(path, "w");
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}
