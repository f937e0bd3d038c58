import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {decodeComparison, decodeRows} from "../../../src/components/fiche.js";
import {rankPartners, rankProducts} from "../../../src/trade/ranking.js";
import type {TradeRow} from "../../../src/trade/types.js";
import {products} from "../../../src/reference/products.js";
import {zipTexts} from "../folders.js";
import {makeStep} from "../step.js";
import type {Step} from "../step.js";

const PARTNERS = "AT BE BG BR CH CN DE DK ES EU FI FR GB IE IN IT JP NL PL PT QR SE US".split(" ");

/** Twenty products with 23 partners, values without order, in three territories. */
async function wideStep(): Promise<Step> {
  const step = await makeStep();
  for (const [flow, name] of [
    ["E", "Export"],
    ["I", "Import"]
  ] as const) {
    const lines = products.slice(0, 20).flatMap(({code}, p) =>
      PARTNERS.flatMap((partner, c) =>
        ["07;18", "26;18", "75;03"].map((place, t) => {
          const value = 1 + ((p * 7919 + c * 104729 + t * 1299709) % 9973) ** 2;
          return `${flow};${1 + ((p + c) % 4)};2024;${place};${code};1392;${partner};${value};1`;
        })
      )
    );
    await zipTexts(join(step.inputDir, `202502-${name}.zip`), {
      [`Regional_2024_${name}.txt`]: lines.join("\n")
    });
  }
  await step.run();
  return step;
}

describe("writeComparisons", () => {
  it("cuts a territory to its 15 first products and partners without losing a euro", async () => {
    const step = await wideStep();
    const read = (name: string) => readFile(join(step.dataDir, "fiches", name));
    const comparison = decodeComparison(await read("departement-07-comparaison.arrow"));
    for (const [id, cut] of [
      ["region-84", comparison.region],
      ["france", comparison.france]
    ] as const) {
      const rows = decodeRows(await read(`${id}.arrow`));
      for (const flow of ["import", "export"] as const) {
        expectSameRanking(only(rows, flow), only(cut ?? [], flow));
      }
    }
  });

  it("compares with nothing where there is nothing to compare with", async () => {
    const step = await wideStep();
    const names = await readdir(join(step.dataDir, "fiches"));
    expect(names).not.toContain("france-comparaison.arrow");
    expect(names.filter((name) => name.endsWith("-comparaison.arrow"))).toHaveLength(114);
    const read = (name: string) => readFile(join(step.dataDir, "fiches", name));
    const corse = decodeComparison(await read("departement-20-comparaison.arrow"));
    expect(corse.region).toBeNull();
    expect(corse.france?.length).toBeGreaterThan(0);
    expect(decodeComparison(await read("region-84-comparaison.arrow")).region).toBeNull();
  });
});

function only(rows: readonly TradeRow[], flow: TradeRow["flow"]): TradeRow[] {
  return rows.filter((row) => row.flow === flow);
}

function expectSameRanking(rows: TradeRow[], cut: TradeRow[]): void {
  expect(cut.length).toBe(16 * 16);
  expect(rankProducts(cut, 15)).toEqual(rankProducts(rows, 15));
  expect(rankPartners(cut, 15)).toEqual(rankPartners(rows, 15));
}
