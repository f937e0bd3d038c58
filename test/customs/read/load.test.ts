import {Readable} from "node:stream";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {codeText} from "../../../src/customs/read/codes.js";
import {diagnose} from "../../../src/customs/read/diagnosis.js";
import {loadText} from "../../../src/customs/read/load.js";
import type {OfficialRows} from "../../../src/customs/read/rows.js";
import {Refusal} from "../../../src/customs/common/refusal.js";

const GOOD = "E;1;2024;07;18;C13Z;1392;DE;100;10";

/** A main file in memory, whose bytes come a few at a time. */
function mainText(text: string | Buffer, chunkBytes = 1 << 16) {
  const bytes = Buffer.from(text as string);
  const starts = Array.from({length: Math.ceil(bytes.length / chunkBytes)}, (_, index) => index * chunkBytes);
  const open = async () =>
    Readable.from(
      starts.map((start) => bytes.subarray(start, start + chunkBytes)),
      {objectMode: true}
    );
  return {name: "main.txt", open, order: "A129;CPF4" as const, flow: "export" as const, size: bytes.length};
}

function load(text: string | Buffer, chunkBytes?: number) {
  return loadParts(text, {chunkBytes}).then(({parts, contents}) => ({
    rows: {
      partner: parts.flatMap(({partner}) => [...partner]),
      value: parts.flatMap(({value}) => [...value]),
      mass: parts.flatMap(({mass}) => [...mass])
    },
    contents
  }));
}

/** What a text holds, and its rows as they are handed on. */
async function loadParts(
  text: string | Buffer,
  {chunkBytes, partRows}: {chunkBytes?: number; partRows?: number}
) {
  const {size, ...main} = mainText(text, chunkBytes);
  const parts: OfficialRows[] = [];
  const keep = async (rows: OfficialRows) => void parts.push(structuredClone(rows));
  const contents = await loadText(main, size, keep, {partRows});
  return {parts, contents};
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
    ["a last end that was cut", `${GOOD}\r\n${GOOD}\r`],
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

  it("takes UTF-16 for no header, and names it", async () => {
    const text = Buffer.from(`\ufeff${GOOD}\n${GOOD}\n`, "utf16le");
    await expect(load(text)).rejects.toThrow("le texte est en UTF-16");
  });

  it("keeps Namibia, leading zeros and negative values", async () => {
    const {rows} = await load(`${withField(7, "NA")}\n${withField(8, "-007")}\n`);
    expect([...rows.partner].map((number) => codeText(number, 2))).toEqual(["NA", "DE"]);
    expect([...rows.value]).toEqual([100, -7]);
    expect([...rows.mass]).toEqual([10, 10]);
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

  it("reads the same whatever the places where the bytes are cut", async () => {
    const text = `\ufeff${[GOOD, withField(8, "999999999999999"), "", withField(0, "E"), GOOD].join("\r\n")}`;
    const whole = await load(text);
    expect(whole.rows.value).toEqual([100, 999999999999999, 100, 100]);
    for (const bytes of [1, 2, 3, 4, 7, 31, 46, 47]) expect(await load(text, bytes)).toEqual(whole);
  });

  it.each([1, 2, 3, 7])(
    "holds at most %i rows at a time, whatever the places where bytes are cut",
    async (partRows) => {
      const lines = Array.from({length: 20}, (_, i) => withField(8, "9".repeat(1 + (i % 15))));
      const text = `${lines.join("\n\n")}\n`;
      const whole = await load(text);
      expect(whole.contents.rowCount).toBe(20);
      for (const chunkBytes of [5, 47, 100, 1 << 16]) {
        const {parts, contents} = await loadParts(text, {chunkBytes, partRows});
        expect(Math.max(...parts.map(({value}) => value.length))).toBeLessThanOrEqual(partRows);
        expect(Math.max(...parts.map(({value}) => value.buffer.byteLength))).toBeLessThanOrEqual(
          8 * partRows
        );
        expect(parts.flatMap(({value}) => [...value])).toEqual(whole.rows.value);
        expect(contents).toEqual(whole.contents);
      }
    }
  );

  it("accepts exactly the lines in which the slow reading finds no fault", async () => {
    const byte = fc.constantFrom(..."0123456789AEIZaz;-+. \r\n\u00e9\0");
    const edit = fc.record({at: fc.nat(140), remove: fc.nat(2), insert: fc.array(byte, {maxLength: 2})});
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, {maxLength: 2}), fc.boolean(), async (edits, crlf) => {
        const characters = [...`${GOOD}\n${GOOD}\n${GOOD}\n`.replaceAll("\n", crlf ? "\r\n" : "\n")];
        for (const {at, remove, insert} of edits) characters.splice(at, remove, ...insert);
        const text = characters.join("");
        const fault = await diagnose(mainText(text));
        const read = await load(text).then(
          () => null,
          (error: Refusal) => error.files[0]
        );
        expect(read).toEqual(fault);
        if (fault === null) accepted += 1;
      }),
      {numRuns: 250, seed: 7}
    );
    expect(accepted).toBeGreaterThan(40);
  });
});
