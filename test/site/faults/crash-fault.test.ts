import {expect, it} from "vitest";
import {crashFault} from "../../../site/faults/crash-fault.js";
import {parseTable} from "../../../src/reference/table.js";

function stackOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).stack!;
  }
  throw new Error("nothing was thrown");
}

it("names the table of names and its line, not the module that reads it", () => {
  const stack = stackOf(() => parseTable("code;nom\n01;a\n02\n", "pays.csv", {columns: ["code", "nom"]}));
  expect(crashFault(`node:internal\n${stack}`)).toEqual({
    kind: "table",
    file: "src/reference/tables/pays.csv",
    line: 3,
    text: "",
    message: "Cette table ne se lit pas\u00a0: 2 colonnes attendues, 1 lues dans «\u00a002\u00a0».",
    advice: "Corrigez-la\u202f; l’aperçu reprend de lui-même."
  });
});

it("names the module of another error, and ends its sentence once", () => {
  const {file, message} = crashFault(`Error: Rien ne va.\n    at read (${process.cwd()}/src/x.ts:12:3)`);
  expect([file, message]).toEqual(["src/x.ts", "Un fichier du projet ne se lit pas\u00a0: Rien ne va."]);
});
