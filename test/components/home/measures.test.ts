import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {csvParse} from "d3-dsv";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it, test} from "vitest";
import {homeMapFigure} from "../../../src/components/home-map-figure.js";
import {mapFinding} from "../../../src/components/home/findings.js";
import {mapMeasures} from "../../../src/components/home/measures.js";
import {rankedMap} from "../../../src/components/home/ranked.js";
import {dataDir} from "../../../src/customs/data-dir.js";
import {ensureData} from "../../../src/customs/data-step.js";
import {departementMap} from "../../../src/map/map.js";
import {departements} from "../../../src/reference/departements.js";
import {mapStanding} from "../../../src/trade/standings.js";
import type {MapFlow, MapStanding} from "../../../src/trade/standings.js";
import type {Flow} from "../../../src/trade/types.js";
import {context} from "../fiche-samples.js";

const flow = (own: Partial<MapFlow> = {}): MapFlow => ({
  change: 0.1,
  unionShare: 0.5,
  unitedStatesShare: 0.1,
  partnerHhi: 0.1,
  productHhi: 0.2,
  firstPartner: {code: "DE", share: 0.3},
  firstProduct: {code: "C30C", share: 0.2},
  ...own
});
const standing = (
  code: string,
  exportEur: number,
  importEur: number,
  own: Partial<MapFlow> = {}
): MapStanding => ({
  code,
  name: `Département ${code}`,
  exportEur,
  importEur,
  coverageRate: importEur > 0 ? exportEur / importEur : null,
  flows: {export: flow(own), import: flow()}
});
const names = {partner: (code: string) => code, product: (code: string) => code};
const measure = (key: string) => mapMeasures.find((own) => own.key === key)!;
const rank = (list: MapStanding[], key: string, of: Flow = "export") =>
  rankedMap(list, measure(key), {flow: of, names});
const plain = (text: string | null | undefined) => (text ?? "").replace(/\s/g, " ");

const three = [
  standing("01", 2e9, 1e9),
  standing("02", 1e9, 1e9),
  standing("03", 3e9, 0, {firstPartner: null})
];

describe("the order of a measure", () => {
  it("is the largest first, equal values with one rank, no value last", () => {
    const {departements: own} = rank([...three, standing("04", 1e9, 5e8)], "couverture");
    expect(own.map(({standing: {code}, rank}) => [code, rank])).toEqual([
      ["01", 1],
      ["04", 1],
      ["02", 3],
      ["03", null]
    ]);
    expect(plain(own[3]!.text)).toBe("n. d.");
    expect(own[3]!.index).toBeNull();
  });
  it("of names is by class, then by part", () => {
    const list = [
      standing("01", 1, 1, {firstPartner: {code: "IT", share: 0.9}}),
      standing("02", 1, 1, {firstPartner: {code: "DE", share: 0.2}}),
      standing("03", 1, 1, {firstPartner: null}),
      standing("04", 1, 1, {firstPartner: {code: "DE", share: 0.4}})
    ];
    const {departements: own} = rank(list, "premier-pays");
    expect(own.map(({standing: {code}}) => code)).toEqual(["04", "02", "01", "03"]);
    expect(plain(own[0]!.text)).toBe("DE, 40 %");
  });
});

describe("classes", () => {
  it.each([
    [0.4999, 0],
    [0.5, 1],
    [0.8, 2],
    [0.9999, 2],
    [1, 3],
    [1.25, 4],
    [40, 4]
  ])("of the coverage rate: %d is in class %d", (rate, index) => {
    const {departements: own} = rank([standing("01", rate * 1e6, 1e6)], "couverture");
    expect(own[0]!.index).toBe(index);
  });
  it("of the coverage rate tell deficit and surplus by a sign, not by colour alone", () => {
    const {classes} = rank(three, "couverture");
    expect(classes.classes.map(({sign}) => sign)).toEqual(["−", "−", "−", "+", "+"]);
  });
  it("of concentration have limits with the three decimals of the values beside them", () => {
    const list = [0.081, 0.09, 0.1, 0.12, 0.3].map((share, i) =>
      standing(String(i), 1, 1, {partnerHhi: share})
    );
    const {classes} = rank(list, "hhi-pays");
    if (classes.kind !== "scale") throw new Error("no scale");
    for (const limit of classes.limits) expect(classes.format(limit)).toMatch(/^0,\d{3}$/);
    expect(classes.limits.length).toBeGreaterThan(2);
  });
  it("of balances are the same on both sides of nought, with a sign", () => {
    const list = Array.from({length: 60}, (_, i) => standing(String(i), 1e9, 1e9 + (i - 30) * 4e7));
    const {classes} = rank(list, "solde");
    if (classes.kind !== "scale") throw new Error("no scale");
    const {limits} = classes;
    expect(limits.map((limit, i) => limit + limits[limits.length - 1 - i]!)).toEqual([0, 0, 0, 0, 0]);
    expect(limits[2]).toBe(0);
    expect(classes.classes.map(({sign}) => sign)).toEqual(["−", "−", "−", "+", "+", "+"]);
  });
});

test.each([
  ["couverture", "2 départements sur 3 exportent plus qu’ils n’importent."],
  ["solde", "2 départements sur 3 exportent plus qu’ils n’importent."],
  ["evolution", "En un an, les exportations augmentent dans 3 départements sur 3."],
  ["etats-unis", "Dans la moitié des départements, les États-Unis reçoivent plus de 10 % des exportations."],
  ["premier-pays", "Premier pays de destination le plus fréquent : DE, dans 2 départements sur 2."],
  ["hhi-produits", "Dans la moitié des départements, l’indice dépasse 0,200."]
])("the finding of %s", (key, sentence) => {
  const {departements: own} = rank(three, key);
  expect(plain(mapFinding(own, measure(key), "export"))).toBe(sentence);
});

test("one surplus, and none", () => {
  const of = (list: MapStanding[]) =>
    mapFinding(rank(list, "solde").departements, measure("solde"), "export");
  expect(of(three.slice(0, 2))).toBe("Un seul département sur 2 exporte plus qu’il n’importe.");
  expect(of(three.slice(1, 2))).toBe("Aucun département sur 1 n’exporte plus qu’il n’importe.");
});

describe("the figure", () => {
  const draw = (search: string) => {
    const {window} = new JSDOM("", {url: `https://fiches.test/${search}`});
    const {document} = window;
    const resize = (render: (width: number) => Element) => render(560);
    const element = homeMapFigure(departementMap(), three, context, {resize, document});
    document.body.append(element);
    const [measures, flows] = [...element.querySelectorAll("select")] as [
      HTMLSelectElement,
      HTMLSelectElement
    ];
    const choose = (select: HTMLSelectElement, value: string) => {
      select.value = value;
      select.dispatchEvent(new window.Event("input", {bubbles: true}));
    };
    return {window, element, measures, flows, choose};
  };
  const title = (element: Element) => plain(element.querySelector(".cx-title")!.textContent);

  it("starts from the address, writes each choice there, and follows the back button", async () => {
    const {window, element, measures, flows, choose} = draw("?mesure=evolution&flux=importations");
    expect(title(element)).toBe("Évolution des importations sur un an");
    choose(measures, "solde");
    expect(title(element)).toBe("Solde des échanges des départements");
    expect(window.location.search).toBe("?flux=importations&mesure=solde");
    expect(flows.closest<HTMLElement>(".cx-input")!.hidden).toBe(true);
    const back = new Promise((resolve) => window.addEventListener("popstate", resolve, {once: true}));
    window.history.back();
    await back;
    expect(title(element)).toBe("Évolution des importations sur un an");
  });
  it("shows the coverage rate, and nothing in the address, at first", () => {
    const {window, element, measures, choose} = draw("");
    expect(title(element)).toBe("Taux de couverture des importations par les exportations");
    choose(measures, "ue");
    choose(measures, "couverture");
    expect(window.location.search).toBe("");
  });
  it.each(mapMeasures.map(({key}) => key))(
    "%s: list, table and map tell the same départements in one order",
    (key) => {
      const {element} = draw(`?mesure=${key}`);
      const listed = [...element.querySelectorAll(".cx-map-list a")].map((link) => link.getAttribute("href"));
      const coded = [...element.querySelectorAll("tbody tr")].map(
        (row) => `./departement/${row.children[1]!.textContent}`
      );
      expect(listed).toEqual(coded);
      expect(element.querySelector(".cx-note")!.textContent).toMatch(/classes|couleur/);
      expect([...element.querySelectorAll(".cx-map-list [tabindex='0']")]).toHaveLength(1);
    }
  );
});

describe("the numbers of the map", () => {
  let standings: MapStanding[];
  let year: number;
  beforeAll(async () => {
    await ensureData();
    const read = async (name: string) => JSON.parse(await readFile(join(dataDir, "fiches", name), "utf8"));
    standings = await Promise.all(
      departements.map(async ({code}) =>
        mapStanding(await read(`departement-${code}.json`), await read(`departement-${code}-indices.json`))!
      )
    );
    year = JSON.parse(await readFile(join(dataDir, "contexte.json"), "utf8")).referenceYear;
  });

  it("are those of chiffres-cles.csv", async () => {
    const rows = csvParse(await readFile("src/donnees/chiffres-cles.csv", "utf8")).filter(
      (row) => row.type === "departement" && row.annee === String(year)
    );
    expect(rows).toHaveLength(100);
    const number = (text: string | undefined) => (text ? Number(text) : null);
    for (const [key, column] of [
      ["exportations", "exportations_eur"],
      ["importations", "importations_eur"],
      ["solde", "solde_eur"],
      ["couverture", "taux_couverture"]
    ] as const) {
      const shown = new Map(
        rank(standings, key).departements.map(({standing: {code}, value}) => [code, value])
      );
      for (const row of rows) {
        const expected = number(row[column]);
        if (expected === null) expect(shown.get(row.code!)).toBeNull();
        else expect(shown.get(row.code!)).toBeCloseTo(expected, 9);
      }
    }
    const before = csvParse(await readFile("src/donnees/chiffres-cles.csv", "utf8")).filter(
      (row) => row.type === "departement" && row.annee === String(year - 1)
    );
    const changes = new Map(
      rank(standings, "evolution").departements.map(({standing: {code}, value}) => [code, value])
    );
    for (const row of before) {
      const now = Number(rows.find(({code}) => code === row.code)!.exportations_eur);
      expect(changes.get(row.code!)).toBeCloseTo(now / Number(row.exportations_eur) - 1, 9);
    }
  });

  it("are those of indices.csv and of the rows of a département", async () => {
    const indices = csvParse(await readFile("src/donnees/indices.csv", "utf8")).filter(
      (row) => row.type === "departement" && row.annee === String(year) && row.flux === "export"
    );
    for (const [key, indice] of [
      ["ue", "part_ue"],
      ["hhi-pays", "hhi_pays"],
      ["hhi-produits", "hhi_produits"]
    ] as const) {
      const shown = new Map(
        rank(standings, key).departements.map(({standing: {code}, value}) => [code, value])
      );
      const rows = indices.filter((row) => row.indice === indice);
      expect(rows.length).toBeGreaterThan(90);
      for (const row of rows) expect(Math.abs(shown.get(row.code!)! - Number(row.valeur))).toBeLessThan(1e-4);
    }
    const rows = csvParse(await readFile("src/donnees/departement-07.csv", "utf8")).filter(
      (row) => row.annee === String(year) && row.flux === "export"
    );
    const sums = (key: "code_pays" | "code_a129") => {
      const found = new Map<string, number>();
      for (const row of rows) found.set(row[key]!, (found.get(row[key]!) ?? 0) + Number(row.valeur_eur));
      return [...found].sort(([, a], [, b]) => b - a);
    };
    const own = standings.find(({code}) => code === "07")!;
    const share = (of: [string, number][]) => of[0]![1] / own.exportEur;
    const [partners, products] = [sums("code_pays"), sums("code_a129")];
    expect(own.flows.export.firstPartner!.code).toBe(partners[0]![0]);
    expect(own.flows.export.firstPartner!.share).toBeCloseTo(share(partners), 4);
    expect(own.flows.export.firstProduct!.code).toBe(products[0]![0]);
    expect(own.flows.export.firstProduct!.share).toBeCloseTo(share(products), 4);
    const toUs = partners.find(([code]) => code === "US")?.[1] ?? 0;
    expect(own.flows.export.unitedStatesShare).toBeCloseTo(toUs / own.exportEur, 4);
  });
});
