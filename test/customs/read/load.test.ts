import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it, onTestFinished} from "vitest";
import {openDatabase} from "../../../src/customs/database.js";
import type {Database} from "../../../src/customs/database.js";
import {loadText} from "../../../src/customs/read/load.js";
import type {Contents} from "../../../src/customs/read/load.js";
import {Refusal} from "../../../src/customs/read/refusal.js";
import {temporaryFolder} from "../folders.js";

const GOOD = "E;1;2024;07;18;C13Z;1392;DE;100;10";

async function load(text: string | Buffer): Promise<{db: Database; contents: Contents; parquet: string}> {
  const folder = await temporaryFolder();
  const path = join(folder, "main.txt");
  const parquet = join(folder, "main.parquet");
  await writeFile(path, text);
  const db = await openDatabase(":memory:");
  onTestFinished(() => db.close());
  const main = {name: "main.txt", path, order: "A129;CPF4" as const, flow: "export" as const};
  return {db, contents: await loadText(db, main, parquet), parquet};
}

/** The good line with one field replaced. */
function withField(index: number, text: string): string {
  return GOOD.split(";").with(index, text).join(";");
}

describe("loadText", () => {
  it.each([
    ["LF", `${GOOD}\n${GOOD}\n`],
    ["CRLF", `${GOOD}\r\n${GOOD}\r\n`],
    ["no end of line", `${GOOD}\n${GOOD}`],
    ["a mark", `\ufeff${GOOD}\n${GOOD}\n`],
    ["an empty last line", `${GOOD}\n${GOOD}\n\n`]
  ])("reads a text with %s", async (_, text) => {
    const {contents} = await load(text);
    expect(contents).toEqual({
      rowCount: 2,
      quarters: [{flow: "export", year: 2024, quarter: 1, rowCount: 2}],
      codes: {departement: ["07"], region: ["18"], product: ["C13Z"], cpf4: ["1392"], partner: ["DE"]}
    });
  });

  it.each([
    ["LF, then CR LF", `${GOOD}\n${GOOD}\r\n`, "la ligne finit par CR LF, la première par LF."],
    ["CR LF, then LF", `${GOOD}\r\n${GOOD}\n`, "la ligne finit par LF, la première par CR LF."]
  ])("refuses lines that end in two ways: %s", async (_, text, what) => {
    await expect(load(text)).rejects.toThrow(`ligne 2\u00a0: ${what}`);
  });

  it("takes UTF-16 for no header, but for bytes that are not UTF-8", async () => {
    const text = Buffer.from(`\ufeff${GOOD}\n${GOOD}\n`, "utf16le");
    await expect(load(text)).rejects.toThrow("ligne 1\u00a0: octets qui ne sont pas de l’UTF-8");
  });

  it("keeps Namibia, leading zeros and negative values", async () => {
    const {db, parquet} = await load(`${withField(7, "NA")}\n${withField(8, "-007")}\n`);
    const rows = await db.rows(`SELECT partner, "value" FROM read_parquet('${parquet}') ORDER BY ALL`);
    expect(rows).toEqual([
      ["DE", -7],
      ["NA", 100]
    ]);
  });

  it.each([
    [0, ["X", "", "e", "I"]],
    [1, ["0", "5", "T1", "01", " 1", "+1", ""]],
    [2, ["24", "20245", "+202", " 202", "1e3", "3024", ""]],
    [3, ["7", "007", "A7", "7 ", '"7', ""]],
    [4, ["8", "AR", ""]],
    [5, ["C13", "1392", "c13z", ""]],
    [6, ["139", "C13Z", ""]],
    [7, ["D", "DEU", "de", "D ", "é", ""]],
    [8, ["1.0", "1,5", "1e3", " 1", "+1", "0x1", "1_000", "1 000", "--1", "", "NaN", "1234567890123456"]],
    [9, ["1.0", "-", "", "inf"]]
  ])("refuses field %i of line 2 for each of %j", async (index, texts) => {
    for (const text of texts) {
      const error: unknown = await load(`${GOOD}\n${withField(index, text)}\n${GOOD}\n`).catch(
        (e: unknown) => e
      );
      expect(error, text).toBeInstanceOf(Refusal);
      expect(
        (error as Refusal).files[0]?.faults.map(({line}) => line),
        text
      ).toEqual([2]);
    }
  });

  it.each([
    ["nine fields", GOOD.slice(0, GOOD.lastIndexOf(";"))],
    ["eleven fields", `${GOOD};`],
    ["eleven fields, the last filled", `${GOOD};1`],
    ["a quoted field", withField(7, '"DE"')],
    ["a zero byte", withField(7, "D\0")]
  ])("refuses a line with %s", async (_, line) => {
    await expect(load(`${GOOD}\n${line}\n${GOOD}\n`)).rejects.toMatchObject({files: [{faults: [{line: 2}]}]});
  });

  it("refuses bytes that are not UTF-8, by their line", async () => {
    const text = Buffer.concat([Buffer.from(`${GOOD}\n`), Buffer.from(withField(7, "Dé"), "latin1")]);
    await expect(load(text)).rejects.toMatchObject({files: [{faults: [{line: 2}]}]});
  });
});
