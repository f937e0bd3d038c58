import {expect, test} from "vitest";
import {regions} from "../../src/reference/regions.js";
import {expectCleanName} from "./typography.js";

test("there are fourteen regions in French alphabetical order, codes unique", () => {
  const names = regions.map(({name}) => name);
  expect(names).toHaveLength(14);
  expect(names).toEqual([...names].sort(new Intl.Collator("fr").compare));
  expect(new Set(regions.map(({code}) => code)).size).toBe(14);
});

test("each has its customs code, none twice", () => {
  expect(Object.fromEntries(regions.map(({code, customsCode}) => [code, customsCode]))).toEqual({
    "11": "03",
    "24": "04",
    "27": "16",
    "28": "05",
    "32": "01",
    "44": "13",
    "52": "08",
    "53": "07",
    "75": "09",
    "76": "12",
    "84": "18",
    "93": "21",
    "94": "22",
    drom: "24"
  });
});

test.each(regions)("$name: forms agree", ({name, nameThe, nameOf, nameIn}) => {
  for (const text of [name, nameThe, nameOf, nameIn]) {
    expectCleanName(text);
    expect(text.toLowerCase().endsWith(name.toLowerCase())).toBe(true);
  }
  const vowel = /^[AEÎO]/.test(name);
  expect(nameOf.includes("d’" + name)).toBe(vowel);
  expect(nameIn).toMatch(/^(en|dans les?) /);
  expect(nameOf.startsWith("des ")).toBe(nameIn.startsWith("dans les "));
});

test.each([
  ["84", "d’Auvergne-Rhône-Alpes", "en Auvergne-Rhône-Alpes"],
  ["44", "du Grand Est", "dans le Grand Est"],
  ["32", "des Hauts-de-France", "dans les Hauts-de-France"],
  ["93", "de la région Provence-Alpes-Côte d’Azur", "en Provence-Alpes-Côte d’Azur"],
  ["drom", "des départements et régions d’outre-mer", "dans les départements et régions d’outre-mer"]
])("%s: « %s », « %s »", (code, nameOf, nameIn) => {
  expect(regions.find((region) => region.code === code)).toMatchObject({nameOf, nameIn});
});
