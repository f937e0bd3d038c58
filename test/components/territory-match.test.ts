import {describe, expect, it} from "vitest";
import {matchTerritories, searchWords, type SearchRegion} from "../../src/components/territory-match.js";

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
    departements: [
      departement("20", "Corse", "Ajaccio", ["2A", "2B", "Corse-du-Sud", "Haute-Corse", "Bastia"])
    ]
  },
  {
    code: "drom",
    name: "Départements et régions d’outre-mer",
    path: "/region/drom",
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

describe("searchWords", () => {
  it("drops accents, case, hyphens and apostrophes", () => {
    expect(searchWords("L’Île-d'Œuvre")).toEqual(["l", "ile", "d", "oeuvre"]);
  });
  it("reads « st » and « ste » in full", () => {
    expect(searchWords("St-Denis, Ste Anne")).toEqual(["saint", "denis", "sainte", "anne"]);
  });
});

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
});
