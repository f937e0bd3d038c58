import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, it} from "vitest";
import {placeOfCell} from "../../src/markdown/cell-faults.js";
import {syntaxWords} from "../../src/markdown/syntax-words.js";
import {temporaryFolder} from "../customs/folders.js";

it("finds the line of a block of another language by its text", async () => {
  const file = join(await temporaryFolder(), "page.md");
  await writeFile(file, "# Titre\n\n```dot\ndigraph {a -> b\n```\n\n```tex\n\\frac{1}{\n```\n");
  expect(placeOfCell("dot`digraph {a -> b\n`", [file])).toEqual({file, line: 4});
  expect(placeOfCell("tex.block`\\frac{1}{\n`", [file])).toEqual({file, line: 8});
  expect(placeOfCell("html`rien`", [file])).toEqual({file, line: null});
});

it("says in French that a file is named as it is, in quotes", () => {
  expect(syntaxWords("FileAttachment requires a single literal string argument (2:0)")).toEqual({
    line: 2,
    message:
      'Cette cellule ne se lit pas : « FileAttachment » ne lit qu’un nom de fichier écrit tel quel, entre guillemets : FileAttachment("valeurs.csv").'
  });
});
