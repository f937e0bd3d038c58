import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {spreadsheetText} from "../../src/trade/spreadsheet-text.js";

describe("spreadsheetText", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+33 1", "'+33 1"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\rx", "'\rx"],
    [" \u00a0=1", "' \u00a0=1"],
    ["＝1+1", "'＝1+1"],
    ["Bois;=1+1;+2", "Bois;'=1+1;'+2"],
    ["Bois ; =1+1", "Bois ;' =1+1"]
  ])("makes %j safe", (text, safe) => expect(spreadsheetText(text)).toBe(safe));

  it.each([
    "",
    "-5000",
    "0.019",
    "+3",
    "Saint-Martin",
    "Produits chimiques ; azote",
    "A + B = C",
    "x@y",
    "'=1"
  ])("leaves %j as it is", (text) => expect(spreadsheetText(text)).toBe(text));

  it("changes nothing the second time, and adds apostrophes only", () => {
    const text = fc.string({unit: fc.constantFrom(..."=+-@;\t\r '1aé＝".split(""))});
    fc.assert(
      fc.property(text, (text) => {
        const safe = spreadsheetText(text);
        expect(spreadsheetText(safe)).toBe(safe);
        expect(safe.replaceAll("'", "")).toBe(text.replaceAll("'", ""));
        const cells = /^[+-]?\d+$/.test(safe) ? [] : safe.split(";");
        expect(cells.filter((cell) => /^[\t\r]|^\s*[=+\-@＝]/.test(cell))).toEqual([]);
      }),
      {seed: 20240115, numRuns: 2000}
    );
  });
});
