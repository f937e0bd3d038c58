import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {Refusal} from "../../../src/customs/common/refusal.js";
import {dutiesFile} from "../../../src/customs/data-dir.js";
import {readDuties} from "../../../src/customs/read/duties-file.js";
import {makeStep} from "../step.js";
import {packInput} from "../folders.js";

const HEADER = "destination,produit,taux_pourcent,premier_jour,dernier_jour,acte";

/** The message of a refusal, with ordinary spaces. */
function refused(...rows: string[]): string {
  try {
    readDuties([HEADER, ...rows].join("\n"), "droits.csv");
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return (error as Refusal).message.replace(/[\u00a0\u202f]/g, " ");
  }
  throw new Error("not refused");
}

describe("the table of duties", () => {
  it("is shipped with its header alone", async () => {
    const text = await readFile(dutiesFile, "utf8");
    expect(text).toBe(`${HEADER}\n`);
    expect(readDuties(text, "droits.csv")).toEqual([]);
  });

  it("is read: all products or one, decimals with a comma or a point, an end or none", () => {
    const rows = ['US,,15,2025-08-07,,"Texte, article 2"', "US,C24A,12.5,2025-04-05,2025-08-06,Autre texte"];
    expect(readDuties([HEADER, ...rows, ""].join("\r\n"), "droits.csv")).toEqual([
      {
        partner: "US",
        product: null,
        rate: 0.15,
        firstDay: "2025-08-07",
        lastDay: null,
        act: "Texte, article 2"
      },
      {
        partner: "US",
        product: "C24A",
        rate: 0.125,
        firstDay: "2025-04-05",
        lastDay: "2025-08-06",
        act: "Autre texte"
      }
    ]);
  });

  it("may come from a spreadsheet: semicolons, a mark of UTF-8, columns in another order", () => {
    const text =
      "\ufeffacte;taux_pourcent;destination;premier_jour;dernier_jour;produit\nTexte;7,25;GB;2024-01-01;;C11Z\n;;;;;\n";
    expect(readDuties(text, "droits.csv")).toEqual([
      {partner: "GB", product: "C11Z", rate: 0.0725, firstDay: "2024-01-01", lastDay: null, act: "Texte"}
    ]);
  });

  it("lets a rate follow another", () => {
    const rows = ["US,,10,2025-04-05,2025-08-06,A", "US,,15,2025-08-07,,B", "CN,,15,2025-01-01,,C"];
    expect(readDuties([HEADER, ...rows].join("\n"), "droits.csv")).toHaveLength(3);
  });
});

describe("a table of duties is refused, line by line, for", () => {
  it.each([
    ["ZZ,,15,2025-08-07,,A", "destination « ZZ » : un code de pays de la Douane est attendu (US, CN, GB…)."],
    ["QU,,15,2025-08-07,,A", "destination « QU » : un code de pays"],
    [
      "US,C99Z,15,2025-08-07,,A",
      "produit « C99Z » : un code A129 est attendu (C30C…), ou rien pour tous les produits."
    ],
    [
      "US,,15 %,2025-08-07,,A",
      "taux_pourcent « 15 % » : un nombre de 0 à 1000 est attendu, sans signe % (15 ou 12,5)."
    ],
    ["US,,-3,2025-08-07,,A", "taux_pourcent « -3 » : un nombre"],
    ["US,,1001,2025-08-07,,A", "taux_pourcent « 1001 » : un nombre"],
    ["US,,15,07/08/2025,,A", "premier_jour « 07/08/2025 » : un jour est attendu, comme 2025-08-07."],
    ["US,,15,2025-02-30,,A", "premier_jour « 2025-02-30 » : un jour"],
    [
      "US,,15,2025-08-07,bientôt,A",
      "dernier_jour « bientôt » : un jour est attendu, comme 2025-08-07, ou rien tant que la fin n’est pas connue."
    ],
    [
      "US,,15,2025-08-07,2025-08-06,A",
      "dernier_jour « 2025-08-06 » : il précède le premier jour, « 2025-08-07 »."
    ],
    ["US,,15,2025-08-07,,", "acte : le texte qui fonde ce droit est attendu."],
    ["US,,15,2025-08-07,,A,B", "7 champs au lieu de 6"]
  ])("%s", (row, sentence) => {
    const message = refused("CN,,15,2025-08-07,,A", row);
    expect(message).toMatch(/^droits\.csv : refusé\.\n {2}– ligne 3 : /);
    expect(message).toContain(sentence);
  });

  it("periods that meet on the same destination and product", () => {
    expect(refused("US,,10,2025-04-05,,A", "CN,,1,2025-01-01,,A", "US,,15,2025-08-07,,B")).toContain(
      "ligne 4 : mêmes destination et produit que la ligne 2, et leurs périodes se recouvrent."
    );
  });

  it("a header that is not the one expected", () => {
    const refuse = (text: string) => {
      try {
        readDuties(text, "droits.csv");
      } catch (error) {
        return (error as Error).message.replace(/[\u00a0\u202f]/g, " ");
      }
      return "";
    };
    expect(refuse("destination,produit,taux\n")).toContain("la colonne « taux » est inconnue.");
    expect(refuse("destination,produit,taux\n")).toContain("la colonne « acte » manque.");
    expect(refuse("\n")).toContain("le fichier est vide ; sa première ligne est attendue");
  });

  it("more than ten lines, of which ten are named", () => {
    const message = refused(...Array.from({length: 12}, () => "ZZ,,15,2025-08-07,,A"));
    expect(message.match(/destination « ZZ »/g)).toHaveLength(10);
    expect(message).toContain("d’autres encore");
  });
});

describe("the data step", () => {
  it("hands duties to the pages, runs again when they change, and refuses those it cannot read", async () => {
    const step = await makeStep();
    await packInput(fileURLToPath(new URL("../../golden/revisions/input", import.meta.url)), step.inputDir);
    const context = async () =>
      JSON.parse(await readFile(join(step.dataDir, "contexte.json"), "utf8")) as object;
    await step.run();
    expect(await context()).not.toHaveProperty("duties");
    await writeFile(step.dutiesFile, `${HEADER}\nUS,,15,2025-08-07,,Texte\n`);
    await step.run();
    expect(await context()).toMatchObject({duties: [{partner: "US", product: null, rate: 0.15}]});
    await writeFile(step.dutiesFile, `${HEADER}\nUS,,quinze,2025-08-07,,Texte\n`);
    await expect(step.run()).rejects.toThrow(/droits\.csv.*refusé[^]*ligne 2.*quinze/);
    expect(await context()).toHaveProperty("duties");
  });
});
