import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, it} from "vitest";
import {decodeRows} from "../../../src/components/fiche.js";
import type {TradeRow} from "../../../src/trade/types.js";
import {zipTexts} from "../folders.js";
import {makeStep} from "../step.js";
import type {Step} from "../step.js";

const YEARS = [2022, 2023, 2024];
const PARTNERS = "AT BE BG BR CH CN DE DK ES FI GB IE IN IT JP NL PL PT SE US".split(" ");

/** Two flows of three years, in three départements of two regions; one correction is negative. */
async function threeYears(): Promise<Step> {
  const step = await makeStep();
  for (const year of YEARS)
    for (const [flow, name] of [
      ["E", "Export"],
      ["I", "Import"]
    ] as const) {
      const lines = ["07;18", "26;18", "75;03"].flatMap((place, t) =>
        ["C13Z;1392", "C10A;1011"].flatMap((codes, p) =>
          PARTNERS.map((partner, c) => {
            const isCorrection = place === "75;03" && year === 2024 && flow === "E" && p + c === 0;
            const value = isCorrection ? -5 : ((p * 7919 + c * 104729 + t * 1299709 + year) % 9973) ** 2 + 1;
            return `${flow};${1 + ((p + c) % 4)};${year};${place};${codes};${partner};${value};1`;
          })
        )
      );
      const text = {[`Regional_${year}_${name}.txt`]: lines.join("\n")};
      await zipTexts(join(step.inputDir, `${year + 1}02-${year}-${name}.zip`), text);
    }
  await step.run();
  return step;
}

const sum = (rows: readonly TradeRow[]) => rows.reduce((total, {valueEur}) => total + valueEur, 0);

it("writes what a page reads first: the reference year and the one before to the euro, and lists with key figures of all years", async () => {
  const step = await threeYears();
  const read = (name: string) => readFile(join(step.dataDir, "fiches", name));

  // The cells of Paris hold a negative amount, and so real numbers instead of bytes.
  for (const id of ["departement-07", "departement-75", "region-84", "france", "departement-48"]) {
    const all = decodeRows(await read(`${id}.arrow`));
    for (const [part, year] of [
      ["reference", 2024],
      ["precedente", 2023]
    ] as const) {
      const ofYear = all.filter((row) => row.year === year);
      expect(decodeRows(await read(`${id}-${part}.arrow`)), `${id}-${part}`).toEqual(ofYear);
    }
  }

  type Part = {code: string; type: string; keyFigures: {year: number; exportEur: number}[]};
  const parts = async (id: string) => JSON.parse((await read(`${id}-territoires.json`)).toString()) as Part[];
  const region = await parts("region-84");
  expect(region.map(({code}) => code)).toEqual("01 03 07 15 26 38 42 43 63 69 73 74".split(" "));
  const ardeche = region.find(({code}) => code === "07")!;
  expect(ardeche.keyFigures.map(({year}) => year)).toEqual(YEARS);
  const rows = decodeRows(await read("departement-07.arrow"));
  expect(ardeche.keyFigures.map(({exportEur}) => exportEur)).toEqual(
    YEARS.map((of) => sum(rows.filter(({year, flow}) => year === of && flow === "export")))
  );
  expect((await parts("france")).map(({type}) => type)).toEqual(Array(14).fill("region"));
});
