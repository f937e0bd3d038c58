import {mkdir, mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {checkSentences, falseSentencesText} from "../../../site/faults/false-sentences.js";
import {checkAndRemember, falseAssertions} from "../../../site/faults/false-assertions.js";
import type {PageFault} from "../../../src/markdown/faults.js";

const PLACES = {root: "src", dataDir: "data", memory: "constats.json"};
const earlier = process.cwd();

beforeEach(async () => process.chdir(await mkdtemp(join(tmpdir(), "phrases-"))));
afterEach(() => process.chdir(earlier));

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(name), {recursive: true});
    await writeFile(name, text);
  }
}

/** Data in which Ardèche has exported so much, a year. */
function data(exportEurByYear: Record<number, number>, dataMonth = "2025-02"): Record<string, string> {
  const years = Object.keys(exportEurByYear).map(Number);
  const keyFigures = years.map((year) => ({year, exportEur: exportEurByYear[year], importEur: 1}));
  return {
    "data/contexte.json": JSON.stringify({years, referenceYear: years.at(-1), dataMonth, products: {}}),
    "data/fiches/departement-07.json": JSON.stringify({id: "departement-07", keyFigures})
  };
}

const PAGES = {
  "src/departement/[code].md": "---\ntitle: x\n---\n\n{{analyse}}\n\n{{commentaire fin}}\n",
  "src/essai.md": "---\ntitle: x\n---\n\nEn {{annee}}, [1 400 millions](=exportations(departement-07)).\n",
  "src/analyses/departement-07.markdown":
    "::: tant que exportations > 1 Md€\nPlus d'un milliard.\n:::\n\n::: commentaire fin\n{{bloc note}}\n:::\n",
  "src/blocs/note.markdown": "\n[Beaucoup](tant que exportations >= 1,3 Md€)\n"
};
const told = (faults: readonly PageFault[]) => faults.map(({file, line, text}) => [file, line, text]);

describe("falseAssertions", () => {
  it("finds nothing where all is true", async () => {
    await write({...PAGES, ...data({2024: 1.4e9})});
    expect(falseAssertions(PLACES)).toEqual([]);
  });

  it("finds what new data make false, in pages, commentaries and blocks, with their lines", async () => {
    await write({...PAGES, ...data({2024: 1.4e9, 2025: 0.9e9})});
    const faults = falseAssertions(PLACES);
    expect(told(faults)).toEqual([
      ["src/analyses/departement-07.markdown", 1, "Plus d'un milliard."],
      ["src/blocs/note.markdown", 2, "Beaucoup"],
      ["src/essai.md", 5, "1 400 millions"]
    ]);
    expect(faults[0]!.advice.replace(/\u00a0/g, " ")).toMatch(
      /^Elle l’était en 2024 : exportations valait 1.400,0 millions/
    );
  });

  it("remembers what was true, and says it when the same year is revised", async () => {
    await write({...PAGES, ...data({2024: 1.4e9})});
    expect(checkAndRemember(PLACES)).toEqual([]);
    await write(data({2024: 0.9e9}, "2026-02"));
    for (const check of [checkAndRemember, falseAssertions]) {
      const [sentence, , figure] = check(PLACES);
      expect(sentence!.advice).toContain("(fichiers de février 2025)");
      expect(figure!.message).toContain("n’est plus celui des données");
    }
  });

  it("says of a page that serves several territories which one it is false for", async () => {
    await write({
      ...data({2024: 1}),
      "src/departement/[code].md": "{{#si code=07}}[x](tant que exportations > 1 €){{/si}}"
    });
    expect(falseAssertions(PLACES).map(({message}) => message.slice(0, 37))).toEqual([
      "Page de l’Ardèche (/departement/07). "
    ]);
  });
});

describe("what commands tell of false sentences", () => {
  const fault: PageFault = {
    kind: "constat",
    file: "src/a.md",
    line: 2,
    text: "Oui",
    message: "Cette phrase n’est pas vraie.",
    advice: "Corrigez la phrase."
  };

  it("is a list at the end of a build, and refuses a publication", () => {
    expect(falseSentencesText([])).toBe("");
    expect(falseSentencesText([fault]).replace(/[\u00a0\u202f]/g, " ")).toBe(
      "\n1 phrase à revoir : ce que des textes affirment n’est pas dans les données.\n" +
        "  – src/a.md, ligne 2 : Cette phrase n’est pas vraie. Corrigez la phrase. Phrase : « Oui »\n"
    );
    expect(() => checkSentences([])).not.toThrow();
    expect(() => checkSentences([fault])).toThrow("Publication refusée");
  });
});
