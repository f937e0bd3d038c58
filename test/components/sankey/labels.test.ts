import fc from "fast-check";
import {expect, test} from "vitest";
import {labelLines} from "../../../src/components/sankey/labels.js";
import {textWidth} from "../../../src/components/chart/text-widths.js";

const lines = (name: string, width: number) => labelLines(name, 12, width, true);

test("a name that fits is one line", () => {
  expect(lines("Médicaments", 300)).toEqual(["Médicaments"]);
});

test("lines are as even as they come", () => {
  expect(lines("Sucre, chocolat, café, divers", 150)).toEqual(["Sucre, chocolat,", "café, divers"]);
});

test("a long word is divided between syllables", () => {
  expect(lines("Électroménager", 90)).toEqual(["Électromé-", "nager"]);
});

test("beyond three lines, an ellipsis", () => {
  const label = "Services de traitement de l’information et de fourniture d’infrastructures";
  expect(lines(label, 90)).toHaveLength(3);
  expect(lines(label, 90).at(-1)).toMatch(/…$/);
});

test("any words: at most three lines, none too wide", () => {
  const word = fc.string({unit: fc.constantFrom(..."abcdeéèêmnopqrstuvwMWÉ-’"), minLength: 1, maxLength: 30});
  const text = fc.array(word, {minLength: 1, maxLength: 12}).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, fc.integer({min: 80, max: 250}), (name, width) => {
      const found = lines(name, width);
      expect(found.length).toBeLessThanOrEqual(3);
      for (const line of found) expect(textWidth(line, 12, {bold: true})).toBeLessThanOrEqual(width);
    })
  );
});
