import {describe, expect, it} from "vitest";
import {referenceEntries} from "../../../site/search/entries.js";
import {pageEntries} from "../../../site/search/page-entries.js";
import {findEntries, prepareEntries} from "../../../src/components/search/match.js";
import {chefsLieux} from "../../../src/reference/chefs-lieux.js";
import {departements} from "../../../src/reference/departements.js";
import {everydayWords} from "../../../src/reference/everyday-words.js";
import {partners} from "../../../src/reference/partners.js";
import {products} from "../../../src/reference/products.js";
import {territoiresIndustrie} from "../../../src/reference/territoires-industrie.js";
import {usualCountryNames} from "../../../src/reference/usual-country-names.js";
import {readSearchFile, writeSearchFile} from "../../../src/trade/search-entry.js";

const method = pageEntries({
  path: "/methode",
  title: "Méthode et limites",
  body: '<h1>Méthode et limites</h1><h2 id="seuils" tabindex="-1"><a href="#seuils">Seuils de d&amp;claration</a></h2>'
});
const entries = [...referenceEntries(), ...method];
const prepared = prepareEntries(entries);
const paths = (query: string) => findEntries(prepared, query).map(({entry}) => entry.path);
const first = (query: string) => paths(query)[0];

describe("the search", () => {
  it.each([
    ["voiture", "/produit/C29A"],
    ["voitures", "/produit/C29A"],
    ["parfum", "/produit/C20B"],
    ["Parfums", "/produit/C20B"],
    ["fromage", "/produit/C10E"],
    ["avion", "/produit/C30C"],
    ["médicament", "/produit/C21Z"],
    ["medicaments", "/produit/C21Z"],
    ["vaccin", "/produit/C21Z"],
    ["vin", "/produit/C11Z"],
    ["champagne", "/produit/C11Z"],
    ["blé", "/produit/A01Z"],
    ["huile d'olive", "/produit/C10D"],
    ["pneus", "/produit/C22A"],
    ["semi-conducteurs", "/produit/C26A"],
    ["C30C", "/produit/C30C"],
    ["electricite", "/produit/D35A"]
  ])("finds a heading by « %s »", (query, path) => expect(first(query)).toBe(path));

  it.each([
    ["Hollande", "/pays/NL"],
    ["Angleterre", "/pays/GB"],
    ["États-Unis", "/pays/US"],
    ["etats unis", "/pays/US"],
    ["USA", "/pays/US"],
    ["Birmanie", "/pays/MM"],
    ["myanmar", "/pays/MM"],
    ["RDC", "/pays/CD"],
    ["Vietnam", "/pays/VN"],
    ["république tchèque", "/pays/CZ"],
    ["chine", "/pays/CN"],
    ["namibie", "/pays/NA"],
    ["DE", "/pays/DE"]
  ])("finds a partner by « %s »", (query, path) => expect(first(query)).toBe(path));

  it.each([
    ["07", "/departement/07"],
    ["7", "/departement/07"],
    ["ardeche", "/departement/07"],
    ["2A", "/departement/20"],
    ["PACA", "/region/93"],
    ["france", "/france"],
    ["Ardèche Drôme Nord", "/territoire-industrie/ti-8401"],
    ["rodez figeac", "/territoire-industrie/ti-7603"],
    ["Tournon", "/departement/07"],
    ["st dié", "/departement/88"],
    ["Privas", "/departement/07"],
    ["Annonay", "/departement/07"],
    ["méthode", "/methode"],
    ["seuils", "/methode#seuils"]
  ])("finds a place by « %s »", (query, path) => expect(first(query)).toBe(path));

  it.each([
    ["TI Vallée de l’Arve", "territoire-industrie"],
    ["ti vallée", "territoire-industrie"],
    ["Territoire d’industrie Cognac", "territoire-industrie"],
    ["département Ardehce", "departement"],
    ["pays allemange", "pays"]
  ])("looks in the kind that « %s » names", (query, kind) => {
    const found = findEntries(prepared, query);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({entry}) => entry.kind))).toEqual(new Set([kind]));
  });
  it("takes a kind for a word of the name where it is one", () => {
    expect(first("Pays-Bas")).toBe("/pays/NL");
    expect(first("pays de la loire")).toBe("/region/52");
    expect(paths("TI qsdfgh")).toEqual([]);
  });

  it.each([
    ["voitrue", "/produit/C29A"],
    ["fromaje", "/produit/C10E"],
    ["alemagne", "/pays/DE"],
    ["allemange", "/pays/DE"],
    ["ardehce", "/departement/07"],
    ["medicamant", "/produit/C21Z"]
  ])("forgives « %s »", (query, path) => expect(paths(query).slice(0, 3)).toContain(path));

  it("answers while a word is typed", () => {
    expect(paths("voit")).toContain("/produit/C29A");
    expect(paths("fro")).toContain("/produit/C10E");
    expect(first("allem")).toBe("/pays/DE");
  });

  it("tells by which other word a result was found, and nothing where it is its title", () => {
    expect(findEntries(prepared, "hollande")[0]!.why).toBe("Hollande");
    expect(findEntries(prepared, "ardeche")[0]!.why).toBeNull();
  });

  it("finds nothing for what is nowhere, nor for signs alone", () => {
    expect(paths("zzzzzz")).toEqual([]);
    expect(paths(" - ")).toEqual([]);
    expect(paths("")).toEqual([]);
  });

  it("finds each heading, country and territory first by its own name", () => {
    const lost = entries
      .filter(({kind}) => kind !== "commune")
      .filter(
        ({title, path}) =>
          !findEntries(prepared, title)
            .slice(0, 3)
            .some(({entry}) => entry.path === path)
      )
      .map(({title}) => title);
    expect(lost).toEqual([]);
  });

  it("reads what it writes, small enough for a first use", () => {
    const text = JSON.stringify(writeSearchFile(entries));
    const sorted = (list: typeof entries) => [...list].map((each) => JSON.stringify(each)).sort();
    const read = readSearchFile(JSON.parse(text) as ReturnType<typeof writeSearchFile>);
    expect(sorted(read).length).toBe(entries.length);
    expect(text.length).toBeLessThan(100_000);
  });
});

describe("the tables", () => {
  it("have everyday words for every heading, each once a line", () => {
    expect([...everydayWords.keys()]).toEqual(products.map(({code}) => code));
    for (const [code, words] of everydayWords) {
      expect(new Set(words).size, code).toBe(words.length);
      for (const word of words) expect(word, code).toMatch(/^[\p{L}\d][\p{L}\d’ -]*$/u);
    }
  });

  it("have usual names of known partners only, none that is its name already", () => {
    for (const [code, names] of usualCountryNames) {
      const known = partners.filter((partner) => partner.code === code);
      expect(known.length, code).toBeGreaterThan(0);
      for (const name of names)
        expect(
          known.map((partner) => partner.name),
          code
        ).not.toContain(name);
    }
  });

  it("have the chefs-lieux of every département, its préfecture among them", () => {
    expect([...chefsLieux.keys()].sort()).toEqual(departements.map(({code}) => code).sort());
    for (const {code, prefecture} of departements) expect(chefsLieux.get(code), code).toContain(prefecture);
  });
});

it("lists every Territoire d’industrie", () => {
  const listed = entries.filter(({kind}) => kind === "territoire-industrie").map(({path}) => path);
  expect(listed).toHaveLength(territoiresIndustrie.length);
});

it("takes the title of a page and its headings as text", () => {
  expect(method).toEqual([
    {kind: "page", title: "Méthode et limites", path: "/methode", note: "", words: []},
    {
      kind: "page",
      title: "Seuils de d&claration",
      path: "/methode#seuils",
      note: "Méthode et limites",
      words: []
    }
  ]);
});
