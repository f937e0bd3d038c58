import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {csvParse, csvParseRows} from "d3-dsv";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {territories} from "../../src/reference/territories.js";
import {zipTexts} from "./folders.js";
import {naiveFiles} from "./naive.js";
import {naiveIndices} from "./naive-indices.js";
import type {NaiveRow} from "./naive-indices.js";
import type {OfficialRow} from "./naive.js";
import {makeStep} from "./step.js";

/** Complete years, and one that has the first quarters only: it is in no public file. */
const YEARS = [2021, 2023, 2024];
const INCOMPLETE = 2025;

const place = fc.constantFrom(
  ["07", "18"],
  ["26", "18"],
  ["07", "21"],
  ["13", "21"],
  ["99", "21"],
  ["99", "18"],
  ["20", "22"],
  ["9A", "24"],
  ["9E", "24"],
  ["98", "98"],
  ["98", "18"],
  ["97", "18"],
  ["75", "88"]
);
const product = fc.constantFrom(
  ..."A01Z B06Z C10A C11Z C13Z C14Z C20A C21Z C28A C29A C29B C30C C32A Z99Z".split(" ")
);
const partner = fc.constantFrom(
  ..."BE CH CN DE ES EU FR GB IT JP NA NL PL QA QM QR QU QZ US XK XS ZZ".split(" ")
);
// Small values make ties and zeros, large ones look for lost digits.
const value = fc.oneof(
  fc.integer({min: -3, max: 3}),
  fc.integer({min: -900_000_000_000, max: 900_000_000_000})
);
const row: fc.Arbitrary<OfficialRow> = fc
  .tuple(
    fc.constantFrom("I" as const, "E" as const),
    fc.integer({min: 1, max: 4}),
    fc.constantFrom(...YEARS, INCOMPLETE),
    place,
    product,
    fc.constantFrom("1392", "2014", "3030"),
    partner,
    value,
    fc.integer({min: -5, max: 1_000_000_000})
  )
  .map(([flow, quarter, year, [departement, region], ...rest]) => [
    flow,
    year === INCOMPLETE ? Math.min(quarter, 3) : quarter,
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

/**
 * A set of official files: annual ones, a rolling one that revises them, and an old one that nothing is taken
 * from.
 */
interface Files {
  swapped: boolean;
  base: OfficialRow[];
  /** Rows of the later file: whatever else the base holds of their quarters is replaced. */
  revised: OfficialRow[];
  /** Rows of an earlier file, of quarters that the base has. */
  outdated: OfficialRow[];
}

const files: fc.Arbitrary<Files> = fc.record({
  swapped: fc.boolean(),
  base: fc.array(row, {maxLength: 120}).map((rows) => [...everyQuarter, ...rows]),
  revised: fc.array(row, {maxLength: 30}),
  outdated: fc.array(row, {maxLength: 10}).map((rows) => rows.filter(([, , year]) => year !== INCOMPLETE))
});

describe("random official files", () => {
  it("give on every public file what plain loops give", async () => {
    await fc.assert(
      fc.asyncProperty(files, async (files) => {
        const step = await makeStep();
        await writeArchives(step.inputDir, files);
        await step.run();
        const expected = naiveFiles(publishedRows(files), YEARS);
        for (const [name, text] of expected) {
          expect(await readFile(join(step.publicDir, name), "utf8"), name).toBe(text);
        }
        const indices = naiveIndices(publishedRows(files), YEARS);
        for (const [name, rows] of indices)
          expectClose(await readFile(join(step.publicDir, name), "utf8"), rows);
        for (const {id} of territories) await expectSameRows(join(step.publicDir, `${id}.csv`));
        await expectDescribed(step.publicDir);
        const arrows = territories.map(({id}) => `${id}.arrow`);
        const others = ["LISEZ-MOI.txt", "datapackage.json"];
        expect((await readdir(step.publicDir)).sort()).toEqual(
          [...expected.keys(), ...indices.keys(), ...arrows, ...others].sort()
        );
      }),
      {numRuns: 25, seed: 20240115, endOnFailure: true}
    );
  }, 600_000);
});

/**
 * The rows that count, by the rule of revisions: each quarter of a flow whole from the latest file that has
 * it.
 */
function publishedRows({base, revised}: Files): OfficialRow[] {
  const kept: OfficialRow[] = [];
  for (const row of base) {
    let isReplaced = false;
    for (const other of revised) {
      if (other[0] === row[0] && other[1] === row[1] && other[2] === row[2]) isReplaced = true;
    }
    if (!isReplaced) kept.push(row);
  }
  return [...kept, ...revised].filter((row) => row[2] !== INCOMPLETE);
}

/** A file has the keys of the naive rows, in their order, and values as close to theirs as they say. */
function expectClose(text: string, rows: readonly NaiveRow[]): void {
  const [, ...lines] = csvParseRows(text);
  const width = rows[0]?.values.length ?? 0;
  expect(lines.map((cells) => cells.slice(0, -width || undefined).join())).toEqual(rows.map(({key}) => key));
  const wrong = lines.filter(
    (cells, i) => !rows[i]!.values.every((each, v) => isClose(cells.at(v - width)!, each))
  );
  expect(wrong).toEqual([]);
}

function isClose(cell: string, {value, tolerance}: NaiveRow["values"][0]): boolean {
  return Number.isNaN(value) ? cell === "" : cell !== "" && Math.abs(Number(cell) - value) <= tolerance;
}

/** Two annual zips, a flow each, with all years; a later rolling zip with both flows; an older zip. */
async function writeArchives(folder: string, {swapped, base, revised, outdated}: Files): Promise<void> {
  for (const [flow, name] of [
    ["I", "Import"],
    ["E", "Export"]
  ]) {
    const own = (rows: OfficialRow[]) =>
      rows.filter((row) => row[0] === flow).map((row) => line(row, swapped));
    await zipTexts(join(folder, `202502-${name}.zip`), {[`Regional_${name}.txt`]: own(base).join("\n")});
    const old = own(outdated).join("\r\n");
    if (old) await zipTexts(join(folder, `202401-${name}.zip`), {[`Region_${name}.txt`]: old});
    const late = own(revised).join("\n");
    const letter = flow === "I" ? "I" : "E";
    if (late) await zipTexts(join(folder, `202508-${name}.zip`), {[`REGIONAL_CPF4PAYS${letter}.txt`]: late});
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

interface Resource {
  path: string;
  schema?: {
    fields: {
      name: string;
      type: string;
      constraints?: {required?: boolean; enum?: string[]; minimum?: number; maximum?: number};
    }[];
    primaryKey: string[];
  };
}

/** `datapackage.json` describes every data file; each cell is what its field says, each key occurs once. */
async function expectDescribed(folder: string): Promise<void> {
  const {resources} = JSON.parse(await readFile(join(folder, "datapackage.json"), "utf8")) as {
    resources: Resource[];
  };
  const data = (await readdir(folder)).filter((name) => /\.(csv|arrow)$/.test(name));
  expect(resources.map(({path}) => path).sort()).toEqual(data.sort());
  for (const {path, schema} of resources) {
    if (!schema) continue;
    const csv = csvParse(await readFile(join(folder, path), "utf8"));
    expect(schema.fields.map(({name}) => name)).toEqual(csv.columns);
    const keys = new Set(csv.map((row) => schema.primaryKey.map((name) => row[name]).join()));
    expect(keys.size).toBe(csv.length);
    const wrong = csv.flatMap((row) => schema.fields.filter((field) => !fits(row[field.name] ?? "", field)));
    expect(wrong, path).toEqual([]);
  }
}

const TYPES: Record<string, RegExp> = {
  string: /./,
  year: /^\d{4}$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/
};

function fits(cell: string, {type, constraints = {}}: NonNullable<Resource["schema"]>["fields"][0]): boolean {
  const {required, enum: allowed, minimum = -Infinity, maximum = Infinity} = constraints;
  if (cell === "") return !required;
  const isInRange = type === "string" || (Number(cell) >= minimum && Number(cell) <= maximum);
  return TYPES[type]!.test(cell) && isInRange && (!allowed || allowed.includes(cell));
}
