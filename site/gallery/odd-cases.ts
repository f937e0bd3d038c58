import type {Fiche} from "../../src/components/fiche.js";
import {makeNames} from "../../src/components/chart/code-names.js";
import type {DataContext, Flow, TradeRow} from "../../src/trade/types.js";
import {FLOWS} from "../../src/trade/types.js";

/** Codes that the odd cases are made of: real ones, for names of realistic length. */
interface Codes {
  products: string[];
  partners: string[];
  year: number;
}

type Rows = (codes: Codes) => TradeRow[];

/** Extreme cases: no trade, a single product, tiny amounts, huge amounts. */
const CASES: Record<string, Rows> = {
  "cas-aucun-echange": () => [],
  "cas-sans-exportation": (codes) => grid(codes, "import", 9e8),
  "cas-un-produit": ({products, ...codes}) => both({...codes, products: products.slice(0, 1)}, 9e6),
  "cas-un-pays": ({partners, ...codes}) => both({...codes, partners: partners.slice(0, 1)}, 9e6),
  "cas-total-de-400-euros": ({products, partners, ...codes}) =>
    grid({...codes, products: products.slice(0, 1), partners: partners.slice(0, 1)}, "export", 400),
  "cas-rubrique-a-zero": (codes) =>
    both(codes, 5e6).map(withValue(({flow}, i) => flow === "export" && i % 3 === 0, 0)),
  "cas-corrections": (codes) => both(codes, 5e6).map(withValue((_, i) => i % 5 === 3, -20_000)),
  "cas-60-milliards-et-1-euro": (codes) =>
    both(codes, 1e6).map((row, i) => ({...row, valueEur: i === 0 ? 60e9 : 1})),
  "cas-60-milliards": (codes) => both(codes, 60e9),
  "cas-noms-longs": ({products, partners, ...codes}) =>
    both({...codes, products: products.slice(-14), partners: partners.slice(-14)}, 4e8)
};

export const ODD_CASES: readonly string[] = Object.keys(CASES);

/** The odd case of that name as a factsheet; `null` for another name. */
export function oddCase(id: string, context: DataContext): Fiche | null {
  const make = Object.hasOwn(CASES, id) ? CASES[id]! : null;
  if (!make) return null;
  const rows = make(codesOf(context));
  const summary = {id, type: "departement" as const, code: "00", name: id, keyFigures: [], quarters: []};
  return {context, summary, rows, names: makeNames(context)};
}

/** Headings and partners from the shortest name to the longest. */
function codesOf({products, partners, referenceYear}: DataContext): Codes {
  const byLength = (names: [code: string, name: string][]) =>
    names.sort(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1)).map(([code]) => code);
  return {
    products: byLength(Object.entries(products).map(([code, {name}]) => [code, name])),
    partners: byLength(Object.entries(partners)),
    year: referenceYear
  };
}

/** Amounts that decrease as those of real territories do, over 14 headings and 14 partners. */
function grid({products, partners, year}: Codes, flow: Flow, totalEur: number): TradeRow[] {
  const cells = products
    .slice(0, 14)
    .flatMap((product, p) =>
      partners
        .slice(0, 14)
        .map((partner, c) => ({product, partner, weight: 1 / ((p + 1) * (c + 1) * (1 + ((p * c) % 3)))}))
    );
  const whole = cells.reduce((sum, {weight}) => sum + weight, 0);
  return cells.map(({product, partner, weight}) => ({
    year,
    flow,
    product,
    partner,
    valueEur: Math.round((totalEur * weight) / whole)
  }));
}

function both(codes: Codes, totalEur: number): TradeRow[] {
  return FLOWS.flatMap((flow) => grid(codes, flow, totalEur));
}

function withValue(test: (row: TradeRow, index: number) => boolean, valueEur: number) {
  return (row: TradeRow, index: number): TradeRow => (test(row, index) ? {...row, valueEur} : row);
}
