import {expect, test} from "vitest";
import {keptWords} from "../../src/components/kept-words.js";
import {document} from "./sankey-samples.js";

/** The text, with what is kept whole between brackets. */
const kept = (text: string) =>
  keptWords(text, document)
    .map((part) => (typeof part === "string" ? part : `[${part.textContent}]`))
    .join("");

test("short compounds are kept whole, and no letter is lost", () => {
  expect(kept("Les flux\u00a0: Île-de-France et France")).toBe("Les flux\u00a0: [Île-de-France] et France");
  expect(kept("Viandes\u00a0– États-Unis, Royaume-Uni")).toBe("Viandes\u00a0– [États-Unis], [Royaume-Uni]");
  expect(kept("Guinée-Bissau")).toBe("[Guinée-Bissau]");
});

test("long compounds, ordinary words and dashes are left as they are", () => {
  for (const text of ["Provence-Alpes-Côte d’Azur", "2022-2024", "Auvergne – Rhône", "France", ""])
    expect(kept(text)).toBe(text);
});
