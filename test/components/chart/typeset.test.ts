import {expect, test} from "vitest";
import {typeset} from "../../../src/components/chart/typeset.js";
import {document} from "../sankey/sankey-samples.js";

/** The text, with what is kept whole between brackets, what is raised after a caret. */
const set = (text: string) =>
  typeset(text, document)
    .map((part) =>
      typeof part === "string"
        ? part
        : part.nodeName.toLowerCase() === "sup"
          ? `^${part.textContent}`
          : `[${part.textContent}]`
    )
    .join("");

test("short compounds are kept whole, and no letter is lost", () => {
  expect(set("Les flux\u00a0: Île-de-France et France")).toBe("Les flux\u00a0: [Île-de-France] et France");
  expect(set("Viandes\u00a0– États-Unis, Royaume-Uni")).toBe("Viandes\u00a0– [États-Unis], [Royaume-Uni]");
  expect(set("Guinée-Bissau")).toBe("[Guinée-Bissau]");
});

test("endings of ordinals are raised", () => {
  expect(set("du 1er trimestre 2023 au 4e trimestre 2024")).toBe(
    "du 1^er trimestre 2023 au 4^e trimestre 2024"
  );
  expect(set("75e")).toBe("75^e");
});

test("long compounds, ordinary words, numbers and dashes are left as they are", () => {
  for (const text of [
    "Provence-Alpes-Côte d’Azur",
    "2022-2024",
    "Auvergne – Rhône",
    "France",
    "12,5\u00a0M€ en 2024",
    "3 entreprises",
    "1ere",
    ""
  ])
    expect(set(text)).toBe(text);
});
