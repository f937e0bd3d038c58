import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {readChoice} from "../../../site/new-page/choice.js";
import {pageText} from "../../../site/new-page/page-text.js";
import {placeOfPage, writePage} from "../../../site/new-page/write-page.js";
import {collectFaults} from "../../../src/markdown/faults.js";
import {frenchMarkdown} from "../../../src/markdown/index.js";
import {pageVariables} from "../../../src/markdown/variables.js";

const words = (territories = "", products = "", partners = "") => ({territories, products, partners});
const chosen = (...typed: string[]) => {
  const {territories, products, partners} = readChoice(words(...typed));
  return [territories, products, partners].map((part) =>
    part.map((each) => ("id" in each ? each.id : each.code))
  );
};

describe("the choice of a new page", () => {
  it("is France, all products, all partners when nothing is said", () => {
    expect(chosen()).toEqual([["france"], [], []]);
  });

  it("knows codes and names, whatever their accents, each once", () => {
    expect(
      chosen("68, bas rhin;68, region-84, Grand Est", "C29A, équipements automobiles", "DE, etats-unis")
    ).toEqual([
      ["departement-68", "departement-67", "region-84", "region-44"],
      ["C29A", "C29B"],
      ["DE", "US"]
    ]);
  });

  it("takes a name that a département and its region share for the département", () => {
    expect(chosen("Martinique, 20, Corse")).toEqual([["departement-972", "departement-20"], [], []]);
  });

  it.each([
    [
      ["Ardéchee"],
      "Aucun territoire ne s’appelle «\u00a0Ardéchee\u00a0». Vouliez-vous dire «\u00a0Ardèche\u00a0»\u202f? Rien n’a été écrit."
    ],
    [
      ["", "vin"],
      "Aucun produit ne s’appelle «\u00a0vin\u00a0». Vouliez-vous dire «\u00a0Boissons\u00a0» (C11Z)\u202f?"
    ],
    [["", "C99Z"], "Aucun produit ne s’appelle «\u00a0C99Z\u00a0»"],
    [["", "", "QR"], "Aucun pays ne s’appelle «\u00a0QR\u00a0»"]
  ])("says what %j should be", (typed, message) => {
    expect(() => readChoice(words(...typed))).toThrow(message);
  });
});

describe("the text of a new page", () => {
  const texts = {
    seule: pageText("Balance de la France", readChoice(words())),
    filiere: pageText('Filière « auto » : "essai"', readChoice(words("68,67", "C29A,C29B"))),
    partenaire: pageText("Vers les États-Unis", readChoice(words("31", "C30C", "US")))
  };

  it.each(Object.entries(texts))("reads without fault: %s", async (name, text) => {
    const facts = {referenceYear: 2024, years: [2023, 2024], dataMonth: "2025-02", demo: true};
    const md = createMarkdownIt({
      markdownIt: frenchMarkdown({variables: (path) => pageVariables(path, facts), analysesDir: "none"})
    });
    const context = {code: [], startLine: 0, currentLine: 0, path: "/etudes/essai"};
    const {faults} = collectFaults(() => md.render(text.replace(/^---\n[\s\S]*?\n---\n/, ""), context));
    expect(faults).toEqual([]);
    await expect(text).toMatchFileSnapshot(`snapshots/${name}.md`);
  });

  it("has only the figures that its choice lets speak", () => {
    expect([...texts.partenaire.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      "L’essentiel",
      "Lire ces chiffres"
    ]);
  });
});

describe("the file of a new page", () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "nouvelle-page-"));
  });
  afterEach(() => rm(root, {recursive: true}));

  it("has the name of its title, and is never written over", async () => {
    const page = placeOfPage("Filière automobile : l’Œuvre d’été", root);
    expect(page.path).toBe("/etudes/filiere-automobile-l-oeuvre-d-ete");
    await writePage(page, "un");
    await expect(writePage(page, "deux")).rejects.toThrow("existe déjà");
    expect(await readFile(page.file, "utf8")).toBe("un");
  });

  it("needs a title", () => {
    expect(() => placeOfPage(" ?! ", root)).toThrow("Il manque le titre de la page.");
  });
});
