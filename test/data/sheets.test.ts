import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {csvParse} from "d3-dsv";
import {beforeAll, describe, expect, it} from "vitest";
import {dataDir} from "../../src/customs/data-dir.js";
import {ensureData} from "../../src/customs/data-step.js";
import {departements} from "../../src/reference/departements.js";
import type {
  AmountsByYear,
  ComparedFile,
  ComparedFiles,
  PartnerSheet,
  ProductSheet
} from "../../src/trade/across.js";
import {readCompared} from "../../src/trade/across.js";
import type {DataContext} from "../../src/trade/types.js";
import {isCountryCode} from "../../src/trade/partners.js";
import type {Flow} from "../../src/trade/types.js";

/** Sums of the public files by a text key. */
type Sums = Map<string, number>;

const FLOWS: readonly Flow[] = ["import", "export"];

async function publicRows(id: string) {
  return csvParse(await readFile(join("src/donnees", `${id}.csv`), "utf8"));
}

function add(sums: Sums, key: string, value: string | undefined): void {
  sums.set(key, (sums.get(key) ?? 0) + Number(value));
}

/** Every amount of a table that is not nought, by the key that the public files give it. */
function amounts(subject: string, years: readonly number[], table: AmountsByYear): Sums {
  const found: Sums = new Map();
  for (const flow of FLOWS)
    table.codes.forEach((code, i) =>
      years.forEach((year, y) => {
        const value = table[flow][i]![y]!;
        if (value !== 0) found.set(`${subject} ${code} ${flow} ${year}`, value);
      })
    );
  return found;
}

async function sheets<S>(folder: string): Promise<S[]> {
  const names = (await readdir(join(dataDir, folder))).sort();
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(dataDir, folder, name), "utf8")) as S)
  );
}

const sorted = (sums: Iterable<[string, number]>) =>
  [...sums].filter(([, value]) => value !== 0).sort(([a], [b]) => (a < b ? -1 : 1));

describe("sheets of products and partners", () => {
  const france: Sums = new Map();
  const byProduct: Sums = new Map();
  const byPartner: Sums = new Map();
  const totals: Sums = new Map();
  let products: ProductSheet[];
  let partners: PartnerSheet[];

  beforeAll(async () => {
    await ensureData();
    products = await sheets<ProductSheet>("produits");
    partners = await sheets<PartnerSheet>("pays");
    for (const row of await publicRows("france"))
      add(france, `${row.code_a129} ${row.code_pays} ${row.flux} ${row.annee}`, row.valeur_eur);
    for (const {code} of departements)
      for (const row of await publicRows(`departement-${code}`)) {
        add(byProduct, `${row.code_a129} ${code} ${row.flux} ${row.annee}`, row.valeur_eur);
        add(byPartner, `${row.code_pays} ${code} ${row.flux} ${row.annee}`, row.valeur_eur);
        add(totals, `${code} ${row.flux} ${row.annee}`, row.valeur_eur);
      }
  });

  it("products: every amount by partner is a sum of the public file of France, and none is missing", () => {
    const told = products.flatMap(({code, years, partners}) => [...amounts(code, years, partners)]);
    expect(sorted(told)).toEqual(sorted(france));
  });

  it("products: every amount by département is a sum of the public file of that département", () => {
    const told = products.flatMap(({code, years, departements}) => [...amounts(code, years, departements)]);
    expect(sorted(told)).toEqual(sorted(byProduct));
  });

  it("products: detail by CPF4 adds up to the heading in both flows and all years", () => {
    for (const {years, partners, cpf4} of products)
      for (const flow of FLOWS)
        years.forEach((_, y) => {
          const sum = (table: AmountsByYear) => table[flow].reduce((all, byYear) => all + byYear[y]!, 0);
          expect(sum(cpf4)).toBe(sum(partners));
        });
  });

  it("partners: every amount by heading is that of the public file of France; codes that are no country have no sheet", () => {
    const told = partners.flatMap(({code, years, products}) =>
      [...amounts(code, years, products)].map(([key, value]): [string, number] => {
        const [partner, product, ...rest] = key.split(" ");
        return [[product, partner, ...rest].join(" "), value];
      })
    );
    const countries = [...france].filter(([key]) => {
      const partner = key.split(" ")[1]!;
      return isCountryCode(partner) && partner !== "FR";
    });
    expect(sorted(told)).toEqual(sorted(countries));
  });

  it("partners: amounts and shares by département are those of its public file", () => {
    const told = partners.flatMap(({code, years, departements}) => [...amounts(code, years, departements)]);
    const codes = new Set(partners.map(({code}) => code));
    expect(sorted(told)).toEqual(sorted([...byPartner].filter(([key]) => codes.has(key.split(" ")[0]!))));
    for (const {years, departements} of partners)
      for (const flow of FLOWS)
        departements.codes.forEach((code, i) =>
          years.forEach((year, y) => {
            const share = departements.share[flow][i]![y]!;
            const whole = totals.get(`${code} ${flow} ${year}`) ?? 0;
            if (whole === 0) expect(share).toBeNull();
            else expect(share).toBeCloseTo(departements[flow][i]![y]! / whole, 3);
          })
        );
  });

  it("the lists beside them name all of them, with the amounts of the reference year", async () => {
    const read = async (name: string) =>
      JSON.parse(await readFile(join(dataDir, name), "utf8")) as {code: string; exportEur: number}[];
    const list = await read("produits.json");
    expect(list.map(({code}) => code)).toEqual(products.map(({code}) => code));
    expect((await read("pays.json")).map(({code}) => code)).toEqual(partners.map(({code}) => code));
    const year = products[0]!.referenceYear;
    const exported = [...france].filter(([key]) => key.endsWith(` export ${year}`));
    expect(list.reduce((all, {exportEur}) => all + exportEur, 0)).toBe(
      exported.reduce((all, [, value]) => all + value, 0)
    );
  });

  it("comparisons: every complete year once, with the totals and shares of the public files", async () => {
    const read = async <T>(name: string) => JSON.parse(await readFile(join(dataDir, name), "utf8")) as T;
    const {years, referenceYear} = await read<DataContext>("contexte.json");
    const before = await read<ComparedFiles>("comparer-precedente.json");
    const rest = await read<ComparedFiles>("comparer-annees.json");
    expect(Object.keys(before)).toEqual([String(referenceYear - 1)]);
    const files: ComparedFiles = {
      ...before,
      ...rest,
      [referenceYear]: await read<ComparedFile>("comparer.json")
    };
    expect(Object.keys(files).map(Number)).toEqual(years);
    for (const year of years) {
      const compared = readCompared(files[year]!);
      const departement = compared.filter(({type}) => type === "departement");
      expect(departement.map(({code}) => code).sort()).toEqual(departements.map(({code}) => code).sort());
      for (const {code, flows} of departement)
        for (const flow of FLOWS) {
          const {totalEur, products} = flows[flow];
          expect(totalEur).toBe(totals.get(`${code} ${flow} ${year}`) ?? 0);
          const sum = products.reduce((all, [, share]) => all + share, 0);
          if (totalEur > 0) expect(sum).toBeCloseTo(1, 2);
          for (const [product, share] of products.slice(0, 3))
            expect(share).toBeCloseTo(byProduct.get(`${product} ${code} ${flow} ${year}`)! / totalEur, 3);
        }
    }
  });
});
