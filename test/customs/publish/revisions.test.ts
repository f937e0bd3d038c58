import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, it} from "vitest";
import type {TerritoryIndices} from "../../../src/trade/indices/territory-indices.js";
import {zipTexts} from "../folders.js";
import {makeStep} from "../step.js";

/** A row a quarter: exports or imports of a département, with Germany. */
function rows(
  flow: "I" | "E",
  departement: string,
  region: string,
  eurByQuarter: Record<number, number>
): string {
  return Object.entries(eurByQuarter)
    .map(([quarter, eur]) => `${flow};${quarter};2024;${departement};${region};C13Z;1392;DE;${eur};1\n`)
    .join("");
}

const ARDECHE = ["07", "18"] as const;
const DROME = ["26", "18"] as const;
const quarters = {1: 100, 2: 100, 3: 100, 4: 100};

it("tells how much a flow was revised from its first known edition to its last, over the quarters that both have", async () => {
  const step = await makeStep();
  const zip = (name: string, texts: Record<string, string>) => zipTexts(join(step.inputDir, name), texts);
  // Exports: quarters 3 and 4 of a rolling file, then two annual files; the first edition of quarters 1 and 2
  // is the first annual file.
  await zip("202412-glissant.zip", {
    "REGIONAL_CPF4PAYSE.txt": rows("E", ...ARDECHE, {3: 50, 4: 150}) + rows("E", ...DROME, {3: 100, 4: 100})
  });
  await zip("202502-export.zip", {
    "Region_2024_Export.txt":
      rows("E", ...ARDECHE, {1: 120, 2: 80, 3: 60, 4: 140}) + rows("E", ...DROME, quarters)
  });
  await zip("202508-export.zip", {
    "Region_2024_Export.txt":
      rows("E", ...ARDECHE, {1: 130, 2: 90, 3: 60, 4: 160}) + rows("E", ...DROME, {...quarters, 4: 300})
  });
  await zip("202502-import.zip", {"Region_2024_Import.txt": rows("I", ...ARDECHE, quarters)});
  await step.run();
  const revisionsOf = async (id: string) => {
    const text = await readFile(join(step.dataDir, "fiches", `${id}-indices.json`), "utf8");
    const {flows} = JSON.parse(text) as TerritoryIndices;
    return [flows.export.caution.revision, flows.import.caution.revision];
  };
  // (130 + 90 + 60 + 160) / (120 + 80 + 50 + 150) − 1
  expect(await revisionsOf("departement-07")).toEqual([{quarterCount: 4, change: 0.1}, null]);
  expect(await revisionsOf("departement-26")).toEqual([{quarterCount: 4, change: 0.5}, null]);
  // (440 + 600) / (400 + 400) − 1: quarters of both départements.
  expect(await revisionsOf("region-84")).toEqual([{quarterCount: 4, change: 0.3}, null]);
  expect(await revisionsOf("france")).toEqual([{quarterCount: 4, change: 0.3}, null]);
  expect(await revisionsOf("departement-01")).toEqual([null, null]);
});

it("tells no revision between two files of the same month", async () => {
  const step = await makeStep();
  const zip = (name: string, texts: Record<string, string>) => zipTexts(join(step.inputDir, name), texts);
  await zip("202502-a.zip", {"Region_2024_Export.txt": rows("E", ...ARDECHE, quarters)});
  await zip("202502-b.zip", {"Region_2024_Export.txt": rows("E", ...ARDECHE, {...quarters, 1: 900})});
  await zip("202502-import.zip", {"Region_2024_Import.txt": rows("I", ...ARDECHE, quarters)});
  await step.run();
  const text = await readFile(join(step.dataDir, "fiches", "departement-07-indices.json"), "utf8");
  expect((JSON.parse(text) as TerritoryIndices).flows.export.caution.revision).toBeNull();
});
