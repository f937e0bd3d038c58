import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {csvParse, type DSVRowArray} from "d3-dsv";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {activitiesFigure} from "../../src/components/activities-figure.js";
import {cellText} from "../../src/components/figure/table.js";
import {partnerBalanceFigure} from "../../src/components/partner-balance-figure.js";
import {
  cpf4Figure,
  departementsFigure,
  dependencesFigure,
  readPartner,
  readProduct,
  specialisedDepartementsFigure,
  subjectFigures,
  weightFigure,
  yearsFigure
} from "../../src/components/subjects.js";
import {dataDir} from "../../src/customs/data-dir.js";
import {ensureData} from "../../src/customs/data-step.js";
import {
  formatDecimal,
  formatEur,
  formatShare,
  formatShareInColumn,
  shareDecimals
} from "../../src/french/numbers.js";
import {departements} from "../../src/reference/departements.js";
import type {DataContext, Flow} from "../../src/trade/types.js";

// What the pages of products and of partners show, cell by cell, beside sums of the public CSV files alone.

interface Row {
  year: number;
  flow: Flow;
  product: string;
  partner: string;
  valueEur: number;
}

const FLOWS: readonly Flow[] = ["export", "import"];
const {document} = new JSDOM("").window;
const resize = (render: (width: number) => Element) => render(718);
const own = departements.map(({code}) => code);
const json = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(join(dataDir, path), "utf8"));
const sum = (rows: readonly Row[]) => rows.reduce((all, {valueEur}) => all + valueEur, 0);

const files = (sheet: string) => ({
  context: json("contexte.json"),
  sheet: json(sheet),
  departements: Promise.resolve(
    Object.fromEntries(own.map((code) => [code, {name: code, nameThe: code, nameOf: code}]))
  )
});

/** The texts of the rows of the table of a figure, without those of its head. */
function tableOf(frame: Element): string[][] {
  return [...frame.querySelectorAll("tbody tr")].map((row) => [...row.children].map((c) => c.textContent!));
}
const eur = (value: number) => cellText(value, "eur");
/** The texts of a column of shares: all with as many decimals as the smallest needs. */
function shares(fractions: readonly number[]): string[] {
  const decimals = shareDecimals(fractions);
  return fractions.map((fraction) => formatShareInColumn(fraction, decimals));
}
/** Fractions of a file have four significant digits. */
const kept = (fraction: number) => Number(fraction.toPrecision(4));

describe("pages of products and partners, beside the public files", () => {
  let context: DataContext;
  let year: number;
  let france: Row[];
  const byDepartement = new Map<string, Row[]>();

  beforeAll(async () => {
    vi.stubGlobal("document", document);
    await ensureData();
    context = (await json("contexte.json")) as DataContext;
    year = context.referenceYear;
    const read = async (id: string): Promise<Row[]> => {
      const rows: DSVRowArray = csvParse(await readFile(join("src/donnees", `${id}.csv`), "utf8"));
      return rows.map((row) => ({
        year: Number(row.annee),
        flow: row.flux as Flow,
        product: row.code_a129!,
        partner: row.code_pays!,
        valueEur: Number(row.valeur_eur)
      }));
    };
    france = await read("france");
    for (const code of own) byDepartement.set(code, await read(`departement-${code}`));
  });
  afterAll(() => vi.unstubAllGlobals());

  type Is = (row: Row) => boolean;
  const inYear =
    (flow: Flow, at = year): Is =>
    (row) =>
      row.flow === flow && row.year === at;

  /**
   * Key figures, départements and years: what both kinds of pages have. Returns how many cells were looked
   * at.
   */
  async function checkCommon(page: Awaited<ReturnType<typeof readProduct | typeof readPartner>>, is: Is) {
    const rows = france.filter(is);
    const [exportEur, importEur] = FLOWS.map((flow) => sum(rows.filter(inYear(flow)))) as [number, number];
    const tiles = [...subjectFigures(page, {year, document}).querySelectorAll(".cx-tile-words")];
    const details = tiles.map((tile) => tile.querySelector(".cx-tile-detail")!.textContent);
    expect(tiles.slice(0, 2).map((tile) => tile.querySelector(".cx-tile-value")!.textContent)).toEqual(
      [exportEur, importEur].map(formatEur)
    );
    const whole = FLOWS.map((flow) => sum(france.filter(inYear(flow))));
    expect(details.slice(0, 2).map((text) => text!.split(" des ")[0])).toEqual(
      [exportEur, importEur].map((value, i) => formatShare(value / whole[i]!))
    );
    const years = tableOf(await yearsFigure(page, {resize, document}));
    expect(years.length).toBeGreaterThan(2);
    for (const [text, imported, exported, balance, rate] of years) {
      const [e, i] = FLOWS.map((flow) => sum(rows.filter(inYear(flow, Number(text))))) as [number, number];
      expect([imported, exported, balance]).toEqual([eur(i), eur(e), eur(e - i)]);
      expect(rate).toBe(cellText(i > 0 ? e / i : null, "rate"));
    }
    let cells = years.length * 4;
    for (const [flow, total] of [
      ["export", exportEur],
      ["import", importEur]
    ] as const) {
      const table = tableOf(await departementsFigure(page, {year, flow, resize, document}));
      const amounts = own
        .map((code) => sum(byDepartement.get(code)!.filter((row) => is(row) && inYear(flow)(row))))
        .map((valueEur, i) => ({code: own[i]!, valueEur}))
        .filter(({valueEur}) => valueEur !== 0);
      const rest = total - amounts.reduce((all, {valueEur}) => all + valueEur, 0);
      const lines = rest === 0 ? amounts : [...amounts, {code: "", valueEur: rest}];
      const parts = shares(lines.map(({valueEur}) => valueEur / total));
      const rankOf = (amount: number) => String(1 + amounts.filter(({valueEur}) => valueEur > amount).length);
      const expected = lines.map(({code, valueEur}, i): [string, string[]] => [
        code,
        [code === "" ? "–" : rankOf(valueEur), eur(valueEur), parts[i]!]
      ]);
      const told = table
        .filter(([, , , amount]) => amount !== "0")
        .map(([rank, , code, amount, part]): [string, string[]] => [code!, [rank!, amount!, part!]]);
      expect(Object.fromEntries(told)).toEqual(Object.fromEntries(expected));
      cells += told.length * 3;
    }
    return cells;
  }

  /** The most traded, one of agriculture, and one that the fewest départements trade. */
  function threeProducts(): string[] {
    const count = (product: string) =>
      own.filter((code) => byDepartement.get(code)!.some((row) => row.product === product)).length;
    const all = [...new Set(france.map(({product}) => product))];
    const rare = all.sort((a, b) => count(a) - count(b) || (a < b ? -1 : 1))[0]!;
    return ["C29A", "A01Z", rare];
  }

  it("products: every number of the tables", async () => {
    for (const code of new Set(threeProducts())) {
      const is: Is = ({product}) => product === code;
      const page = await readProduct(files(`produits/${code}.json`));
      const rows = france.filter(is);
      expect(await checkCommon(page, is), code).toBeGreaterThan(10);

      const balance = tableOf(
        await partnerBalanceFigure(page.fiche, {year, ranks: 10, sort: "amount", resize})
      );
      expect(balance.length).toBeGreaterThan(1);
      const codeOf = new Map(Object.entries(context.partners).map(([key, name]) => [name, key]));
      const seen: Row[] = [];
      for (const [name, imported, exported, difference] of balance) {
        const partner = name === "France (retours)" ? "FR" : codeOf.get(name!);
        const told = rows.filter((row) => row.year === year);
        const these =
          name === "Ensemble"
            ? told
            : name === "Autres partenaires"
              ? told.filter((row) => !seen.includes(row))
              : told.filter((row) => row.partner === partner);
        if (name !== "Ensemble") seen.push(...these);
        const [e, i] = FLOWS.map((flow) => sum(these.filter(inYear(flow)))) as [number, number];
        expect([imported, exported, difference], `${code} ${name}`).toEqual([eur(i), eur(e), eur(e - i)]);
      }

      for (const flow of FLOWS) {
        const total = sum(rows.filter(inYear(flow)));
        const detail = tableOf(await cpf4Figure(page, {year, flow, cpf4: {}, resize, document}));
        const amounts = detail.map(([, , amount]) =>
          Number(amount!.replace(/[^\d−-]/g, "").replace("−", "-"))
        );
        expect(
          amounts.reduce((all, value) => all + value, 0),
          `${code} ${flow}`
        ).toBe(total);
        expect(detail.map(([, , , part]) => part)).toEqual(shares(amounts.map((value) => value / total)));
      }

      const franceShare = sum(rows.filter(inYear("export"))) / sum(france.filter(inYear("export")));
      for (const [, departement, index, , amount] of tableOf(
        await specialisedDepartementsFigure(page, {flow: "export", resize, document})
      )) {
        const exported = byDepartement.get(departement!)!.filter(inYear("export"));
        const valueEur = sum(exported.filter(is));
        const times = valueEur / sum(exported) / franceShare;
        expect(amount).toBe(eur(valueEur));
        expect(index).toBe(formatDecimal(kept((times - 1) / (times + 1)), 2));
      }
    }
  });

  /** Germany, Malta, and a country with the fewest rows that has a page. */
  function threePartners(): string[] {
    const lonely = Object.keys(context.partners)
      .filter((code) => /^[A-PR-Z][A-Z]$/.test(code) && code !== "FR" && code !== "EU")
      .map((code) => ({
        code,
        count: france.filter((row) => row.partner === code && row.year === year).length
      }))
      .filter(({count}) => count > 0)
      .sort((a, b) => a.count - b.count || (a.code < b.code ? -1 : 1));
    return ["DE", "MT", lonely[0]!.code];
  }

  it("partners: every number of the tables", async () => {
    const codes = threePartners();
    expect(new Set(codes).size).toBe(3);
    for (const code of codes) {
      const is: Is = ({partner}) => partner === code;
      const page = await readPartner(files(`pays/${code}.json`));
      const rows = france.filter(is);
      expect(await checkCommon(page, is), code).toBeGreaterThan(7);

      const sums = (flow: Flow) => sum(rows.filter(inYear(flow)));
      const activities = tableOf(activitiesFigure(page.fiche, {year, resize}));
      const told = activities.map(([, product, , flow, amount, part]) =>
        [product, flow, amount, part].join("|")
      );
      const shown = FLOWS.flatMap((flow) => rows.filter(inYear(flow)));
      const parts = shares(shown.map(({flow, valueEur}) => valueEur / sums(flow)));
      const expected = shown.map(({product, flow, valueEur}, i) =>
        [product, flow === "export" ? "Exportations" : "Importations", eur(valueEur), parts[i]!].join("|")
      );
      expect(told.sort(), code).toEqual(expected.sort());

      const weights = tableOf(await weightFigure(page, {year, resize, document}));
      const traders = own.filter((each) =>
        byDepartement.get(each)!.some((row) => is(row) && inYear("export")(row) && row.valueEur !== 0)
      );
      expect(weights.map(([, departement]) => departement).sort(), code).toEqual([...traders].sort());
      const sold = weights.map(([, departement]) => {
        const exported = byDepartement.get(departement!)!.filter(inYear("export"));
        const valueEur = sum(exported.filter(is));
        return {valueEur, share: kept(valueEur / sum(exported))};
      });
      expect(weights.map(([, , part]) => part)).toEqual(shares(sold.map(({share}) => share)));
      expect(weights.map(([, , , amount]) => amount)).toEqual(sold.map(({valueEur}) => eur(valueEur)));
    }
  });

  it("products: the criteria of dependence, for a heading that has some", async () => {
    const all = csvParse(await readFile("src/donnees/dependances.csv", "utf8"));
    const dependent = all.filter((row) => Number(row.annee) === year && row.dependant === "1");
    const code = dependent[0]!.code_a129!;
    const page = await readProduct(files(`produits/${code}.json`));
    const told = tableOf(dependencesFigure(page, {cpf4: {}, resize, document}));
    const expected = dependent
      .filter((row) => row.code_a129 === code)
      .map((row) => [
        `CPF\u00a0${row.cpf4}`,
        row.cpf4!,
        cellText(kept(Number(row.part_hors_ue)), "rate"),
        formatDecimal(kept(Number(row.hhi_hors_ue)), 2),
        row.ratio === "" ? "aucune exportation" : formatDecimal(kept(Number(row.ratio)), 1),
        row.annees_dependantes!
      ]);
    expect(told).toEqual(expected);
  });
});
