import {describe, expect, it} from "vitest";
import {CAUTION_THRESHOLDS, cautions} from "../../../src/trade/findings/cautions.js";
import type {FlowCaution} from "../../../src/trade/indices/territory-indices.js";
import {territory, type FlowSample} from "./samples.js";

type FlowRevision = FlowCaution["revision"];

const M = 1_000_000;

/** What exports call for; imports are large and of no concern, and there is one edition of the files. */
function of(exports: FlowSample, caution: object = {}) {
  const data = territory({exports, imports: {totals: [900 * M, 900 * M], products: {C10A: 100 * M}}});
  Object.assign(data.indices.flows.export.caution, caution);
  const told = cautions(data);
  expect(told.pop()).toEqual({kind: "oneEdition"});
  return told;
}

describe("cautions", () => {
  it("are none where nothing calls for them", () => {
    expect(of({totals: [100 * M, 100 * M], products: {C10A: 40 * M, C11Z: 60 * M * 0.5}})).toEqual([
      {kind: "nothing"}
    ]);
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
    expect(cautions(territory({exports: flow, imports: flow}))[0]).toEqual({
      flow: "export",
      kind: "energy",
      share: 0.25,
      importShare: 0.25
    });
    expect(cautions(territory({imports: flow}))[0]).toEqual({
      flow: "import",
      kind: "energy",
      share: 0.25,
      importShare: null
    });
  });

  it("tell a quarter that moved, else quarters far from one another", () => {
    const exports: FlowSample = {totals: [100 * M, 100 * M]};
    const moved = {largestQuarterChange: {quarter: 2, change: -0.3}, quarterRatio: 2};
    expect(of(exports, moved)).toEqual([{flow: "export", kind: "quarterChange", quarter: 2, change: -0.3}]);
    expect(of(exports, {...moved, largestQuarterChange: {quarter: 2, change: -0.29}})).toEqual([
      {flow: "export", kind: "quarterRatio", ratio: 2}
    ]);
    expect(of(exports, {quarterRatio: 1.49})).toEqual([{kind: "nothing"}]);
  });

  it("say nothing of a quarter's change across the break of January 2022", () => {
    const data = territory({referenceYear: 2022, exports: {totals: [100 * M, 100 * M]}});
    data.indices.flows.export.caution.largestQuarterChange = {quarter: 1, change: 5};
    expect(cautions(data)).toEqual([{kind: "nothing"}, {kind: "oneEdition"}]);
  });

  it("tell the flows that editions of the files changed by 5 %, else that they changed less", () => {
    const of = (exports: FlowRevision, imports: FlowRevision) => {
      const totals: [number, number] = [100 * M, 100 * M];
      const data = territory({exports: {totals}, imports: {totals}});
      data.indices.flows.export.caution.revision = exports;
      data.indices.flows.import.caution.revision = imports;
      return cautions(data).slice(1);
    };
    const small = {quarterCount: 4, change: -0.049};
    expect(of({quarterCount: 4, change: -0.05}, small)).toEqual([
      {flow: "export", kind: "revision", change: -0.05, isPartial: false}
    ]);
    expect(of(null, {quarterCount: 3, change: 0.2})).toEqual([
      {flow: "import", kind: "revision", change: 0.2, isPartial: true}
    ]);
    expect(of(small, {quarterCount: 1, change: 0})).toEqual([
      {kind: "smallRevisions", flows: ["export", "import"], isPartial: true}
    ]);
    expect(of(null, small)).toEqual([{kind: "smallRevisions", flows: ["import"], isPartial: false}]);
    expect(of(null, null)).toEqual([{kind: "oneEdition"}]);
  });

  it("tell a flow too small for its indices", () => {
    expect(of({totals: [1, CAUTION_THRESHOLDS.flowEur - 1]})).toEqual([
      {flow: "export", kind: "smallFlow", valueEur: CAUTION_THRESHOLDS.flowEur - 1}
    ]);
  });
});
