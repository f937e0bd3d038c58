import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {dataDir} from "../../../src/customs/data-dir.js";
import {ensureData} from "../../../src/customs/data-step.js";
import {formatEur} from "../../../src/french/numbers.js";
import {territoireIndustrieTexts} from "../../../src/markdown/territoire-industrie/texts.js";
import {pageText} from "../../../src/markdown/text/page-text.js";
import {openFigures, type FigureStore} from "../../../src/markdown/values/store.js";
import {pageVariables} from "../../../src/markdown/variables.js";
import {
  departementsOfTerritoire,
  territoiresIndustrie
} from "../../../src/reference/territoires-industrie.js";
import {firstHeadings} from "../../../src/trade/in-common.js";
import type {DataFacts} from "../../../src/trade/types.js";

const file = "src/territoire-industrie/[id].md";
const source = readFileSync(file, "utf8");
let facts: DataFacts;
let figures: FigureStore;

beforeAll(async () => {
  facts = await ensureData();
  figures = openFigures(dataDir);
}, 300_000);

const findingsOf = () => ["[Les exportations](#trimestres) reculent."];

function page(id: string): string {
  const variables = pageVariables(`/territoire-industrie/${id}`, facts);
  const included = () => territoireIndustrieTexts(id, {figures, findingsOf});
  return pageText({source, file, variables}, {analysesDir: "none", figures, included});
}

describe("the page of a Territoire d’industrie", () => {
  it("tells its départements with their communes, those with most first", () => {
    const text = page("ti-8401");
    expect(text).toContain(
      "# Territoire d’industrie Ardèche Drôme Nord : le commerce extérieur de l’Ardèche et de la Drôme en 2024"
    );
    expect(text).toMatch(
      /- \[Ardèche\]\(\/departement\/07\), où se trouvent 160 de ses 207.communes\n- \[Drôme\]/
    );
    expect(text).toContain("[Comparer l’Ardèche, la Drôme et la France](/comparer?t=07,26,france)");
    expect(text).toContain("Ces montants ne s’additionnent pas");
  });

  it("leaves out the départements where it straddles with fewer than five communes, and says so", () => {
    const text = page("ti-8403");
    expect(text).toContain("le commerce extérieur du Rhône en");
    expect(text).toMatch(/cette page laisse de côté l’Ain \(1.commune\)\./);
    expect(text).not.toContain("/departement/01");
    expect(text).toContain("Ces montants sont ceux du département entier");
    expect(text).toContain("/comparer?t=69,region-84,france");
  });

  it("leads from each finding to its figure in the factsheet", () => {
    const text = page("ti-8401");
    expect(text).toContain("[Les exportations](/departement/07#trimestres)");
    expect(text).toContain("[Les exportations](/departement/26#trimestres)");
  });

  it("gives key figures of each département and of France, and no sum of départements", () => {
    for (const {id} of territoiresIndustrie.filter(
      (each) => departementsOfTerritoire(each).kept.length > 1
    )) {
      const codes = departementsOfTerritoire(territoiresIndustrie.find((each) => each.id === id)!).kept;
      const exports = [...codes.map((code) => `departement-${code}`), "france"].map(
        (each) => figures.summary(each).keyFigures.find(({year}) => year === facts.referenceYear)!.exportEur
      );
      const cells = /<tr><th scope="row">Exportations<\/th>(.*?)<\/tr>/.exec(page(id))![1]!;
      expect([...cells.matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) => text)).toEqual(exports.map(formatEur));
    }
  });

  it("names in common only what is among the ten first of every département", () => {
    const text = page("ti-7603");
    const line = /- \*\*Parmi les dix premiers produits exportés de chacun\*\* : (.*)/.exec(text)![1]!;
    const named = [...line.matchAll(/\/produit\/(\w+)/g)].map(([, code]) => code!);
    const firsts = ["12", "15", "46"].map((code) =>
      firstHeadings(figures.indices(`departement-${code}`).flows.export, 10)
    );
    expect([...named].sort()).toEqual(
      firsts[0]!.filter((code) => firsts.every((list) => list.includes(code))).sort()
    );
    expect(text.match(/\*\*Ressemblance\*\*/g)).toHaveLength(3);
  });

  it("is whole for all 183", () => {
    for (const {id} of territoiresIndustrie) {
      const text = page(id);
      expect(text).not.toMatch(/undefined|NaN|null|\{\{|\[object/);
      expect(text.match(/^### /gm)!.length).toBe(
        text.match(/^- \[[^\]]+\]\(\/departement\/\w+\), où/gm)!.length
      );
    }
  });
});

it("the list of all of them has each under every region of its départements", () => {
  const {liste_territoires: list = ""} = pageVariables("/territoire-industrie/index", facts);
  const linked = [...list.matchAll(/\/territoire-industrie\/(ti-\d{4})\)/g)].map(([, id]) => id);
  expect(new Set(linked)).toEqual(new Set(territoiresIndustrie.map(({id}) => id)));
  expect(linked.filter((id) => id === "ti-7603")).toHaveLength(2);
});
