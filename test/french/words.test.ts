import {expect, it, test} from "vitest";
import {capitalised, count, sentenceList} from "../../src/french/words.js";

test.each([
  [[], ""],
  [["Alès"], "Alès"],
  [["Alès", "Nevers"], "Alès et Nevers"],
  [["Alès", "Nevers", "Issoudun"], "Alès, Nevers et Issoudun"]
])("a list of %j", (items, text) => expect(sentenceList(items)).toBe(text));

test.each([
  [0, "0\u00a0fichier"],
  [1, "1\u00a0fichier"],
  [2, "2\u00a0fichiers"],
  [12_000, "12\u202f000\u00a0fichiers"]
])("%d and its noun", (value, text) => expect(count(value, "fichier")).toBe(text));

it("takes the plural that it is given", () => {
  expect(count(3, "total révisé", "totaux révisés")).toBe("3\u00a0totaux révisés");
});

it("begins a sentence", () => {
  expect(["l’Ardèche", "à Paris", "épices", ""].map(capitalised)).toEqual([
    "L’Ardèche",
    "À Paris",
    "Épices",
    ""
  ]);
});
