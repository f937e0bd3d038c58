import {expect, test} from "vitest";
import {departements} from "../../src/reference/departements.js";
import {regions} from "../../src/reference/regions.js";
import {
  departementsOfRegion,
  findTerritory,
  MONACO,
  regionOf,
  territories,
  UNLOCATED
} from "../../src/reference/territories.js";

test("kinds of territory are France, region, département", () => {
  expect(new Set(territories.map(({type}) => type))).toEqual(new Set(["france", "region", "departement"]));
});

test("France, 14 regions and 100 départements, each with its own identifier and address", () => {
  expect(territories).toHaveLength(115);
  expect(new Set(territories.map(({id}) => id)).size).toBe(115);
  expect(new Set(territories.map(({path}) => path)).size).toBe(115);
});

test("a territory is found by its identifier", () => {
  expect(findTerritory("departement-07")).toEqual({
    id: "departement-07",
    type: "departement",
    code: "07",
    name: "Ardèche",
    nameThe: "l’Ardèche",
    nameOf: "de l’Ardèche",
    nameIn: "en Ardèche",
    path: "/departement/07",
    regionCode: "84"
  });
  expect(findTerritory("region-drom")).toMatchObject({path: "/region/drom", regionCode: null});
  expect(findTerritory("france")).toMatchObject({
    code: "FR",
    path: "/france",
    nameIn: "en France",
    regionCode: null
  });
});

test("Monaco, the unlocated rows and unknown identifiers have no territory", () => {
  for (const code of [MONACO, UNLOCATED, "2A", "9D", ""]) {
    expect(findTerritory(`departement-${code}`)).toBeUndefined();
    expect(() => regionOf(code)).toThrow(`«\u00a0${code}\u00a0»`);
  }
  const customsCodes = departements.map(({customsCode}) => customsCode);
  expect(customsCodes).not.toContain(MONACO);
  expect(customsCodes).not.toContain(UNLOCATED);
});

test("every département is in exactly one region, and every region has some", () => {
  const members = regions.map(({code}) => departementsOfRegion(code));
  expect(members.every((list) => list.length > 0)).toBe(true);
  expect(members.flat()).toHaveLength(100);
  for (const {code, regionCode} of departements) expect(regionOf(code).code).toBe(regionCode);
});

test.each([
  ["84", "01 03 07 15 26 38 42 43 63 69 73 74"],
  ["27", "21 25 39 58 70 71 89 90"],
  ["53", "22 29 35 56"],
  ["24", "18 28 36 37 41 45"],
  ["94", "20"],
  ["drom", "971 972 973 974 976"],
  ["44", "08 10 51 52 54 55 57 67 68 88"],
  ["32", "02 59 60 62 80"],
  ["11", "75 77 78 91 92 93 94 95"],
  ["28", "14 27 50 61 76"],
  ["75", "16 17 19 23 24 33 40 47 64 79 86 87"],
  ["76", "09 11 12 30 31 32 34 46 48 65 66 81 82"],
  ["52", "44 49 53 72 85"],
  ["93", "04 05 06 13 83 84"]
])("region %s holds %s", (region, codes) => {
  expect(
    departementsOfRegion(region)
      .map(({code}) => code)
      .join(" ")
  ).toBe(codes);
});

test("an unknown region has no département", () => {
  expect(departementsOfRegion("99")).toEqual([]);
});
