import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {measures} from "../../../src/components/rankings/measures.js";
import {rankTerritories} from "../../../src/components/rankings/rows.js";
import type {Standing, StandingFlow} from "../../../src/trade/standings.js";

const none: StandingFlow = {
  change: null,
  unionShare: null,
  unitedStatesShare: null,
  partnerHhi: null,
  productHhi: null
};

function standing(
  code: string,
  exportEur: number,
  rest: Partial<Standing> = {},
  unitedStatesShare: number | null = null
): Standing {
  const flows = {import: none, export: {...none, unitedStatesShare}};
  return {
    type: "departement",
    code,
    name: `D${code}`,
    regionCode: "84",
    years: [{year: 2024, exportEur, importEur: 10, coverageRate: exportEur / 10, flows}],
    ...rest
  };
}

const view = {
  year: 2024,
  flow: "export",
  scope: "departements",
  by: "exportations",
  isAscending: false
} as const;
const ranks = (standings: Standing[], options: Partial<Parameters<typeof rankTerritories>[2]> = {}) =>
  rankTerritories(standings, measures("export"), {...view, ...options}).map(({rank, territory}) => [
    rank,
    territory.code
  ]);

describe("rankTerritories", () => {
  test("largest first, equal values with the same rank in the order of codes", () => {
    expect(ranks([standing("26", 5), standing("07", 5), standing("01", 9), standing("03", 1)])).toEqual([
      [1, "01"],
      [2, "07"],
      [2, "26"],
      [4, "03"]
    ]);
  });

  test("smallest first on demand; what has no value is last and without rank in both orders", () => {
    const standings = [standing("01", 1, {}, 0.2), standing("02", 1), standing("03", 1, {}, 0.1)];
    const by = "etats-unis";
    expect(ranks(standings, {by})).toEqual([
      [1, "01"],
      [2, "03"],
      [null, "02"]
    ]);
    expect(ranks(standings, {by, isAscending: true})).toEqual([
      [1, "03"],
      [2, "01"],
      [null, "02"]
    ]);
  });

  test("scopes", () => {
    const standings = [
      standing("01", 1),
      standing("75", 2, {regionCode: "11"}),
      standing("84", 3, {type: "region", regionCode: null}),
      standing("FR", 4, {type: "france", regionCode: null})
    ];
    expect(ranks(standings).map(([, code]) => code)).toEqual(["75", "01"]);
    expect(ranks(standings, {scope: "region-84"}).map(([, code]) => code)).toEqual(["01"]);
    expect(ranks(standings, {scope: "regions"}).map(([, code]) => code)).toEqual(["84"]);
    expect(ranks(standings, {year: 1999})).toEqual([]);
  });

  test("a rank is one more than the number of larger values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 20}), {maxLength: 30}), (values) => {
        const standings = values.map((value, i) => standing(String(i).padStart(2, "0"), value));
        for (const [rank, code] of ranks(standings))
          expect(rank).toBe(1 + values.filter((value) => value > values[Number(code)]!).length);
      })
    );
  });
});
