import {describe, expect, test} from "vitest";
import {cutLine} from "../../../src/components/chart/hyphens.js";

/** Cut into lines of at most so many characters. */
const cut = (line: string, most: number, options?: {anywhere: boolean}) =>
  cutLine(line, (text) => text.length <= most, options).join("/");

describe("words are divided between syllables", () => {
  test.each([
    ["Autres", 5, "Au-/tres"],
    ["général", 5, "géné-/ral"],
    ["général", 4, "gé-/né-/ral"],
    ["électronique", 8, "électro-/nique"],
    ["électronique", 6, "élec-/troni-/que"],
    ["électroménager", 11, "électromé-/nager"],
    ["pharmaceutique", 6, "phar-/maceu-/tique"],
    ["métalliques", 7, "métal-/liques"],
    ["Téléphones", 6, "Télé-/phones"]
  ])("%s in %i", (line, most, lines) => expect(cut(line, most)).toBe(lines));
});

test("a line that fits is left whole", () => {
  expect(cut("Habillement", 11)).toBe("Habillement");
  expect(cut("thé", 2)).toBe("thé");
});

test("no letter is left alone before or after, nor at an apostrophe: the word stays whole", () => {
  expect(cut("d’usage", 4)).toBe("d’usage");
  expect(cut("d’une…", 4)).toBe("d’une…");
  expect(cut("Culture…", 7)).toBe("Cul-/ture…");
  expect(cut("avion", 3)).toBe("avion");
  expect(cut("bois", 3)).toBe("bois");
});

test("anywhere: what has no such place is cut where the line is full", () => {
  expect(cut("d’usage", 4, {anywhere: true})).toBe("d’u-/sage");
  expect(cut("électroménager", 11, {anywhere: true})).toBe("électromé-/nager");
});
