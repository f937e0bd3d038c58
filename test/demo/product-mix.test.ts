import {describe, expect, it} from "vitest";
import {productOfCpf4} from "../../src/demo/cpf4-structure.js";
import {departementSizes} from "../../src/demo/departement-sizes.js";
import {FLOWS} from "../../src/trade/types.js";
import {partnerCodes, partnerMix, withNeighbours} from "../../src/demo/partner-mix.js";
import {commonStructure, productMix} from "../../src/demo/product-mix.js";
import {makeRandom} from "../../src/demo/random.js";
import {sumOf} from "../../src/demo/weights.js";

const shareOf = (mix: ReadonlyMap<string, number>, product: string): number =>
  sumOf([...mix].filter(([code]) => productOfCpf4.get(code) === product).map(([, share]) => share));

describe.each(FLOWS)("productMix (%s)", (flow) => {
  const common = commonStructure(flow);

  it("adds up to 1 in every département", () => {
    for (const {code} of departementSizes) {
      expect(sumOf(productMix(code, flow, common, makeRandom(1)).values()), code).toBeCloseTo(1, 10);
    }
  });

  it("keeps localised energy where the profiles put it", () => {
    for (const product of ["B06Z", "D35A", "D35B"]) expect(common.has(product)).toBe(false);
    expect(shareOf(productMix("48", flow, common, makeRandom(1)), "D35A")).toBe(0);
    expect(shareOf(productMix("75", flow, common, makeRandom(1)), "D35A")).toBeGreaterThan(0.04);
  });
});

it("specialities hold their share: planes in Haute-Garonne, cognac in Charente", () => {
  const common = commonStructure("export");
  expect(shareOf(productMix("31", "export", common, makeRandom(1)), "C30C")).toBeGreaterThan(0.83);
  expect(productMix("16", "export", common, makeRandom(1)).get("1101")).toBeGreaterThan(0.65);
});

describe("partnerMix", () => {
  it("adds up to 1 for every CPF4 code and never is negative", () => {
    for (const flow of FLOWS) {
      for (const code of productOfCpf4.keys()) {
        const mix = partnerMix(flow, code);
        expect(sumOf(mix), `${flow} ${code}`).toBeCloseTo(1, 10);
        expect(Math.min(...mix), `${flow} ${code}`).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("prefers the partners of the CPF4 code to those of its heading, and multiplies neighbours", () => {
    const italy = partnerCodes.indexOf("IT");
    expect(partnerMix("export", "0142")[italy]).toBeGreaterThan(0.6);
    expect(partnerMix("export", "0130")[italy]).toBeLessThan(0.3);
    const mix = partnerMix("import", "2822");
    expect(withNeighbours(mix, new Map([["IT", 2]]))[italy]).toBeCloseTo(2 * mix[italy]!, 12);
  });

  it("holds no département of overseas, no ended code, no European Union", () => {
    for (const code of ["RE", "GP", "EU", "SU", "QV"]) expect(partnerCodes).not.toContain(code);
    expect(new Set(partnerCodes).size).toBe(partnerCodes.length);
  });
});
