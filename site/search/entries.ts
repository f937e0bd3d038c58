import {chefsLieux} from "../../src/reference/chefs-lieux.js";
import {cpf4} from "../../src/reference/cpf4.js";
import {departements} from "../../src/reference/departements.js";
import {everydayWords} from "../../src/reference/everyday-words.js";
import {partners} from "../../src/reference/partners.js";
import {products} from "../../src/reference/products.js";
import {regions} from "../../src/reference/regions.js";
import {
  departementsOfTerritoire,
  territoireIndustriePath,
  territoiresIndustrie
} from "../../src/reference/territoires-industrie.js";
import {findTerritory, territories} from "../../src/reference/territories.js";
import {usualCountryNames} from "../../src/reference/usual-country-names.js";
import {sentenceList} from "../../src/french/words.js";
import type {SearchEntry} from "../../src/trade/search-entry.js";

/**
 * What the search finds beside pages of prose: territories, partners, headings, Territoires d’industrie,
 * chefs-lieux. `labels` are the official labels of headings, by code, where the data have them.
 */
export function referenceEntries(labels: Readonly<Record<string, string>> = {}): SearchEntry[] {
  return [
    ...territoryEntries(),
    ...partnerEntries(),
    ...productEntries(labels),
    ...territoireIndustrieEntries(),
    ...chefLieuEntries()
  ];
}

function territoryEntries(): SearchEntry[] {
  const words = new Map<string, string[]>([
    ...departements.map(({code, aliases}): [string, string[]] => [
      `departement-${code}`,
      // « 7 » is département 07. Chefs-lieux are found by themselves.
      [code, code.replace(/^0/, ""), ...aliases.filter((alias) => !chefsLieux.get(code)?.includes(alias))]
    ]),
    ...regions.map(({code, aliases}): [string, string[]] => [`region-${code}`, aliases]),
    ["france", ["FR", "Hexagone", "national"]]
  ]);
  return territories.map(({id, type, code, name, path}) => ({
    kind: type,
    title: name,
    path,
    note: type === "departement" ? code : "",
    words: [...new Set(words.get(id) ?? [])]
  }));
}

/** A code that has served twice bears its latest name, as its page does. */
function partnerEntries(): SearchEntry[] {
  const latest = new Map(partners.map((partner) => [partner.code, partner]));
  return [...latest.values()].map(({code, name}) => ({
    kind: "pays",
    title: name,
    path: `/pays/${code}`,
    note: "",
    words: [...(usualCountryNames.get(code) ?? []), code]
  }));
}

function productEntries(labels: Readonly<Record<string, string>>): SearchEntry[] {
  return products.map(({code, name, label}) => {
    const goods = cpf4.filter(({a129}) => a129 === code).map((each) => each.name);
    const words = [...(everydayWords.get(code) ?? []), label, labels[code] ?? "", ...goods, code];
    return {
      kind: "produit",
      title: name,
      path: `/produit/${code}`,
      note: "",
      words: [...new Set(words)].filter((word) => word !== "" && word !== name)
    };
  });
}

function territoireIndustrieEntries(): SearchEntry[] {
  return territoiresIndustrie.map((territoire) => {
    const {kept} = departementsOfTerritoire(territoire);
    return {
      kind: "territoire-industrie",
      title: territoire.name,
      path: territoireIndustriePath(territoire),
      note: sentenceList(kept.map(nameOfDepartement)),
      words: [territoire.id]
    };
  });
}

/** Not those that bear the name of their département. */
function chefLieuEntries(): SearchEntry[] {
  return [...chefsLieux].flatMap(([code, communes]) =>
    communes
      .filter((commune) => commune !== nameOfDepartement(code))
      .map((commune) => ({
        kind: "commune" as const,
        title: commune,
        path: `/departement/${code}`,
        note: nameOfDepartement(code),
        words: []
      }))
  );
}

function nameOfDepartement(code: string): string {
  return findTerritory(`departement-${code}`)!.name;
}
