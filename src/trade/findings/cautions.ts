import {compareCodes} from "../sums.js";
import {FLOWS, type Flow} from "../types.js";
import type {TerritoryData} from "./territory-data.js";
import {comparableYear, totalOf} from "./readings.js";

/** From these on a flow of the reference year calls for caution. Shares are fractions of the flow. */
export const CAUTION_THRESHOLDS = {
  /** One product with one country. */
  cellShare: 0.25,
  /** One product. */
  productShare: 0.5,
  /** Crude oil, gas, refined products and electricity. */
  energyShare: 0.2,
  /** Change of a quarter on the same quarter of the year before, either way. */
  quarterChange: 0.3,
  /** Largest quarter / smallest quarter. */
  quarterRatio: 1.5,
  /** Change of a flow from the first known edition of the files to the last, either way. */
  revision: 0.05,
  /** Below this amount, in euros, a flow depends on few operations. */
  flowEur: 50_000_000
} as const;

/**
 * Headings of what passes by a few ports, pipelines, lines and refineries: crude oil and gas, refined
 * products, electricity, made gas.
 */
const ENERGY: readonly string[] = ["B06Z", "C19Z", "D35A", "D35B"];

/**
 * Why a flow tells of few operators, or of chance. `importShare` is that of imports where exports have been
 * told first; `isPartial` says that only some quarters of the year are known in two editions.
 */
export type FlowCautionTold = {flow: Flow} & (
  | {kind: "cell"; product: string; partner: string; share: number}
  | {kind: "product"; product: string; share: number}
  | {kind: "energy"; share: number; importShare: number | null}
  | {kind: "quarterChange"; quarter: number; change: number}
  | {kind: "quarterRatio"; ratio: number}
  | {kind: "smallFlow"; valueEur: number}
  | {kind: "revision"; change: number; isPartial: boolean}
);

/**
 * What is said of how far the figures can be trusted: why a flow calls for caution; that none does
 * (`nothing`); that flows were hardly revised, or that they are known in one edition only, so that revisions
 * cannot be measured.
 */
export type Caution =
  | FlowCautionTold
  | {kind: "nothing"}
  | {kind: "smallRevisions"; flows: Flow[]; isPartial: boolean}
  | {kind: "oneEdition"};

/**
 * What is to be said of the flows of the reference year, exports first; nothing of a territory without trade.
 */
export function cautions(data: TerritoryData): Caution[] {
  const flows = [...FLOWS].sort(compareCodes).filter((flow) => totalOf(data, flow) > 0);
  if (flows.length === 0) return [];
  const called = [
    ...flows.flatMap((flow) => concentration(data, flow)),
    ...energy(data, flows),
    ...flows.flatMap((flow) => quarters(data, flow)),
    ...flows.flatMap((flow) => smallFlow(totalOf(data, flow), flow))
  ];
  return [...(called.length > 0 ? called : [{kind: "nothing" as const}]), ...revisions(data, flows)];
}

/**
 * The flows that editions of the files changed much; else those that they hardly changed, or that there is
 * one edition only.
 */
function revisions({indices}: TerritoryData, flows: readonly Flow[]): Caution[] {
  const known = flows.flatMap((flow) => {
    const {revision} = indices.flows[flow].caution;
    return revision ? [{flow, change: revision.change, isPartial: revision.quarterCount < 4}] : [];
  });
  if (known.length === 0) return [{kind: "oneEdition"}];
  const large = known.filter(({change}) => Math.abs(change) >= CAUTION_THRESHOLDS.revision);
  if (large.length > 0) return large.map((each) => ({...each, kind: "revision"}));
  const isPartial = known.some((each) => each.isPartial);
  return [{kind: "smallRevisions", flows: known.map(({flow}) => flow), isPartial}];
}

/** A product with a country, else a product alone. */
function concentration(data: TerritoryData, flow: Flow): FlowCautionTold[] {
  const {caution, structure} = data.indices.flows[flow];
  const totalEur = totalOf(data, flow);
  const cell = caution.largestCell;
  if (cell && cell.valueEur / totalEur >= CAUTION_THRESHOLDS.cellShare) {
    const {product, partner, valueEur} = cell;
    return [{flow, kind: "cell", product, partner, share: valueEur / totalEur}];
  }
  const found = structure.find(({valueEur}) => valueEur / totalEur >= CAUTION_THRESHOLDS.productShare);
  return found ? [{flow, kind: "product", product: found.product, share: found.valueEur / totalEur}] : [];
}

/** Once for both flows. */
function energy(data: TerritoryData, flows: readonly Flow[]): FlowCautionTold[] {
  const found = flows
    .map((flow) => ({flow, share: energyShare(data, flow)}))
    .filter(({share}) => share >= CAUTION_THRESHOLDS.energyShare);
  const [first, second] = found;
  return first ? [{...first, kind: "energy", importShare: second?.share ?? null}] : [];
}

function energyShare(data: TerritoryData, flow: Flow): number {
  const own = data.indices.flows[flow].structure.filter(({product}) => ENERGY.includes(product));
  return own.reduce((sum, {valueEur}) => sum + valueEur, 0) / totalOf(data, flow);
}

/** A quarter that moved much on the year before, else quarters far from one another. */
function quarters({indices}: TerritoryData, flow: Flow): FlowCautionTold[] {
  const {largestQuarterChange: moved, quarterRatio: ratio} = indices.flows[flow].caution;
  if (moved && comparableYear(indices) !== null && Math.abs(moved.change) >= CAUTION_THRESHOLDS.quarterChange)
    return [{flow, kind: "quarterChange", ...moved}];
  return ratio !== null && ratio >= CAUTION_THRESHOLDS.quarterRatio
    ? [{flow, kind: "quarterRatio", ratio}]
    : [];
}

function smallFlow(valueEur: number, flow: Flow): FlowCautionTold[] {
  return valueEur < CAUTION_THRESHOLDS.flowEur ? [{flow, kind: "smallFlow", valueEur}] : [];
}
