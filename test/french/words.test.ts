import {expect, it, test} from "vitest";
import {capitalised, count, isPluralName, sentenceList} from "../../src/french/words.js";

test.each([
  [[], ""],
  [["Alès"], "Alès"],
  [["Alès", "Nevers"], "Alès et Nevers"],
  [["Alès", "Nevers", "Issoudun"], "Alès, Nevers et Issoudun"],
  [["Pain, pâtes"], "Pain, pâtes"],
  [["Pain, pâtes", "Vin"], "Pain, pâtes\u202f; et Vin"],
  [["Vin", "Cuir, bagages", "Sel"], "Vin\u202f; Cuir, bagages\u202f; et Sel"]
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

it("tells names that take a plural verb", () => {
  const names = ["les Hauts-de-Seine", "la Corse", "l’Ain", "Paris", "Les Landes"];
  expect(names.map(isPluralName)).toEqual([true, false, false, false, true]);
});

it("begins a sentence", () => {
  expect(["l’Ardèche", "à Paris", "épices", ""].map(capitalised)).toEqual([
    "L’Ardèche",
    "À Paris",
    "Épices",
    ""
  ]);
});
