import {describe, expect, it} from "vitest";
import {CAUTION_THRESHOLDS, cautions} from "../../../src/trade/findings/cautions.js";
import {territory, type FlowSample} from "./samples.js";

const M = 1_000_000;

/** What exports call for; imports are large and of no concern. */
function of(exports: FlowSample, caution: object = {}) {
  const data = territory({exports, imports: {totals: [900 * M, 900 * M], products: {C10A: 100 * M}}});
  Object.assign(data.indices.flows.export.caution, caution);
  return cautions(data);
}

describe("cautions", () => {
  it("are none where nothing calls for them", () => {
    expect(of({totals: [100 * M, 100 * M], products: {C10A: 40 * M, C11Z: 60 * M * 0.5}})).toEqual([]);
    expect(cautions(territory({}))).toEqual([]);
  });

  it("tell a product with a country from a quarter on, and then not the product alone", () => {
    const exports: FlowSample = {totals: [100 * M, 100 * M], products: {C30C: 60 * M}};
    const largestCell = {product: "C30C", partner: "US", valueEur: 25 * M, share: 0.25};
    expect(of(exports, {largestCell})).toEqual([
      {flow: "export", kind: "cell", product: "C30C", partner: "US", share: 0.25}
    ]);
    expect(of(exports, {largestCell: {...largestCell, valueEur: 24 * M}})).toEqual([
      {flow: "export", kind: "product", product: "C30C", share: 0.6}
    ]);
  });

  it("tell once of energy, by both flows", () => {
    const flow: FlowSample = {totals: [100 * M, 100 * M], products: {B06Z: 15 * M, C19Z: 10 * M}};
    expect(of(flow)).toEqual([{flow: "export", kind: "energy", share: 0.25, importShare: null}]);
    expect(cautions(territory({exports: flow, imports: flow}))).toEqual([
      {flow: "export", kind: "energy", share: 0.25, importShare: 0.25}
    ]);
    expect(cautions(territory({imports: flow}))).toEqual([
      {flow: "import", kind: "energy", share: 0.25, importShare: null}
    ]);
  });

  it("tell a quarter that moved, else quarters far from one another", () => {
    const exports: FlowSample = {totals: [100 * M, 100 * M]};
    const moved = {largestQuarterChange: {quarter: 2, change: -0.3}, quarterRatio: 2};
    expect(of(exports, moved)).toEqual([{flow: "export", kind: "quarterChange", quarter: 2, change: -0.3}]);
    expect(of(exports, {...moved, largestQuarterChange: {quarter: 2, change: -0.29}})).toEqual([
      {flow: "export", kind: "quarterRatio", ratio: 2}
    ]);
    expect(of(exports, {quarterRatio: 1.49})).toEqual([]);
  });

  it("say nothing of a quarter's change across the break of January 2022", () => {
    const data = territory({referenceYear: 2022, exports: {totals: [100 * M, 100 * M]}});
    data.indices.flows.export.caution.largestQuarterChange = {quarter: 1, change: 5};
    expect(cautions(data)).toEqual([]);
  });

  it("tell a flow too small for its indices", () => {
    expect(of({totals: [1, CAUTION_THRESHOLDS.flowEur - 1]})).toEqual([
      {flow: "export", kind: "smallFlow", valueEur: CAUTION_THRESHOLDS.flowEur - 1}
    ]);
  });
});
