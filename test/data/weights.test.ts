import {readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {sum} from "d3-array";
import {expect, it} from "vitest";
import {bytesByKind, kindOf} from "../../bench/official/weights.js";
import {dataDir} from "../../src/customs/data-dir.js";
import {ensureData} from "../../src/customs/data-step.js";
import {territories} from "../../src/reference/territories.js";

// What public files and the data of pages weigh, a few per cent above what they did when this was written. A
// limit that no longer holds is no fault by itself: say in the commit what the bytes are for.
const {demo, years} = await ensureData();
const publicDir = "src/donnees";

/** Bytes of the public cells of a territory for each of their rows, whatever the data. */
const BYTES_PER_ROW = {csv: 110, arrow: 38};

/** Of the demonstration, kB a year; the largest département and region, and France, are among them. */
const KB_A_YEAR: Record<string, {csv: number; arrow: number}> = {
  "departement-07": {csv: 55, arrow: 15.5},
  "departement-48": {csv: 28, arrow: 9.3},
  "departement-75": {csv: 116, arrow: 31},
  "departement-92": {csv: 105, arrow: 27},
  "region-11": {csv: 359, arrow: 92.5},
  "region-84": {csv: 347, arrow: 88},
  france: {csv: 935, arrow: 233}
};

/** Of the demonstration, kB of all public files of a kind, all years. */
const KB_IN_ALL: Record<string, number> = {
  "cells, CSV": 33_800,
  "cells, Arrow": 8_900,
  "flows, CSV": 2_030,
  "chiffres-cles.csv": 60,
  "datapackage.json": 682,
  "dependances.csv": 86,
  "indices.csv": 6_680,
  "LISEZ-MOI.txt": 1,
  "ressemblances.csv": 327
};

/** All of them. */
const MB_IN_ALL = 52.5;

/** Of the demonstration, kB of the cells of a year that a page fetches, compressed with gzip. */
const KB_OF_A_YEAR: Record<string, number> = {
  "departement-07": 3.8,
  "departement-75": 7,
  "region-11": 18,
  france: 40.8
};

const size = async (path: string) => (await stat(path)).size;

/** Sentences on what is above its limit. */
function above(what: string, measured: number, limit: number | undefined): string[] {
  if (limit === undefined) return [`${what} is ${measured.toFixed(1)} and has no limit yet`];
  return measured > limit ? [`${what} is ${measured.toFixed(1)}, the limit ${limit}`] : [];
}

/** Cells of all kinds of territory together. */
function kind(file: string): string {
  return kindOf(file).replace(/^(?:departement|region|france), /, "cells, ");
}

it("keeps a row of every territory, and its place in the Arrow file, to their bytes", async () => {
  const found = await Promise.all(
    territories.map(async ({id}) => {
      const csv = await readFile(join(publicDir, `${id}.csv`));
      const rows = csv.toString("latin1").split("\n").length - 2;
      const arrow = await size(join(publicDir, `${id}.arrow`));
      return [
        ...above(`${id}.csv, bytes a row,`, csv.length / rows, BYTES_PER_ROW.csv),
        ...above(`${id}.arrow, bytes a row,`, arrow / rows, BYTES_PER_ROW.arrow)
      ];
    })
  );
  expect(found.flat()).toEqual([]);
});

it.runIf(demo)("keeps the files of territories to their weight a year", async () => {
  const found = await Promise.all(
    Object.entries(KB_A_YEAR).flatMap(([id, limits]) =>
      (["csv", "arrow"] as const).map(async (format) => {
        const bytes = await size(join(publicDir, `${id}.${format}`));
        return above(`${id}.${format}, kB a year,`, bytes / 1000 / years.length, limits[format]);
      })
    )
  );
  expect(found.flat()).toEqual([]);
});

it.runIf(demo)("keeps all public files to their weight, by kind", async () => {
  const bytes = await bytesByKind(publicDir, kind);
  expect([...bytes].flatMap(([name, each]) => above(`${name}, kB,`, each / 1000, KB_IN_ALL[name]))).toEqual(
    []
  );
  expect(above("all of it, MB,", sum(bytes.values()) / 1e6, MB_IN_ALL)).toEqual([]);
});

it.runIf(demo)(
  "keeps the cells of a year that a page fetches before any choice, or for the year before, to their weight",
  async () => {
    const found = await Promise.all(
      Object.entries(KB_OF_A_YEAR).flatMap(([id, limit]) =>
        ["reference", "precedente"].map(async (part) => {
          const bytes = gzipSync(await readFile(join(dataDir, "fiches", `${id}-${part}.arrow`)), {level: 9});
          return above(`${id}-${part}.arrow, kB,`, bytes.length / 1000, limit);
        })
      )
    );
    expect(found.flat()).toEqual([]);
  }
);
