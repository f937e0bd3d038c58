import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {csvParse} from "d3-dsv";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {zipTexts} from "./folders.js";
import {naiveFiles} from "./naive.js";
import type {OfficialRow} from "./naive.js";
import {makeStep} from "./step.js";

const YEARS = [2023, 2024];

const place = fc.constantFrom(
  ["07", "18"],
  ["26", "18"],
  ["07", "21"],
  ["13", "21"],
  ["99", "21"],
  ["20", "22"],
  ["9A", "24"],
  ["98", "98"],
  ["98", "18"],
  ["97", "18"],
  ["75", "88"]
);
const product = fc.constantFrom(
  ..."A01Z B06Z C10A C11Z C13Z C14Z C20A C21Z C28A C29A C29B C30C C32A Z99Z".split(" ")
);
const partner = fc.constantFrom(..."BE CH CN DE ES EU FR GB IT JP NA NL PL QA QR QU US XK XS ZZ".split(" "));
const row: fc.Arbitrary<OfficialRow> = fc
  .tuple(
    fc.constantFrom("I" as const, "E" as const),
    fc.integer({min: 1, max: 4}),
    fc.constantFrom(...YEARS),
    place,
    product,
    fc.constantFrom("1392", "2014", "3030"),
    partner,
    // Small values make ties, large ones look for lost digits.
    fc.oneof(fc.integer({min: -3, max: 3}), fc.integer({min: 0, max: 900_000_000_000})),
    fc.integer({min: 0, max: 1_000_000_000})
  )
  .map(([flow, quarter, year, [departement, region], ...rest]) => [
    flow,
    quarter,
    year,
    departement!,
    region!,
    ...rest
  ]);

/** A row in every quarter of both flows, so that the years are complete. */
const everyQuarter: OfficialRow[] = YEARS.flatMap((year) =>
  [1, 2, 3, 4].flatMap((quarter) =>
    (["I", "E"] as const).map((flow): OfficialRow => [
      flow,
      quarter,
      year,
      "48",
      "12",
      "C13Z",
      "1392",
      "DE",
      10,
      1
    ])
  )
);

describe("random official files", () => {
  it("give on every public file what plain loops give", async () => {
    const rows = fc.array(row, {minLength: 0, maxLength: 120});
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (random, swapped) => {
        const step = await makeStep();
        const all = [...everyQuarter, ...random];
        await writeArchives(step.inputDir, all, swapped);
        await step.run();
        const expected = naiveFiles(all, YEARS);
        const written = (await readdir(step.publicDir)).filter((name) => name.endsWith(".csv"));
        expect(written.sort()).toEqual([...expected.keys()].sort());
        for (const [name, text] of expected) {
          expect(await readFile(join(step.publicDir, name), "utf8"), name).toBe(text);
        }
        for (const name of written.filter((name) => expected.has(name.replace(".csv", "-flux.csv")))) {
          await expectSameRows(join(step.publicDir, name));
        }
      }),
      {numRuns: 6, seed: 20240115, endOnFailure: true}
    );
  }, 120_000);
});

/** One zip a flow, with both years. */
async function writeArchives(folder: string, rows: readonly OfficialRow[], swapped: boolean): Promise<void> {
  for (const [flow, name] of [
    ["I", "Import"],
    ["E", "Export"]
  ]) {
    const lines = rows.filter((row) => row[0] === flow).map((row) => line(row, swapped));
    await zipTexts(join(folder, `202502-${name}.zip`), {[`Regional_${name}.txt`]: lines.join("\n")});
  }
}

function line(row: OfficialRow, swapped: boolean): string {
  const [flow, quarter, year, departement, region, product, cpf4, ...rest] = row;
  const codes = swapped ? [cpf4, product] : [product, cpf4];
  return [flow, quarter, year, departement, region, ...codes, ...rest].join(";");
}

/** The Arrow file beside a CSV holds the same columns and rows. */
async function expectSameRows(csvPath: string): Promise<void> {
  const csv = csvParse(await readFile(csvPath, "utf8"));
  const table = tableFromIPC(await readFile(csvPath.replace(".csv", ".arrow")));
  expect(table.schema.fields.map(({name}) => name)).toEqual(csv.columns);
  const rows = table.toArray().map((row) => {
    const entries = Object.entries(row.toJSON() as Record<string, unknown>);
    return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
  });
  expect(rows).toEqual([...csv]);
}
