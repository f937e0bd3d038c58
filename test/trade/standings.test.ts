import {expect, test} from "vitest";
import {shortMapStandings, shortStandings} from "../../src/trade/standings.js";
import type {Standing, StandingFlow} from "../../src/trade/standings.js";

const flow = (unionShare: number | null): StandingFlow => ({
  change: null,
  unionShare,
  unitedStatesShare: 0.1,
  partnerHhi: 0.123_456_7,
  productHhi: null
});
const standing = (code: string, shares: Record<number, number | null>): Standing => ({
  type: "departement",
  code,
  name: code,
  regionCode: null,
  years: Object.entries(shares).map(([year, share]) => ({
    year: Number(year),
    exportEur: 1,
    importEur: 1,
    coverageRate: 1,
    flows: {export: flow(share), import: flow(null)}
  }))
});
const shares = (standings: readonly Standing[]) =>
  standings.map(({years}) => years.map(({flows}) => flows.export.unionShare));

test("figures are short, but two territories do not share a rank that they have not", () => {
  const long = [
    standing("01", {2023: 0.682_345_6, 2024: 0.682_312_3}),
    standing("02", {2023: 0.123_456_7, 2024: 0.682_334_5}),
    standing("03", {2023: null, 2024: 0.682_334_5})
  ];
  const short = shortStandings(long);
  expect(shares(short)).toEqual([
    [0.6823, 0.682_312_3],
    [0.1234, 0.682_334_5],
    [null, 0.682_334_5]
  ]);
  expect(short[0]!.years[0]!.flows.export).toMatchObject({partnerHhi: 0.1234, productHhi: null});
  expect(shares(long)[0]).toEqual([0.682_345_6, 0.682_312_3]);
});

test("the same of the map", () => {
  const own = (code: string, unionShare: number) => ({
    code,
    name: code,
    exportEur: 1,
    importEur: 1,
    coverageRate: 1,
    flows: {
      export: {...flow(unionShare), firstPartner: null, firstProduct: null},
      import: {...flow(null), firstPartner: null, firstProduct: null}
    }
  });
  const short = shortMapStandings([own("01", 0.682_312_3), own("02", 0.682_334_5), own("03", 0.123_456_7)]);
  expect(short.map(({flows}) => flows.export.unionShare)).toEqual([0.682_312_3, 0.682_334_5, 0.1234]);
});
