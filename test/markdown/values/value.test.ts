import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readQuery, type ValueScope} from "../../../src/markdown/values/query.js";
import {valueOf} from "../../../src/markdown/values/value.js";
import {findTerritory} from "../../../src/reference/territories.js";
import {row, tinyStore} from "./tiny-store.js";

const rows = [
  "2023 export C30C US 100000000",
  "2023 import C20B DE 50000000",
  "2024 export C30C US 120000000",
  "2024 export C30C DE 20000000",
  "2024 export C20B DE 50000000",
  "2024 export C20B QU 10000000",
  "2024 import C20B DE 150000000",
  "2024 import C32A CN 250000000"
].map(row);

const scope: ValueScope = {
  store: tinyStore(rows),
  territory: findTerritory("departement-07")!,
  variables: {code: "07", region_code: "84", produit: "C20B"}
};
const text = (name: string, others: Partial<ValueScope> = {}) =>
  valueOf(name, {...scope, ...others}).text.replace(/[\u00a0\u202f]/g, " ");
const sum = (name: string) => valueOf(name, scope).value;

describe("valueOf", () => {
  it.each([
    ["exportations", "200,0 millions d’euros"],
    ["exportations(2023)", "100,0 millions d’euros"],
    ["exportations(annee-1)", "100,0 millions d’euros"],
    ["exportations(US)", "120,0 millions d’euros"],
    ["exportations(États-Unis)", "120,0 millions d’euros"],
    ["exportations(C20B, DE)", "50,0 millions d’euros"],
    ["exportations(C4)", "140,0 millions d’euros"],
    ["exportations(UE27)", "70,0 millions d’euros"],
    ["exportations(produit)", "60,0 millions d’euros"],
    ['importations("Bijoux, instruments de musique")', "250,0 millions d’euros"],
    ["importations(« Bijoux, instruments de musique »)", "250,0 millions d’euros"],
    ["solde", "−200,0 millions d’euros"],
    ["deficit", "200,0 millions d’euros"],
    ["solde(DE)", "−80,0 millions d’euros"],
    ["taux_couverture", "50,0 %"],
    ["part(US)", "60 %"],
    ["part(DE, importations)", "38 %"],
    ["part(departement-26, C20B)", "30 %"],
    ["part_region_exportations", "25 %"],
    ["part_region_importations", "n. d."],
    ["rang_exportations", "12e"],
    ["rang(US)", "1er"],
    ["rang(C20B, importations)", "2e"],
    ["rang(CN)", "n. d."],
    ["evolution", "+100,0 %"],
    ["evolution(2023)", "n. d."],
    ["hausse(US)", "20,0 %"],
    ["baisse(US)", "−20,0 %"],
    ["hhi_pays", "0,52"],
    ["produits_80(importations)", "3"],
    ["gl", "0,50"]
  ])("%s is %s", (name, expected) => expect(text(name)).toBe(expected));

  it.each([
    ["Drôme", "departement-26"],
    ["auvergne-rhône-alpes", "region-84"],
    ["Val-d'Oise", "departement-95"],
    ["Corse", "departement-20"],
    ["France", "france"],
    ["La Réunion", "departement-974"]
  ])("reads the name %s as that of a territory", (word, id) => {
    expect(readQuery([word, "US"], scope)).toMatchObject({territory: {id}, partner: {code: "US"}});
  });

  it("keeps the code of a country that bears a territory's name", () => {
    expect(readQuery(["FR"], scope)).toMatchObject({territory: scope.territory, partner: {code: "FR"}});
  });

  it("never ranks what is no country", () => {
    expect(sum("rang(QU)")).toBeNull();
    expect(sum("part(QU)")).toBe(0.05);
  });

  it.each([
    ["exportation(US)", "« exportation » n’est pas le nom d’un chiffre."],
    ["part", "« part » ne dit pas de quoi : il lui faut un pays ou un produit."],
    ["part(USA)", "« USA » n’est ni un pays, ni un produit, ni un flux, ni une année, ni un territoire."],
    ["exportations(US, DE)", "« DE » est de trop : un seul pays par chiffre."],
    ["exportations(importations)", "« exportations » ne prend pas de flux entre ses parenthèses."],
    ["rang_exportations(US)", "« rang_exportations » ne se calcule pas par pays."],
    [
      "rang(UE27)",
      "« rang » range un pays ou un produit : ni un groupe, ni une famille, ni les deux à la fois."
    ],
    ["exportations(2031)", "L’année 2031 n’est pas complète dans les données."]
  ])("refuses %s", (name, message) => expect(() => valueOf(name, scope)).toThrow(message));

  it("says what was probably meant", () => {
    const advice = (name: string) => {
      try {
        valueOf(name, scope);
      } catch (error) {
        return (error as {advice: string}).advice;
      }
      return null;
    };
    expect(advice("exportation(US)")).toBe("Vouliez-vous dire « exportations » ?");
    expect(advice("part(USA)")).toBe("Vouliez-vous dire « US » ?");
    expect(advice("part(Etats-Unis)")).toBe("Vouliez-vous dire « États-Unis » ?");
    expect(advice("part(departement-99)")).toContain("Vouliez-vous dire « departement-");
  });

  it("asks a page of no territory, or of no region, to name one", () => {
    const nowhere = {territory: null, variables: {}};
    expect(() => text("exportations", nowhere)).toThrow("Cette page n’est celle d’aucun territoire");
    expect(text("exportations(france)", nowhere)).toBe("200,0 millions d’euros");
    expect(() => text("exportations(region)", nowhere)).toThrow("n’a pas de région de comparaison");
    expect(text("exportations(region)")).toBe("200,0 millions d’euros");
  });

  it("gives shares of all partners that add up, and a balance that is exports less imports", () => {
    const codes = fc.constantFrom("US", "DE", "CN", "GB");
    const cell = fc.tuple(fc.constantFrom("export", "import"), codes, fc.integer({min: 1, max: 1e9}));
    fc.assert(
      fc.property(fc.array(cell, {minLength: 1}), (cells) => {
        const store = tinyStore(cells.map(([flow, code, eur]) => row(`2024 ${flow} C30C ${code} ${eur}`)));
        const value = (name: string) => valueOf(name, {...scope, store}).value;
        const shares = ["US", "DE", "CN", "GB"].map((code) => value(`part(${code})`));
        const hasExports = value("exportations")! > 0;
        if (hasExports) expect(shares.reduce<number>((a, b) => a + b!, 0)).toBeCloseTo(1, 9);
        else expect(shares).toEqual([null, null, null, null]);
        expect(value("solde")).toBe(value("exportations")! - value("importations")!);
        expect(value("deficit")! + value("solde")!).toBe(0);
      })
    );
  });
});
