import {expect, test} from "vitest";
import {departements} from "../../src/reference/departements.js";
import {
  departementsOfTerritoire,
  findTerritoireIndustrie,
  territoiresIndustrie,
  territoiresIndustrieOf
} from "../../src/reference/territoires-industrie.js";
import {expectCleanName} from "./typography.js";

const names = (list: {name: string}[]) => list.map(({name}) => name);

test("there are 183 territories, identifiers ascending, names unique and clean", () => {
  const ids = territoiresIndustrie.map(({id}) => id);
  expect(ids).toHaveLength(183);
  expect(ids).toEqual([...new Set(ids)].sort());
  for (const id of ids) expect(id).toMatch(/^ti-\d{4}$/);
  expect(new Set(names([...territoiresIndustrie])).size).toBe(183);
  for (const {name} of territoiresIndustrie) expectCleanName(name);
});

test("each has communes, in known départements, by whole numbers", () => {
  const codes = new Set(departements.map(({code}) => code));
  for (const {communes} of territoiresIndustrie) {
    expect(Object.keys(communes).length).toBeGreaterThan(0);
    for (const [code, count] of Object.entries(communes)) {
      expect(codes).toContain(code);
      expect(Number.isInteger(count) && count > 0).toBe(true);
    }
  }
});

test("Ardèche keeps its two territories; Alès, with one commune there, is left out", () => {
  const {kept, leftOut} = territoiresIndustrieOf("07");
  expect(kept.map(({name, communes}) => [name, communes["07"]])).toEqual([
    ["Ardèche Drôme Nord", 160],
    ["Rhône Provence Industrie", 24]
  ]);
  expect(leftOut.map(({name, communes}) => [name, communes["07"]])).toEqual([["Alès", 1]]);
});

test("five communes are enough for a territory that straddles départements, four are not", () => {
  expect(names(territoiresIndustrieOf("04").kept)).toEqual(["Hautes-Alpes", "Val de Durance"]);
  expect(names(territoiresIndustrieOf("26").leftOut)).toEqual(["Val de Durance"]);
});

test("a territory wholly inside one département is kept, however few its communes", () => {
  const {kept, leftOut} = territoiresIndustrieOf("971");
  expect(kept.find(({name}) => name === "Cap Excellence")?.communes).toEqual({"971": 3});
  expect(leftOut).toEqual([]);
});

test("Corse holds the territories of its two parts", () => {
  expect(names(territoiresIndustrieOf("20").kept)).toEqual(["Grand Bastia – Marana-Golo", "Pays Ajaccien"]);
});

test("Paris and unknown codes have none", () => {
  for (const code of ["75", "2A", "99", ""])
    expect(territoiresIndustrieOf(code)).toEqual({kept: [], leftOut: []});
});

test("every territory is kept in at least one département", () => {
  const kept = new Set(departements.flatMap(({code}) => territoiresIndustrieOf(code).kept.map(({id}) => id)));
  expect(kept.size).toBe(183);
});

test("a territory has the départements whose factsheets name it, those with most of its communes first", () => {
  const of = (id: string) => departementsOfTerritoire(findTerritoireIndustrie(id)!);
  expect(of("ti-8401")).toEqual({kept: ["07", "26"], leftOut: []});
  expect(of("ti-9307")).toEqual({kept: ["04", "05"], leftOut: ["26", "83"]});
  expect(of("ti-0102")).toEqual({kept: ["971"], leftOut: []});
  expect(findTerritoireIndustrie("ti-9999")).toBeUndefined();
  for (const {code} of departements)
    for (const territoire of territoiresIndustrieOf(code).kept)
      expect(departementsOfTerritoire(territoire).kept).toContain(code);
});
