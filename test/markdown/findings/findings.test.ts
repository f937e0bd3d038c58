import {readFileSync} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {dataDir} from "../../../src/customs/data-dir.js";
import {ensureData} from "../../../src/customs/data-step.js";
import {frenchTypography} from "../../../src/french/typography.js";
import type {PageFault} from "../../../src/markdown/faults.js";
import {
  cautionSentences,
  CAUTION_SECTION_NAMES,
  findingSentences,
  SECTION_NAMES
} from "../../../src/markdown/findings/findings.js";
import {stop, TemplateError} from "../../../src/markdown/text/filling.js";
import {openFigures, type FigureStore} from "../../../src/markdown/values/store.js";
import {pageVariables} from "../../../src/markdown/variables.js";
import type {FlowCaution} from "../../../src/trade/indices/territory-indices.js";
import {findTerritory, territories} from "../../../src/reference/territories.js";
import type {DataContext, DataFacts} from "../../../src/trade/types.js";
import {territory, type TerritorySample} from "../../trade/findings/samples.js";

const file = "src/essentiel.markdown";
const source = readFileSync(file, "utf8");
const facts: DataFacts = {referenceYear: 2024, years: [2023, 2024], dataMonth: "2025-02", demo: true};

/** A territory alone among peers without trade. */
function store(sample: TerritorySample): FigureStore {
  const own = territory(sample);
  const of = (id: string) => (id === own.summary.id ? own : territory({id, type: own.summary.type}));
  const context = {
    products: {
      C30C: {name: "Aéronautique et spatial", label: "", family: "C4"},
      C11Z: {name: "Boissons", label: "", family: "C1"}
    },
    partners: {US: "États-Unis", DE: "Allemagne", NL: "Pays-Bas", JP: "Japon", CN: "Chine", IL: "Israël"}
  } as unknown as DataContext;
  return {
    context: () => context,
    summary: (id) => of(id).summary,
    indices: (id) => of(id).indices,
    rows: () => []
  };
}

function told(sample: TerritorySample, text = source): string[] {
  const id = sample.id ?? "departement-07";
  const page = pageVariables(findTerritory(id)!.path, facts);
  const sentences = {source: text, file, report: stop};
  return findingSentences(id, {figures: store(sample), page, sentences}).map(plain);
}

function plain(markdown: string): string {
  return frenchTypography(markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")).replaceAll(
    /[\u00a0\u202f]/g,
    " "
  );
}

describe("the sentences", () => {
  it("tell both flows and the balance", () => {
    expect(told({exports: {totals: [2e9, 1.4e9]}, imports: {totals: [1e8, 1.5e9]}}).slice(0, 2)).toEqual([
      "Les exportations de l’Ardèche atteignent 1 400,0 millions d’euros en 2024, en baisse de 30,0 % sur un an ; " +
        "les importations, 1 500,0 millions d’euros, 15 fois celles de 2023.",
      "Le solde est déficitaire de 100,0 millions d’euros, après un excédent de 1,9 milliard d’euros en 2023."
    ]);
  });

  it("tell a year without a year before, a flow without amount and a balance of nothing", () => {
    const [first] = told({previousYear: null, exports: {totals: [0, 5e6]}, imports: {totals: [0, 5e6]}});
    expect(first).toBe(
      "Les exportations de l’Ardèche atteignent 5,0 millions d’euros en 2024 ; les importations, 5,0 millions d’euros."
    );
    expect(told({previousYear: null, exports: {totals: [0, 5e6]}, imports: {totals: [0, 5e6]}})[1]).toBe(
      "Le solde est nul."
    );
    expect(told({imports: {totals: [5e6, 5e6]}})).toEqual([
      "Aucune exportation de l’Ardèche n’est enregistrée en 2024 ; les importations, 5,0 millions d’euros, stables."
    ]);
    expect(told({})).toEqual([]);
  });

  it("name a tie, a plural country and a country without article", () => {
    const flow = (partners: Record<string, number>) => ({
      totals: [0, 100] as [number, number],
      products: {C30C: 50, C11Z: 50},
      partners
    });
    expect(told({exports: flow({US: 20, NL: 20})})[1]).toBe(
      "Premiers produits exportés, à égalité : « Aéronautique et spatial » et « Boissons », chacun 50 % des exportations ; " +
        "premiers pays de destination, à égalité : les États-Unis et les Pays-Bas, chacun 20 %."
    );
    expect(told({imports: flow({IL: 20})})[1]).toMatch(/premier pays d’origine : Israël, 20 %\.$/);
    expect(told({imports: flow({})})[1]).toMatch(/chacun 50 % des importations\.$/);
  });

  it("tell the speciality, the first product exported or another", () => {
    const speciality = (products: Record<string, number>, france: Record<string, number>) =>
      told({exports: {totals: [0, 100], products, france}}).find((text) => /^Spécialité/.test(text));
    expect(speciality({C30C: 10, C11Z: 90}, {C30C: 100, C11Z: 9900})).toBe(
      "Spécialité : « Aéronautique et spatial », 10 % des exportations, soit 10 fois la part de ce produit " +
        "dans celles de la France ; le département en est le 4<sup>e</sup> exportateur de France."
    );
    expect(speciality({C30C: 60, C11Z: 40}, {C30C: 100, C11Z: 900})).toBe(
      "Spécialité : le premier produit exporté, « Aéronautique et spatial », dont la part est 6 fois ce qu’elle est " +
        "dans les exportations de la France ; le département en est le 4<sup>e</sup> exportateur de France."
    );
  });

  it("tell suppliers with the right preposition", () => {
    const imports = {totals: [0, 100e6] as [number, number]};
    const sentence = (origin: string) =>
      told({imports, suppliers: [{product: "C11Z", valueEur: 40e6, origin}]}).find((text) =>
        /viennent/.test(text)
      );
    expect(sentence("CN")).toBe(
      "Sur 40,0 millions d’euros d’importations du produit « Boissons », 60 % viennent de Chine."
    );
    expect(sentence("US")).toContain("viennent des États-Unis.");
    expect(sentence("JP")).toContain("viennent du Japon.");
    expect(sentence("IL")).toContain("viennent d’Israël.");
  });

  it("follow the order of the file, and leave out a section that is not there", () => {
    const flows = {exports: {totals: [100, 110]}, imports: {totals: [200, 100]}} satisfies TerritorySample;
    expect(told(flows, "Avant.\n\n## solde\n\nSolde.\n\n## échanges\n\nÉchanges\n, {{annee}} .\n")).toEqual([
      "Solde.",
      "Échanges, 2024."
    ]);
  });

  it("name the line of a mistake", () => {
    const text = "Avant.\n\n## solde\n\nLe solde\n{{exedent}}.\n";
    const flows = {exports: {totals: [100, 110]}, imports: {totals: [200, 100]}} satisfies TerritorySample;
    expect(() => told(flows, text)).toThrow(
      /^src\/essentiel\.markdown, ligne 6.*\{\{exedent\}\}.*\{\{excedent\}\}/
    );
    const faults: PageFault[] = [];
    const page = pageVariables("/departement/07", facts);
    const sentences = {
      source: "## sold\n\nx\n\n## ventes\n\n## ventes\n",
      file,
      report: (fault: PageFault) => void faults.push(fault)
    };
    findingSentences("departement-07", {figures: store({}), page, sentences});
    expect(faults.map(({line, message, advice}) => [line, message, advice])).toEqual([
      [
        1,
        expect.stringContaining("« sold » est inconnue"),
        expect.stringMatching(/^Vouliez-vous dire « solde » \? Sections possibles : /)
      ],
      [7, expect.stringContaining("deux fois"), expect.any(String)]
    ]);
    expect(() => told({}, "## sold\n")).toThrow(TemplateError);
  });
});

describe("the cautions", () => {
  const told = (change: number) =>
    toldOf({
      largestCell: {product: "C30C", partner: "US", valueEur: 60e6, share: 0.6},
      largestQuarterChange: {quarter: 1, change}
    });
  const toldOf = (caution: Partial<FlowCaution>) => {
    const own = territory({exports: {totals: [100e6, 100e6]}});
    Object.assign(own.indices.flows.export.caution, caution);
    const figures = {...store({}), summary: () => own.summary, indices: () => own.indices};
    const page = pageVariables("/departement/07", facts);
    const sentences = {
      source: readFileSync("src/prudence.markdown", "utf8"),
      file: "src/prudence.markdown",
      report: stop
    };
    return cautionSentences("departement-07", {figures, page, sentences}).map(plain);
  };

  it("tell what a cell and a quarter are", () => {
    expect(told(0.5)).toEqual([
      "Un seul produit et un seul pays, « Aéronautique et spatial » vers les États-Unis, font 60 % des exportations : " +
        "ce montant peut tenir à quelques établissements, voire à un seul, et sa variation pèse d’autant sur celle du flux.",
      "Au 1<sup>er</sup> trimestre 2024, les exportations sont supérieures de 50,0 % à celles du même trimestre de 2023 : " +
        "une livraison exceptionnelle ou une correction suffit parfois, et l’évolution de l’année s’en ressent.",
      "Les fichiers de 2024 ne sont connus que dans une édition : l’ampleur de leurs révisions ne peut pas être mesurée."
    ]);
    expect(told(-0.5)[1]).toContain("sont inférieures de 50,0 % à celles du même trimestre de 2023");
    expect(told(3)[1]).toContain("les exportations font 4 fois celles du même trimestre de 2023 :");
  });

  it("tell what was looked for where nothing calls for caution, and what revisions there were", () => {
    expect(toldOf({})[0]).toBe(
      "Aucun produit n’atteint 50 % d’un flux, ni 25 % avec un seul pays ; l’énergie pèse moins de 20 % de chacun ; " +
        "aucun trimestre ne s’écarte de 30 % du même trimestre de 2023."
    );
    expect(toldOf({revision: {quarterCount: 4, change: 0.062}})[1]).toBe(
      "Entre la première édition connue des fichiers et la dernière, les exportations de 2024 ont été revues de 6,2 % à la hausse : " +
        "une évolution plus petite que cette correction dit peu de chose."
    );
    expect(toldOf({revision: {quarterCount: 3, change: -0.5}})[1]).toContain(
      "revues de 50,0 % à la baisse, pour les trimestres que les deux donnent : une"
    );
    expect(toldOf({revision: {quarterCount: 4, change: 3}})[1]).toContain("ont été multipliées par 4 : une");
    expect(toldOf({revision: {quarterCount: 4, change: 0}})[1]).toBe(
      "Entre la première édition connue des fichiers et la dernière, les exportations de 2024 ont été revues de moins de 5 %."
    );
  });

  it("have a section each", () => {
    const sections = [...readFileSync("src/prudence.markdown", "utf8").matchAll(/^## (.*)$/gm)].map(
      ([, name]) => name
    );
    expect([...sections].sort()).toEqual([...CAUTION_SECTION_NAMES].sort());
  });
});

describe("the file of sentences", () => {
  it("has a section for every finding", () => {
    const sections = [...source.matchAll(/^## (.*)$/gm)].map(([, name]) => name);
    expect([...sections].sort()).toEqual([...SECTION_NAMES].sort());
  });
});

describe("the findings of the demonstration", () => {
  let figures: FigureStore;
  let known: DataFacts;
  beforeAll(async () => {
    known = await ensureData();
    figures = openFigures(dataDir);
  });

  const listOf = (id: string) => {
    const page = pageVariables(findTerritory(id)!.path, known);
    return findingSentences(id, {figures, page, sentences: {source, file, report: stop}});
  };

  it("are five to seven for each territory, whole sentences in French", () => {
    for (const {id} of territories) {
      const list = listOf(id);
      expect(list.length, id).toBeGreaterThanOrEqual(5);
      expect(list.length, id).toBeLessThanOrEqual(7);
      for (const text of list.map(plain)) {
        expect(text, id).toMatch(/^[\p{Lu}\d].*\.$/u);
        expect(text, id).not.toMatch(/\{|\}|undefined|NaN|n\. d\.|\[|\(\)| [,.]|,,|\.\./);
        expect(text, id).not.toMatch(
          /\b(?:de le|de les|à le|à les|le [AEIOUÉÎ]|la [AEIOUÉÎ]|de [AEIOUÉÎ](?!urope))/
        );
      }
    }
  });

  it("tell amounts in millions whatever their size, and billions of balances only", () => {
    for (const {id} of territories)
      for (const text of listOf(id).map(plain))
        expect(text, id).not.toMatch(/^(?!Le solde ).*milliard|^Le solde .*\d{4},|\d{4},\d milliard/);
    expect(plain(listOf("france")[0]!)).toMatch(
      /^Les exportations de la France atteignent \d{3} \d{3},\d millions d’euros/
    );
  });

  it("are not the same everywhere", () => {
    const kinds = territories.map(({id}) =>
      listOf(id)
        .map((text) => /\(#([\w-]+)\)/.exec(text)?.[1])
        .join(" ")
    );
    expect(new Set(kinds).size).toBeGreaterThan(10);
  });

  it("lead to a figure each", async () => {
    const anchors = await figureAnchors();
    for (const {id} of territories)
      for (const text of listOf(id)) {
        const linked = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor!);
        expect(linked.length, id).toBeGreaterThan(0);
        expect(linked.filter((anchor) => !anchors.has(anchor))).toEqual([]);
      }
  });
});

/** Anchors that figures bring, as their modules write them: `id: "trimestres"`, or by flow. */
async function figureAnchors(): Promise<Set<string>> {
  const names = (await readdir("src/components", {recursive: true})).filter((name) => name.endsWith(".ts"));
  const sources = await Promise.all(names.map((name) => readFile(join("src/components", name), "utf8")));
  const ids = sources.flatMap((text) =>
    [...text.matchAll(/\bid: ["`]([a-z0-9-]+(?:\$\{\w+\})?)["`]/g)].map(([, id]) => id!)
  );
  return new Set(
    ids.flatMap((id) => ["exportations", "importations"].map((noun) => id.replace(/\$\{\w+\}/, noun)))
  );
}
