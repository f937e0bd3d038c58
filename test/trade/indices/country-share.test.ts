import {expect, test} from "vitest";
import {countryGroups, europeanUnion} from "../../../src/reference/country-groups.js";
import {partners} from "../../../src/reference/partners.js";
import {shareOfCountries} from "../../../src/trade/indices/country-share.js";
import {amounts} from "./amounts.js";

test("the share of a group is in all of the flow, codes that are no country included", () => {
  const flow = amounts({DE: 30, IT: 10, FR: 20, GB: 15, QR: 20, EU: 5});
  expect(shareOfCountries(flow, europeanUnion)).toBe(0.4);
  expect(shareOfCountries(amounts({}), europeanUnion)).toBeNull();
  expect(shareOfCountries(amounts({US: 1}), europeanUnion)).toBe(0);
});

test("the Union of 2020 has 26 members beside France, neither the United Kingdom nor what is no country", () => {
  expect([...europeanUnion].sort().join(" ")).toBe(
    "AT BE BG CY CZ DE DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
  );
});

test("groups are made of partners in use and have codes and names of their own", () => {
  const current = new Set(partners.filter(({to}) => to === undefined).map(({code}) => code));
  for (const {members} of countryGroups) for (const code of members) expect(current).toContain(code);
  expect(new Set(countryGroups.map(({code}) => code)).size).toBe(countryGroups.length);
  expect(new Set(countryGroups.map(({name}) => name)).size).toBe(countryGroups.length);
});
