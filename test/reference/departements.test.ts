import {describe, expect, test} from "vitest";
import {departements, type Departement} from "../../src/reference/departements.js";
import {expectCleanName} from "./typography.js";

function departement(code: string): Departement {
  const found = departements.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`no département ${code}`);
  return found;
}

/** 01–95 without 20, then Corse and the five DROM: the codes of the factsheets. */
const mainland = Array.from({length: 95}, (_, i) => String(i + 1).padStart(2, "0")).filter((c) => c !== "20");
const codes = [...mainland, "20", "971", "972", "973", "974", "976"].sort((a, b) => Number(a) - Number(b));

test("there are exactly the hundred codes, ascending", () => {
  expect(departements.map(({code}) => code)).toEqual(codes);
});

test("customs codes are unique, and differ from the INSEE code for the DROM only", () => {
  expect(new Set(departements.map(({customsCode}) => customsCode)).size).toBe(100);
  const different = departements.filter(({code, customsCode}) => code !== customsCode);
  expect(different.map(({code, customsCode}) => [code, customsCode])).toEqual([
    ["971", "9A"],
    ["972", "9B"],
    ["973", "9C"],
    ["974", "9D"],
    ["976", "9E"]
  ]);
});

test("names and prefectures are unique", () => {
  expect(new Set(departements.map(({name}) => name)).size).toBe(100);
  expect(new Set(departements.map(({prefecture}) => prefecture)).size).toBe(100);
});

describe.each(departements)("$code $name", (d) => {
  test("texts are clean", () => {
    for (const text of [d.name, d.nameThe, d.nameOf, d.nameIn, d.prefecture, ...d.aliases])
      expectCleanName(text);
  });

  test("every form ends with the name, after an article that fits", () => {
    const forms = [d.nameThe, d.nameOf, d.nameIn].map((form) => {
      expect(form.endsWith(d.name)).toBe(true);
      return form.slice(0, form.length - d.name.length);
    });
    expect(ARTICLES).toContain(forms.join("|"));
  });

  test("articles are elided before a vowel or a mute h, and there only", () => {
    const vowel = /^[AEÉIOUY]|^Hérault$/.test(d.name);
    for (const form of [d.nameThe, d.nameOf]) {
      const elided = form.includes("’" + d.name);
      const plural = form.startsWith("les ") || form.startsWith("des ");
      expect(elided).toBe(vowel && !plural);
    }
  });

  test("aliases repeat neither the name nor themselves, and hold the customs code where it differs", () => {
    expect(new Set(d.aliases).size).toBe(d.aliases.length);
    expect(d.aliases).not.toContain(d.name);
    expect(d.aliases.includes(d.customsCode)).toBe(d.code !== d.customsCode);
  });
});

/** The agreements of French: « the », « of », « in », without the name. */
const ARTICLES = [
  "l’|de l’|dans l’",
  "l’|de l’|en ",
  "l’|d’|en ",
  "le |du |dans le ",
  "le |de |en ",
  "la |de la |dans la ",
  "la |de la |en ",
  "la |de |en ",
  "les |des |dans les ",
  "|de |à "
];

test("the article of each name is that of the official geographic code", () => {
  const withPrefix = (prefix: string) =>
    departements.filter((d) => d.nameOf === prefix + d.name).map((d) => d.code);
  // Corse has no entry of its own there: it is a region (« de Corse »).
  expect(withPrefix("de ")).toEqual(["20", "49", "54", "71", "75", "77", "974", "976"]);
  expect(withPrefix("d’")).toEqual(["28", "35", "37"]);
  expect(withPrefix("des ")).toEqual("04 05 06 08 13 22 40 64 65 66 78 79 88 92".split(" "));
  expect(withPrefix("de l’")).toEqual("01 02 03 07 09 10 11 12 27 34 36 38 60 61 89 91".split(" "));
  expect(withPrefix("du ")).toEqual(
    "14 15 18 25 29 30 32 39 41 45 46 47 56 59 62 63 67 68 69 81 82 83 84 90 94 95".split(" ")
  );
});

test.each([
  ["01", "de l’Ain", "dans l’Ain"],
  ["07", "de l’Ardèche", "en Ardèche"],
  ["20", "de Corse", "en Corse"],
  ["21", "de la Côte-d’Or", "en Côte-d’Or"],
  ["22", "des Côtes-d’Armor", "dans les Côtes-d’Armor"],
  ["28", "d’Eure-et-Loir", "en Eure-et-Loir"],
  ["35", "d’Ille-et-Vilaine", "en Ille-et-Vilaine"],
  ["37", "d’Indre-et-Loire", "en Indre-et-Loire"],
  ["40", "des Landes", "dans les Landes"],
  ["41", "du Loir-et-Cher", "dans le Loir-et-Cher"],
  ["47", "du Lot-et-Garonne", "dans le Lot-et-Garonne"],
  ["49", "de Maine-et-Loire", "en Maine-et-Loire"],
  ["54", "de Meurthe-et-Moselle", "en Meurthe-et-Moselle"],
  ["69", "du Rhône", "dans le Rhône"],
  ["71", "de Saône-et-Loire", "en Saône-et-Loire"],
  ["75", "de Paris", "à Paris"],
  ["77", "de Seine-et-Marne", "en Seine-et-Marne"],
  ["82", "du Tarn-et-Garonne", "dans le Tarn-et-Garonne"],
  ["90", "du Territoire de Belfort", "dans le Territoire de Belfort"],
  ["92", "des Hauts-de-Seine", "dans les Hauts-de-Seine"],
  ["93", "de la Seine-Saint-Denis", "en Seine-Saint-Denis"],
  ["95", "du Val-d’Oise", "dans le Val-d’Oise"],
  ["971", "de la Guadeloupe", "en Guadeloupe"],
  ["974", "de La Réunion", "à La Réunion"],
  ["976", "de Mayotte", "à Mayotte"]
])("%s: « %s », « %s »", (code, nameOf, nameIn) => {
  expect(departement(code)).toMatchObject({nameOf, nameIn});
});

test.each([
  ["20", ["2A", "2B", "Corse-du-Sud", "Haute-Corse", "Bastia"]],
  ["974", ["Réunion", "9D"]],
  ["59", ["Dunkerque"]]
])("%s is found under %j", (code, aliases) => {
  expect(departement(code).aliases).toEqual(expect.arrayContaining(aliases));
});

test.each([
  ["07", "Privas"],
  ["20", "Ajaccio"],
  ["51", "Châlons-en-Champagne"],
  ["57", "Metz"],
  ["83", "Toulon"],
  ["976", "Mamoudzou"]
])("the prefecture of %s is %s", (code, prefecture) => {
  expect(departement(code).prefecture).toBe(prefecture);
});
