import {describe, expect, it} from "vitest";
import {departementSizes} from "../../src/demo/departement-sizes.js";
import {FLOWS} from "../../src/trade/types.js";
import {targetTotals} from "../../src/demo/targets.js";

const AUVERGNE_RHONE_ALPES = ["01", "03", "07", "15", "26", "38", "42", "43", "63", "69", "73", "74"];

describe.each(FLOWS)("totals of 2024 (%s)", (flow) => {
  const totals = targetTotals(flow);
  const published = {export: ["1384.7", "71307.5", "580354.5"], import: ["1529.7", "76304.6", "684776.3"]}[
    flow
  ];
  const millions = (codes: readonly string[]): string =>
    (codes.reduce((sum, code) => sum + totals.get(code)!, 0) / 1e6).toFixed(1);

  it("round to the published figures", () => {
    expect([millions(["07"]), millions(AUVERGNE_RHONE_ALPES), millions([...totals.keys()])]).toEqual(
      published
    );
  });

  it("are whole positive euros, one per département", () => {
    expect([...totals.keys()].sort()).toEqual(departementSizes.map(({code}) => code).sort());
    for (const value of totals.values()) expect(Number.isSafeInteger(value) && value > 0).toBe(true);
  });

  it("never tie, though the orders of magnitude do", () => {
    expect(new Set(totals.values()).size).toBe(totals.size);
  });

  it("stay near the orders of magnitude", () => {
    for (const size of departementSizes) {
      const expected = (flow === "import" ? size.importMEur : size.exportMEur) * 1e6;
      expect(Math.abs(totals.get(size.code)! / expected - 1), size.code).toBeLessThan(0.25);
    }
  });
});
