import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {datapackage} from "../../src/customs/publish/datapackage.js";
import {quantityNames} from "../../src/markdown/values/quantities.js";
import {pageVariables} from "../../src/markdown/variables.js";

const docs = fileURLToPath(new URL("../../docs", import.meta.url));
const root = join(docs, "..");
const read = (name: string): string => readFileSync(join(docs, name), "utf8");
const facts = {
  referenceYear: 2024,
  years: [2023, 2024],
  dataMonth: "2025-02",
  demo: true
};

describe("guide-analyste.md", () => {
  const guide = read("guide-analyste.md");
  const named = new Set(Array.from(guide.matchAll(/\{\{\s*([\p{L}_]+)\s*\}\}/gu), (match) => match[1]!));
  const conditions = new Set(Array.from(guide.matchAll(/\{\{#(?:si|sauf) ([a-z_]+)/g), (match) => match[1]!));
  const known = new Set(
    ["/departement/07", "/region/84"].flatMap((path) => Object.keys(pageVariables(path, facts)))
  );

  it("names only what a factsheet knows", () => {
    const figures = new Set(quantityNames);
    const isKnown = (name: string) => known.has(name) || figures.has(name);
    expect([...named, ...conditions].filter((name) => !isKnown(name))).toEqual([]);
  });

  it("names all that a factsheet knows", () => {
    const explained = [...known].filter((name) => named.has(name) || guide.includes(`\`${name}\``));
    // The type is for conditions of the templates themselves.
    expect([...known].filter((name) => !explained.includes(name))).toEqual(["type"]);
  });

  it("shows figures as the département template writes them", () => {
    const template = readFileSync(join(root, "src/departement/[code].md"), "utf8");
    const figures = Array.from(
      guide.matchAll(/^\| [^|]+ \| `(\w+Figure\w*\([^`]+\))`/gm),
      (match) => match[1]!
    );
    expect(figures).toHaveLength(6);
    for (const line of figures) expect(template).toContain(line);
  });

  it("shows expressions whose names the département template defines", () => {
    const template = readFileSync(join(root, "src/departement/[code].md"), "utf8");
    const functions = new Set(Array.from(guide.matchAll(/\$\{(format\w+)\(/g), (match) => match[1]!));
    expect([...functions].sort()).toEqual(["formatBalance", "formatMillions", "formatRate", "formatShare"]);
    for (const name of functions) expect(template).toMatch(new RegExp(`import \\{[^}]*\\b${name}\\b`));
  });

  it.each(["departement/[code].md", "region/[code].md", "france.md"])(
    "names each place for a commentary of %s, and the section that it ends",
    (template) => {
      const sections = readFileSync(join(root, "src", template), "utf8").split(/^## /m);
      const places = (text: string) => Array.from(text.matchAll(/\{\{commentaire (\w+)\}\}/g), (m) => m[1]!);
      expect(places(sections.join("")).filter((place) => !guide.includes(`\`${place}\``))).toEqual([]);
      const ends = new Map([
        ["contexte", "Contexte et méthode"],
        ["exportations", "Exportations"],
        ["importations", "Importations"],
        ["situer", "Se situer"],
        ["exposition", "Exposition et dépendances"],
        ["evolution", "Ce qui a changé"]
      ]);
      for (const [place, title] of ends) {
        const section = sections.find((text) => places(text).includes(place));
        if (section === undefined) continue;
        expect(section.startsWith(`${title}\n`), place).toBe(true);
        expect(section).toMatch(
          new RegExp(`\\{\\{commentaire ${place}\\}\\}\\s*(?:\\{\\{#si \\w+\\}\\}\\s*)?$`)
        );
      }
    }
  );
});

describe("donnees.md", () => {
  interface Resource {
    name: string;
    schema?: {fields: {name: string}[]};
  }
  const {resources} = datapackage(facts) as {resources: Resource[]};
  const sections = read("donnees.md").split(/^## /m);
  const columnsOf = (title: string): string[] => {
    const section = sections.find((text) => text.startsWith(title))!;
    const rows = Array.from(section.matchAll(/^\| (`[^|]+) \|/gm), (match) => match[1]!);
    return rows.flatMap((cell) => Array.from(cell.matchAll(/`(\w+)`/g), (match) => match[1]!));
  };

  it.each([
    ["`chiffres-cles.csv`", "chiffres-cles"],
    ["`<territoire>.csv`", "departement-07"],
    ["`<territoire>-flux.csv`", "departement-07-flux"]
  ])("lists the columns of %s in their order", (title, name) => {
    const {schema} = resources.find((resource) => resource.name === name)!;
    expect(columnsOf(title)).toEqual(schema!.fields.map((field) => field.name));
  });
});

describe("cas-eprouves.md", () => {
  const cases = read("cas-eprouves.md");
  const sections = cases.split(/^## /m);
  const trials = Array.from(
    cases.matchAll(/\]\(\.\.\/(test\/[^)]+\.test\.ts)\) `([^`]+)`/g),
    ([, file, title]) => ({file: file!, title: title!})
  );

  it("has a test that exists for each case", () => {
    const rows = sections
      .filter((section) => section.includes("Épreuve |"))
      .flatMap((section) =>
        section
          .split("\n")
          .filter((line) => line.startsWith("| "))
          .slice(2)
      );
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((row) => !/\.test\.ts\) `[^`]+` *\|$/.test(row))).toEqual([]);
    const held = ({file, title}: (typeof trials)[number]) =>
      existsSync(join(root, file)) && readFileSync(join(root, file), "utf8").includes(`"${title}"`);
    expect(trials.filter((trial) => !held(trial))).toEqual([]);
  });

  it("tells every refusal that is tried, and no other", () => {
    const refusals = sections.find((section) => section.startsWith("Fichiers refusés"))!;
    const told = Array.from(refusals.matchAll(/^\| `([a-z0-9-]+)`/gm), ([, folder]) => folder!);
    expect(told.sort()).toEqual(readdirSync(join(root, "test/golden/refus")).sort());
  });
});

describe("the documents", () => {
  const names = readdirSync(docs).filter((name) => name.endsWith(".md"));

  it.each(names)("%s links to files that exist", (name) => {
    const links = Array.from(
      read(name).matchAll(/\]\((?!https?:|mailto:|#|\/|=|tant que )([^)#]+)/g),
      (match) => match[1]!
    );
    expect(links.filter((link) => !existsSync(join(docs, link)))).toEqual([]);
  });
});

describe("sources.md", () => {
  it("names every package of the project, but for types and small settings", () => {
    const {dependencies, devDependencies} = JSON.parse(
      readFileSync(join(root, "package.json"), "utf8")
    ) as Record<string, Record<string, string>>;
    const packages = Object.keys({...dependencies, ...devDependencies});
    const minor = /^@types\/|^@eslint\/js$|^eslint-config-prettier$/;
    const text = read("sources.md");
    const missing = packages.filter((name) => !minor.test(name) && !text.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });
});
