import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {partnerName, partners} from "../../src/reference/partners.js";
import {isCountryCode} from "../../src/trade/partners.js";
import {expectCleanName} from "./typography.js";

const ZONES = [
  "Union européenne",
  "Europe hors UE",
  "Afrique",
  "Amérique",
  "Asie et Océanie",
  "Proche et Moyen-Orient",
  "Divers"
];

test("there are 289 entries by ascending code, three codes twice", () => {
  const codes = partners.map(({code}) => code);
  expect(codes).toHaveLength(289);
  expect(codes).toEqual([...codes].sort());
  expect(codes.filter((code, i) => codes[i - 1] === code)).toEqual(["QU", "XK", "XS"]);
});

test("names are clean and zones known; names in use are unique", () => {
  for (const {name, zone} of partners) {
    expectCleanName(name);
    expect(ZONES).toContain(zone);
  }
  const current = partners.filter(({to}) => to === undefined).map(({name}) => name);
  expect(new Set(current).size).toBe(current.length);
});

test("the European Union of the list has its 27 members", () => {
  const members = partners.filter(({zone, to}) => zone === "Union européenne" && to === undefined);
  expect(members.map(({code}) => code).join(" ")).toBe(
    "AT BE BG CY CZ DE DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
  );
});

test("dates are months, in order, and the two meanings of a code do not overlap", () => {
  for (const {from = "000001", to = "999912"} of partners) {
    expect(from).toMatch(/^\d{4}(0[1-9]|1[0-2])$/);
    expect(to).toMatch(/^\d{4}(0[1-9]|1[0-2])$/);
    expect(from <= to).toBe(true);
  }
  for (const code of ["QU", "XK", "XS"]) {
    const [earlier, later] = partners.filter((partner) => partner.code === code);
    expect(earlier?.to?.localeCompare(later?.from ?? "")).toBe(-1);
  }
});

describe("a code is named as it was understood in the year", () => {
  test.each([
    ["XS", 2004, "Saba"],
    ["XS", 2005, "Serbie"],
    ["XS", 2024, "Serbie"],
    ["XK", 1992, "Yougoslavie"],
    ["XK", 2000, undefined],
    ["XK", 2024, "Kosovo"],
    ["QU", 2005, undefined],
    ["QU", 2024, "Pays non déterminés"],
    ["AN", 2012, "Antilles néerlandaises"],
    ["AN", 2013, undefined],
    ["CS", 2005, "Serbie-et-Monténégro"],
    ["CS", 2003, undefined],
    ["NA", 2024, "Namibie"],
    ["FR", 2024, "France"],
    ["CN", 2024, "Chine"],
    ["CZ", 2024, "Tchéquie"],
    ["HK", 2024, "Hong Kong"],
    ["KR", 2024, "Corée du Sud"],
    ["US", 2024, "États-Unis"],
    ["RE", 2024, "La Réunion"],
    ["RS", 2024, undefined],
    ["AUTRES", 2024, undefined],
    ["", 2024, undefined]
  ])("%s in %i: %s", (code, year, name) => {
    expect(partnerName(code, year)).toBe(name);
  });

  test("a code in use without dates has the same name in any year", () => {
    const undated = partners.filter(({from, to}) => from === undefined && to === undefined);
    fc.assert(
      fc.property(fc.constantFrom(...undated), fc.integer({min: 1990, max: 2100}), ({code, name}, year) => {
        expect(partnerName(code, year)).toBe(name);
      })
    );
  });
});

test("countries are all but EU and the codes QM to QZ, as in the trade domain", () => {
  const notCountries = partners.filter(({isCountry}) => !isCountry).map(({code}) => code);
  expect(notCountries).toEqual(["EU", "QP", "QQ", "QR", "QS", "QT", "QU", "QU", "QV", "QW", "QY", "QZ"]);
  expect(partners.find(({code}) => code === "QA")?.isCountry).toBe(true);
  for (const {code, isCountry} of partners) expect(isCountryCode(code)).toBe(isCountry);
});
