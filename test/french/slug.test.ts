import fc from "fast-check";
import {expect, it} from "vitest";
import {slug, withoutAccents} from "../../src/french/slug.js";

it("keeps letters and figures", () => {
  expect(["Côte-d’Or", "Hauts-de-Seine", "La Réunion", "Val-d’Œuvre"].map(slug)).toEqual([
    "cote-d-or",
    "hauts-de-seine",
    "la-reunion",
    "val-d-oeuvre"
  ]);
});

it("gives an address of any text, and itself of an address", () => {
  fc.assert(
    fc.property(fc.string({unit: "grapheme"}), (text) => {
      expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slug(slug(text))).toBe(slug(text));
    })
  );
});

it("takes accents off, composed or not", () => {
  expect(withoutAccents("Données é e\u0301 ç Œ")).toBe("Donnees e e c Œ");
});
