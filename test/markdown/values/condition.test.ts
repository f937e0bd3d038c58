import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {judge} from "../../../src/markdown/values/condition.js";
import {findTerritory} from "../../../src/reference/territories.js";
import {row, tinyStore} from "./tiny-store.js";

const rows = [
  "2024 export C30C US 120000000",
  "2024 export C20B DE 80000000",
  "2024 import C20B DE 400000000"
].map(row);
const variables = {
  region: "",
  region_code: "",
  code: "07",
  nom: "Ardèche",
  territoires_industrie_nombre: "2"
};
const scope = {
  variables,
  values: {store: tinyStore(rows), territory: findTerritory("departement-07")!, variables}
};
const holds = (condition: string) => judge(condition, scope).holds;

describe("judge", () => {
  it.each([
    "solde < 0",
    "solde<0",
    "part(US) > 10 %",
    "part(US) = 60 %",
    "importations = 0,4 Md€",
    "taux_couverture ≠ 51 %",
    "part(CN) = 0",
    "part(US)>=59,9%",
    "exportations > 0,19 Md€",
    "exportations ≤ 200 M€",
    "0 > solde",
    "rang_exportations <= 12",
    "rang(DE) ≠ 1",
    "part(US) > part(US, importations)",
    "code=07",
    "code = 07 et solde < 0",
    "region ou solde < 0",
    "region et nom ou nom",
    "territoires_industrie_nombre > 1",
    "rang_exportations"
  ])("« %s » holds", (condition) => expect(holds(condition)).toBe(true));

  it.each([
    "solde > 0",
    "part(US) > 60 %",
    "part(US) = 0",
    "part(US) = 61 %",
    "exportations = 0,21 Md€",
    "region",
    "code=75",
    "code != 07",
    "rang(CN) < 10",
    "rang(CN) >= 10",
    "part_region_importations",
    "evolution > 0",
    "nom et region"
  ])("« %s » does not", (condition) => expect(holds(condition)).toBe(false));

  it.each([
    [
      "part(US) > 10",
      "compare deux choses de nature différente",
      "Écrivez une part avec son signe : « 10 % »."
    ],
    ["exportations > 1000", "compare deux choses", "Écrivez un montant avec son unité"],
    ["10 % < rang_exportations", "compare deux choses", "Écrivez un nombre sans unité"],
    ["solde > part(US)", "compare deux choses", "montant"],
    ["solde <", "Il manque un côté", "solde < 0"],
    ["", "Il manque une condition", "solde < 0"],
    ["solde < 0 et", "avant ou après « et », « ou »", "solde < 0"],
    ["ou solde < 0", "avant ou après « et », « ou »", "solde < 0"],
    ["solde << 0", "« < 0 » n’est ni un chiffre, ni un nom", "solde < 0"],
    ["solde < 12 pommes", "« 12 pommes » n’est ni un chiffre", "solde < 0"],
    ["part(US > 10 %", "Une parenthèse n’a pas son pendant", "part(US) > 10 %"],
    ["part(US)) > 10 %", "Une parenthèse n’a pas son pendant", "part(US) > 10 %"],
    ["regions", "« regions » est inconnu", ""],
    ["solde < 0 ou part(USA) > 1 %", "« USA » n’est ni un pays", "« US »"]
  ])("refuses « %s »", (condition, message, advice) => {
    try {
      holds(condition);
      expect.unreachable();
    } catch (error) {
      expect((error as Error).message).toContain(message);
      expect((error as {advice: string}).advice).toContain(advice);
    }
  });

  it("tells the figures that it met", () => {
    expect(judge("part(US) > 10 % et rang_exportations < 3", scope).figures).toEqual([
      {name: "part(US)", text: "60\u00a0%"},
      {name: "rang_exportations", text: "12e"}
    ]);
  });

  it("orders any two amounts as their numbers are", () => {
    const eur = fc.integer({min: 1, max: 9e8});
    fc.assert(
      fc.property(eur, eur, (a, b) => {
        const store = tinyStore([row(`2024 export C30C US ${a}`), row(`2024 import C30C US ${b}`)]);
        const here = {variables, values: {...scope.values, store}};
        const is = (condition: string) => judge(condition, here).holds;
        expect(is("exportations < importations")).toBe(a < b);
        expect(is("exportations >= importations")).toBe(a >= b);
        expect(is(`exportations = ${a} €`)).toBe(true);
        expect(is(`exportations < ${b} € ou exportations >= ${b} €`)).toBe(true);
      })
    );
  });
});
