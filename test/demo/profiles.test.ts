import {describe, expect, it} from "vitest";
import {cpf4Structure, productOfCpf4} from "../../src/demo/cpf4-structure.js";
import {exportSpecialities} from "../../src/demo/departement-exports.js";
import {importSpecialities} from "../../src/demo/departement-imports.js";
import {departementSizes} from "../../src/demo/departement-sizes.js";
import {FLOWS} from "../../src/trade/types.js";
import {partnerCodes} from "../../src/demo/partner-mix.js";
import {partnerWeights} from "../../src/demo/partner-weights.js";
import {productPartners} from "../../src/demo/product-partners.js";
import {productStructure} from "../../src/demo/product-structure.js";
import {seasons} from "../../src/demo/seasons.js";
import {eurPerKgOfCpf4} from "../../src/demo/unit-values.js";
import {sumOf} from "../../src/demo/weights.js";
import {cpf4} from "../../src/reference/cpf4.js";
import {departements} from "../../src/reference/departements.js";
import {products} from "../../src/reference/products.js";

const customsCodes = [...departements.map(({customsCode}) => customsCode), "98", "99"].sort();

describe("the tables of the demo", () => {
  it("know every customs département once", () => {
    expect(departementSizes.map(({code}) => code).sort()).toEqual(customsCodes);
    expect([...exportSpecialities.keys()].sort()).toEqual(customsCodes);
    expect([...importSpecialities.keys()].sort()).toEqual(customsCodes);
  });

  it("give each département a positive size", () => {
    for (const {code, exportMEur, importMEur, importRowsHundreds} of departementSizes) {
      for (const size of [exportMEur, importMEur, importRowsHundreds]) expect(size, code).toBeGreaterThan(0);
    }
  });

  it("name specialities by known codes and leave some trade to the rest", () => {
    for (const table of [exportSpecialities, importSpecialities]) {
      for (const [departement, specialities] of table) {
        const unknown = [...specialities.keys()].filter(
          (code) => !cpf4Structure.has(code) && !productOfCpf4.has(code)
        );
        expect(unknown, departement).toEqual([]);
        expect(sumOf(specialities.values()), departement).toBeLessThan(96);
      }
    }
  });

  it("know every A129 heading, with sizes, a season and CPF4 codes", () => {
    const codes = products.map(({code}) => code);
    expect(productStructure.map(({code}) => code)).toEqual(codes);
    expect([...cpf4Structure.keys()]).toEqual(codes);
    for (const {code, importMdEur, exportMdEur, season} of productStructure) {
      expect(importMdEur, code).toBeGreaterThan(0);
      expect(exportMdEur, code).toBeGreaterThan(0);
      expect(sumOf(seasons[season]), code).toBeCloseTo(4, 1);
      expect(Math.abs(sumOf(cpf4Structure.get(code)!.values()) - 100), code).toBeLessThan(3);
    }
  });

  it("put each CPF4 code under the heading that the reference gives it", () => {
    const a129 = new Map(cpf4.map((row) => [row.code, row.a129]));
    for (const [code, product] of productOfCpf4) expect(a129.get(code), code).toBe(product);
  });

  it("give each CPF4 code a value per kilogram, but for electricity", () => {
    for (const code of productOfCpf4.keys()) {
      if (code === "3511") expect(eurPerKgOfCpf4(code)).toBeNull();
      else expect(eurPerKgOfCpf4(code), code).toBeGreaterThan(0);
    }
    expect(eurPerKgOfCpf4("2441")).toBeGreaterThan(1000 * eurPerKgOfCpf4("2410")!);
  });

  it("name partners in use, and products that exist", () => {
    const known = new Set(partnerCodes);
    for (const code of partnerWeights.keys()) expect(known.has(code), code).toBe(true);
    for (const {code, near} of departementSizes) {
      for (const partner of near.keys()) expect(known.has(partner), `${code} ${partner}`).toBe(true);
    }
    for (const flow of FLOWS) {
      for (const [product, own] of productPartners[flow]) {
        expect(cpf4Structure.has(product) || productOfCpf4.has(product), product).toBe(true);
        for (const partner of own.keys()) expect(known.has(partner), `${product} ${partner}`).toBe(true);
        expect(sumOf(own.values()), product).toBeLessThan(100);
      }
    }
  });
});
