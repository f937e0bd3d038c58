import {beforeAll, expect, it} from "vitest";
import {ROWS, PRESENCE, officialTrades} from "../../bench/data/trades.js";
import type {OfficialTrade} from "../../bench/data/trades.js";
import {gzipSync} from "node:zlib";
import {oneYearArrow} from "../../src/customs/publish/territory-arrow.js";
import {departementSizes} from "../../src/demo/departement-sizes.js";
import {products} from "../../src/reference/products.js";
import {FLOWS} from "../../src/trade/types.js";
import type {Flow} from "../../src/trade/types.js";

const drawn = new Map<Flow, OfficialTrade[]>();
const trades = (flow: Flow) => drawn.get(flow)!;
// Seconds of work: in a hook, which may take longer than a test.
beforeAll(() => FLOWS.forEach((flow) => drawn.set(flow, officialTrades(flow))));
const count = (of: readonly OfficialTrade[], key: (trade: OfficialTrade) => string) =>
  new Set(of.map(key)).size;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const cell = ({product, partner}: OfficialTrade) => `${product} ${partner}`;

it.each(FLOWS)("draws as many %s rows as official files have, in each département and in all", (flow) => {
  const rows = new Map<string, number>();
  for (const {departement} of trades(flow))
    rows.set(departement, (rows.get(departement) ?? 0) + 4 * PRESENCE);
  const hundreds = sum(departementSizes.map(({importRowsHundreds}) => importRowsHundreds));
  for (const {code, importRowsHundreds} of departementSizes)
    expect(rows.get(code)! / ((ROWS[flow] * importRowsHundreds) / hundreds)).toBeCloseTo(1, 1);
  expect(sum([...rows.values()]) / ROWS[flow]).toBeCloseTo(1, 3);
});

it.each(FLOWS)("gives no trade of %s twice in a département", (flow) => {
  const own = trades(flow);
  expect(count(own, ({departement, cpf4, partner}) => `${departement} ${cpf4} ${partner}`)).toBe(own.length);
});

// 76 headings of goods × 235 partners: 17 860 cells, of which France has many but not nearly all, and small
// départements few.
it.each(FLOWS)("leaves empty what is hardly traded: cells of %s by heading and partner", (flow) => {
  const own = trades(flow);
  const cells = (code: string) =>
    count(
      own.filter(({departement}) => departement === code),
      cell
    );
  expect(count(own, cell)).toBeGreaterThan(6000);
  expect(count(own, cell)).toBeLessThan(12_000);
  expect(cells("48")).toBeLessThan(cells("07"));
  expect(cells("07")).toBeLessThan(cells("75"));
  expect(cells("07")).toBeLessThan(3000);
});

it.each(FLOWS)("trades goods only: %s", (flow) => {
  const headings = new Set(trades(flow).map(({product}) => product));
  const known = new Set(products.map(({code}) => code));
  expect([...headings].filter((code) => !known.has(code))).toEqual([]);
  // Buildings, trade, transport, hotels, banks: nothing that a customs declaration could name.
  expect([...headings].filter((code) => /^[FGHIKLNOPQT]/.test(code))).toEqual([]);
});

it.each(FLOWS)(
  "is concentrated as trade is: %s with ten partners are most of a flow, their first heading is not",
  (flow) => {
    const own = trades(flow);
    const total = sum(own.map(({quarterEur}) => quarterEur));
    const shares = (key: (trade: OfficialTrade) => string) => {
      const sums = new Map<string, number>();
      for (const trade of own) sums.set(key(trade), (sums.get(key(trade)) ?? 0) + trade.quarterEur);
      return [...sums.values()].sort((a, b) => b - a).map((value) => value / total);
    };
    const firstTen = sum(shares(({partner}) => partner).slice(0, 10));
    expect(firstTen).toBeGreaterThan(0.55);
    expect(firstTen).toBeLessThan(0.8);
    expect(shares(({product}) => product)[0]).toBeLessThan(0.2);
  }
);

/**
 * The cells that a page reads first (`<id>-reference.arrow`), at official size, of a département or of
 * France.
 */
function firstRows(code?: string): Uint8Array {
  const texts = {
    flow: FLOWS,
    product: [...new Set(FLOWS.flatMap(trades).map(({product}) => product))].sort(),
    partner: [...new Set(FLOWS.flatMap(trades).map(({partner}) => partner))].sort()
  };
  const places = (codes: readonly string[]) => new Map(codes.map((each, place) => [each, place]));
  const [productAt, partnerAt] = [places(texts.product), places(texts.partner)];
  const cells = FLOWS.flatMap((flow, place) => {
    const sums = new Map<number, number>();
    for (const {departement, product, partner, quarterEur} of trades(flow)) {
      if (code !== undefined && departement !== code) continue;
      const key = productAt.get(product)! * texts.partner.length + partnerAt.get(partner)!;
      sums.set(key, (sums.get(key) ?? 0) + quarterEur);
    }
    return [...sums]
      .sort(([a], [b]) => a - b)
      .map(([key, eur]) => ({place, key, value: Math.round(eur * 4 * PRESENCE)}));
  });
  const column = (of: (cell: (typeof cells)[number]) => number) => Uint16Array.from(cells, of);
  return oneYearArrow(
    {
      year: column(() => 2024),
      flow: column(({place}) => place),
      product: column(({key}) => Math.floor(key / texts.partner.length)),
      partner: column(({key}) => key % texts.partner.length),
      value: Float64Array.from(cells, ({value}) => value)
    },
    texts
  );
}

// What else a page reads first (names, key figures, comparison) is some 15 kB: France stays below 120 kB in
// all, and the median département, by its rows the Eure-et-Loir, below 60 kB.
it.each([
  ["France", undefined, 80_000],
  ["the median département", "28", 25_000],
  ["Paris", "75", 40_000]
])("makes first rows of %s that a telephone can fetch", (_, code, bytes) => {
  expect(gzipSync(firstRows(code)).length).toBeLessThanOrEqual(bytes);
});
