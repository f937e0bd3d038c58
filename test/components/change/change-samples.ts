import type {
  ChangedAmount,
  FlowChange,
  FlowIndices,
  TerritoryIndices
} from "../../../src/trade/indices/territory-indices.js";
import type {Flow} from "../../../src/trade/types.js";

/** A code, its amounts of two years in euros, and its masses in kilograms. */
type Amounts = [code: string, beforeEur: number, afterEur: number, beforeKg?: number, afterKg?: number];

export function changed([code, beforeEur, afterEur, beforeKg = 0, afterKg = 0]: Amounts): ChangedAmount {
  return {code, beforeEur, afterEur, contribution: null, beforeKg, afterKg};
}

/** What moved in a flow: its products, and its partners, which must add up to the same. */
export function flowChange(
  products: Amounts[],
  partners: Amounts[],
  shiftShare: FlowChange["shiftShare"] = null
): FlowChange {
  return {growth: null, products: products.map(changed), partners: partners.map(changed), shiftShare};
}

/** The exports of a département that fell by 6.5 %, product by product. */
export const exportsChange = flowChange(
  [
    ["C27A", 68_579_844, 77_536_826, 5_537_715, 6_270_636],
    ["C26E", 8_395_716, 12_538_593, 119_501, 179_300],
    ["C11Z", 52_417_350, 41_907_709, 7_659_734, 6_198_143],
    ["C29B", 342_125_621, 320_939_209, 0, 26_992_028],
    ["AUTRES", 1_009_944_254, 931_765_877, 174_242_032, 153_051_197]
  ],
  [
    ["DE", 212_921_294, 223_414_821],
    ["VC", 3_510_157, 6_159_055],
    ["BE", 207_938_735, 177_328_874],
    ["AUTRES", 1_057_092_599, 977_785_464]
  ],
  {changeEur: -96_774_571, nationalEur: -8_384_490, structuralEur: 4_697_138, ownEur: -93_087_219}
);

/** The imports of the same, that rose by 10 %: (600, 300, 100) → (690, 270, 140). */
export const importsChange = flowChange(
  [
    ["C24A", 600e6, 690e6, 400e6, 430e6],
    ["C22B", 300e6, 270e6, 50e6, 48e6],
    ["AUTRES", 100e6, 140e6, 10e6, 11e6]
  ],
  [
    ["IT", 600e6, 690e6],
    ["CN", 300e6, 270e6],
    ["AUTRES", 100e6, 140e6]
  ],
  {changeEur: 100e6, nationalEur: 20e6, structuralEur: 0, ownEur: 80e6}
);

/** The indices of a territory of which only the change matters. */
export function changeIndices(
  changes: Record<Flow, FlowChange | null>,
  {referenceYear = 2024, years = [2022, 2023, 2024], ...more}: Partial<TerritoryIndices> = {}
): TerritoryIndices {
  const flow = (change: FlowChange | null) => ({change, totalEurByYear: []}) as unknown as FlowIndices;
  return {
    id: "departement-07",
    referenceYear,
    previousYear: years.includes(referenceYear - 1) ? referenceYear - 1 : null,
    years,
    flows: {import: flow(changes.import), export: flow(changes.export)},
    ...more
  } as TerritoryIndices;
}

export const indices = changeIndices({import: importsChange, export: exportsChange});
