import {expect, it} from "vitest";
import {demoSource, shortSource, sourceText} from "../../src/french/source.js";

it("names the customs, their publication and the month of the data", () => {
  expect(sourceText({demo: false, dataMonth: "2025-02"})).toBe(
    "Direction générale des douanes et droits indirects (DGDDI), statistiques régionales et départementales du commerce extérieur, données de février 2025"
  );
  expect(shortSource(false)).toBe("Source\u00a0: Douane, Licence Ouverte 2.0");
});

it("does not give figures of the demonstration as the customs’ own", () => {
  expect(sourceText({demo: true, dataMonth: "2025-02"})).toBe(
    "données de démonstration, montants fictifs au format des fichiers de la DGDDI"
  );
  for (const text of [demoSource(), shortSource(true)]) {
    expect(text).toContain("fictifs");
    expect(text).not.toMatch(/Source|Licence/);
  }
});
