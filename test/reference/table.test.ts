import {readFileSync, readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {parseTable, tableText} from "../../src/reference/table.js";

const FORMAT = {columns: ["code", "nom"], digits: {code: 2}} as const;
const read = (text: string) => parseTable(text, "t.csv", FORMAT);

describe("a reference table", () => {
  it("is read as a spreadsheet saves it: byte-order mark, ends of lines, quotes, empty lines and cells, more columns", () => {
    expect(read('\ufeffcode;nom;note\r\n01; a ;x\r\n\r\n02;"b; c";\r\n03;;\r\n')).toEqual([
      {code: "01", nom: "a"},
      {code: "02", nom: "b; c"},
      {code: "03", nom: ""}
    ]);
    expect(read('nom,code\n"a, b",01\n')).toEqual([{code: "01", nom: "a, b"}]);
  });

  it("keeps its accents when Excel on Windows has saved it as plain CSV", () => {
    const ansi = Buffer.from("code;nom\r\n01;V\xe9hicules \x9cuvr\xe9s\r\n", "latin1");
    expect(read(tableText(ansi))).toEqual([{code: "01", nom: "Véhicules œuvrés"}]);
    const utf8 = Buffer.from("\ufeffcode;nom\r\n01;Véhicules œuvrés\r\n");
    expect(read(tableText(utf8))).toEqual([{code: "01", nom: "Véhicules œuvrés"}]);
  });

  it("has the zeros back that a spreadsheet drops from codes", () => {
    expect(read("code;nom\n7;a\n2A;b\n971;1\n").map(({code, nom}) => code + nom)).toEqual([
      "07a",
      "2Ab",
      "9711"
    ]);
  });

  it("is refused with its line and value when a name is longer than charts have room for", () => {
    const readShort = (text: string) =>
      parseTable(text, "t.csv", {columns: ["code", "nom"], longest: {nom: 8}});
    expect(readShort("code;nom\n01;Véhicule\n")).toEqual([{code: "01", nom: "Véhicule"}]);
    expect(() => readShort("code;nom\n01;Véhicule\n02;Véhicules\n")).toThrow(
      "Table t.csv, ligne 3\u00a0: «\u00a0Véhicules\u00a0» a 9 caractères\u202f; «\u00a0nom\u00a0» en a 8 au plus."
    );
  });

  it("is refused with its name when a column is missing, or a row has another number of cells", () => {
    expect(() => read("code;name\n01;a\n")).toThrow("Table t.csv, ligne 1\u00a0: colonnes absentes, nom.");
    expect(() => read("code;nom\n\n01;a;b\n")).toThrow(
      "Table t.csv, ligne 3\u00a0: 2 colonnes attendues, 3 lues dans «\u00a001;a;b\u00a0»."
    );
  });
});

describe("the tables of the project", () => {
  const folder = new URL("../../src/reference/tables/", import.meta.url);
  const files = readdirSync(folder);

  it("open in a French spreadsheet: a byte-order mark for accents, semicolons, no cell that it takes for a date or a formula", () => {
    expect(files).toHaveLength(12);
    for (const file of files) {
      const text = readFileSync(new URL(file, folder), "utf8");
      expect(text.startsWith("\ufeff"), file).toBe(true);
      const [header, ...rows] = text
        .slice(1)
        .trimEnd()
        .split("\n")
        .map((line) => line.split(";"));
      for (const row of rows) expect(row, file).toHaveLength(header!.length);
      expect(rows.flat().filter((cell) => /^[=+@-]|^\d+[/:.-]\d+/.test(cell))).toEqual([]);
    }
  });
});
