import {describe, expect, it} from "vitest";
import {matchTerritories, type SearchRegion} from "../../../src/components/home/territory-match.js";
import {regions as officialRegions} from "../../../src/reference/regions.js";
import {departementsOfRegion} from "../../../src/reference/territories.js";

const departement = (
  code: string,
  name: string,
  prefecture: string,
  aliases: string[] = [],
  industrie: string[] = []
) => ({
  code,
  name,
  path: `/departement/${code}`,
  prefecture,
  aliases,
  industrie
});

const regions: SearchRegion[] = [
  {
    code: "84",
    name: "Auvergne-Rhône-Alpes",
    path: "/region/84",
    aliases: ["ARA", "Former-Name"],
    departements: [
      departement("07", "Ardèche", "Privas", ["Annonay"], ["Ardèche Drôme Nord"]),
      departement("38", "Isère", "Grenoble", [], ["Bièvre – Péage-de-Roussillon"]),
      departement("69", "Rhône", "Lyon"),
      departement("70", "Œuvre-Fictive", "Œuf")
    ]
  },
  {
    code: "94",
    name: "Corse",
    path: "/region/94",
    aliases: [],
    departements: [
      departement("20", "Corse", "Ajaccio", ["2A", "2B", "Corse-du-Sud", "Haute-Corse", "Bastia"])
    ]
  },
  {
    code: "drom",
    name: "Départements et régions d’outre-mer",
    path: "/region/drom",
    aliases: ["DOM"],
    departements: [
      departement("974", "La Réunion", "Saint-Denis", ["9D"]),
      departement("971", "Guadeloupe", "Basse-Terre")
    ]
  }
];

const found = (query: string) =>
  matchTerritories(regions, query).flatMap(({departements}) =>
    departements.map((match) => match.departement.code)
  );

const why = (query: string) => matchTerritories(regions, query)[0]?.departements[0]?.why;

describe("matchTerritories", () => {
  it("keeps everything for an empty query", () => {
    expect(found("")).toHaveLength(7);
    expect(found("  ")).toHaveLength(7);
  });
  it.each([
    ["Ardèche", ["07"]],
    ["ardeche", ["07"]],
    ["l'ardèche", ["07"]],
    ["07", ["07"]],
    ["7", ["07", "70"]],
    ["2A", ["20"]],
    ["2b", ["20"]],
    ["Ajaccio", ["20"]],
    ["haute corse", ["20"]],
    ["grenoble", ["38"]],
    ["peage", ["38"]],
    ["oeuvre", ["70"]],
    ["st denis", ["974"]],
    ["la réunion", ["974"]],
    ["9d", ["974"]]
  ])("finds « %s »", (query, codes) => {
    expect(found(query)).toEqual(codes);
  });
  it("keeps the whole of a region that matches by its name", () => {
    expect(found("auvergne")).toEqual(["07", "38", "69", "70"]);
    expect(found("outre-mer")).toEqual(["974", "971"]);
  });
  it("prefers a département that bears the word to its whole region", () => {
    expect(found("rhone")).toEqual(["69"]);
  });
  it("needs every word", () => {
    expect(found("ardèche lyon")).toEqual([]);
    expect(found("ardèche privas")).toEqual(["07"]);
  });
  it("does not find the middle of a word", () => {
    expect(found("dèche")).toEqual([]);
  });
  it("says why, unless the name or the code did it", () => {
    expect(why("ardeche")).toBeNull();
    expect(why("7")).toBeNull();
    expect(why("ajaccio")).toBe("chef-lieu\u00a0: Ajaccio");
    expect(why("bastia")).toBe("Bastia");
    expect(why("peage")).toBe("Territoire d’industrie\u00a0: Bièvre – Péage-de-Roussillon");
  });
  it("finds nothing for a word of nowhere", () => {
    expect(matchTerritories(regions, "atlantide")).toEqual([]);
  });

  it("knows a region by its other names, in full or nearly, and says which", () => {
    const match = (query: string) =>
      matchTerritories(regions, query).map(({region, why}) => [region.code, why]);
    expect(match("ara")).toEqual([["84", "ARA"]]);
    expect(found("ARA")).toEqual(["07", "38", "69", "70"]);
    expect(match("former nam")).toEqual([]);
    expect(match("former name")).toEqual([["84", "Former-Name"]]);
    expect(match("former")).toEqual([]);
    expect(match("ar")).toEqual([["84", null]]);
    expect(match("dom")).toEqual([["drom", "DOM"]]);
  });

  it("keeps the reasons of départements in a region known by another name", () => {
    expect(matchTerritories(regions, "dom")[0]!.departements.map(({why}) => why)).toEqual([null, null]);
  });
});

describe("the territories of the site", () => {
  const all = officialRegions.map(({code, name, aliases}) => ({
    code,
    name,
    aliases,
    path: "",
    departements: departementsOfRegion(code).map((own) => ({...own, path: "", industrie: []}))
  }));
  const answer = (query: string) =>
    matchTerritories(all, query).map(({region, departements}) => [
      region.code,
      departements.map(({departement: {code}}) => code).join(" ")
    ]);

  it.each([
    ["PACA", "93"],
    ["Région Sud", "93"],
    ["aura", "84"],
    ["IDF", "11"],
    ["HDF", "32"],
    ["bfc", "27"],
    ["outre-mer", "drom"],
    ["outremer", "drom"],
    ["Rhône-Alpes", "84"],
    ["Auvergne", "84"],
    ["Bourgogne", "27"]
  ])("« %s » is all of a region", (query, code) => {
    expect(answer(query)).toEqual([
      [
        code,
        departementsOfRegion(code)
          .map((own) => own.code)
          .join(" ")
      ]
    ]);
  });

  it.each(["DOM", "DROM"])("« %s » is the overseas départements, beside what begins alike", (query) => {
    expect(answer(query)).toContainEqual(["drom", "971 972 973 974 976"]);
  });

  it.each([
    ["Limousin", "75", "19 23 87"],
    ["Lorraine", "44", "54 55 57 88"],
    ["Alsace", "44", "67 68"],
    ["Champagne-Ardenne", "44", "08 10 51 52"],
    ["Picardie", "32", "02 60 80"],
    ["Nord-Pas-de-Calais", "32", "59 62"],
    ["Poitou-Charentes", "75", "16 17 79 86"],
    ["Midi-Pyrénées", "76", "09 12 31 32 46 65 81 82"],
    ["Languedoc-Roussillon", "76", "11 30 34 48 66"],
    ["Haute-Normandie", "28", "27 76"],
    ["Basse-Normandie", "28", "14 50 61"]
  ])("« %s », a region until 2015, is its départements", (query, region, departements) => {
    expect(answer(query)).toEqual([[region, departements]]);
  });
});
