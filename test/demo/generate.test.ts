import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {generateDemo} from "../../src/demo/generate.js";
import {cpf4} from "../../src/reference/cpf4.js";
import {departements} from "../../src/reference/departements.js";
import {partnerName} from "../../src/reference/partners.js";
import {regions} from "../../src/reference/regions.js";
import {largest, type Line, parseLines, readMainFile, readZip, sumBy} from "./official.js";

const root = mkdtempSync(join(tmpdir(), "demo-"));
const folder = join(root, "three-years");
const names = [
  "202302-Regional-2022-export.zip",
  "202302-Regional-2022-import.zip",
  "202402-Regional-2023-export.zip",
  "202402-Regional-2023-import.zip",
  "202502-Regional-2024-export.zip",
  "202502-Regional-2024-import.zip"
];
const texts = new Map<string, string>();
let lines2024: Line[] = [];
/** Lines of 2024 by flow and département: `I 07`. */
const groups = new Map<string, Line[]>();

beforeAll(async () => {
  await generateDemo(folder);
  for (const name of names) texts.set(name, (await readMainFile(join(folder, name))).text);
  lines2024 = [...parseLines(texts.get(names[4]!)!), ...parseLines(texts.get(names[5]!)!)];
  for (const line of lines2024) {
    const key = `${line.flow} ${line.departement}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key)!.push(line);
  }
});

afterAll(() => rmSync(root, {recursive: true, force: true}));

const total = (keep: (line: Line) => boolean): number =>
  lines2024.filter(keep).reduce((sum, {valueEur}) => sum + valueEur, 0);
const millions = (valueEur: number): string => (valueEur / 1e6).toFixed(1);

describe("the files", () => {
  it("are one zip per flow and year, under official names", async () => {
    expect(readdirSync(folder).sort()).toEqual(names);
    const entries = await readZip(join(folder, names[5]!));
    expect([...entries.keys()]).toEqual([
      "Regional_2024_Import.txt",
      "Departement_region.txt",
      "Libelle_A129.txt",
      "Libelle_CPF4_rev2.1.txt",
      "Libelle_PAYS.txt"
    ]);
    expect((await readMainFile(join(folder, names[0]!))).name).toBe("Regional_2022_Export.txt");
  });

  it("hold about a million rows", () => {
    const count = [...texts.values()].reduce((sum, text) => sum + text.split("\r\n").length - 1, 0);
    expect(count).toBeGreaterThan(800_000);
    expect(count).toBeLessThan(1_200_000);
  });

  it("are ten fields a line, each of its pattern, with no zero and no negative value", () => {
    const line =
      /^([IE]);([1-4]);(\d{4});(\d\d|9[A-E]);\d\d;[A-Z]\d\d[A-Z];\d{4};[A-Z]{2};[1-9]\d*;(0|[1-9]\d*)$/;
    for (const [name, text] of texts) {
      const [year, flow] = [name.slice(16, 20), name.endsWith("import.zip") ? "I" : "E"];
      const bad = text
        .split("\r\n")
        .slice(0, -1)
        .filter((row) => {
          const match = line.exec(row);
          return match === null || match[1] !== flow || match[3] !== year;
        });
      expect(bad, name).toEqual([]);
      expect(text.endsWith("\r\n"), name).toBe(true);
    }
  });

  it("hold the four quarters, in order", () => {
    for (const [name, text] of texts) {
      const quarters = new Set(Array.from(text.matchAll(/^[IE];(\d);/gm), (match) => match[1]));
      expect([...quarters], name).toEqual(["1", "2", "3", "4"]);
    }
  });

  it("hold each key once, sorted by quarter, département, heading, CPF4 and partner", () => {
    for (const name of names.slice(4)) {
      const keys = parseLines(texts.get(name)!).map((row) =>
        [row.quarter, row.departement, row.product, row.cpf4, row.partner].join(";")
      );
      const firstOutOfOrder = keys.findIndex((key, i) => i > 0 && key <= keys[i - 1]!);
      expect(keys[firstOutOfOrder], name).toBeUndefined();
    }
  });
});

describe("chance", () => {
  const only2024 = names.slice(4);

  it("gives the same bytes for the same seed, whatever the other years", async () => {
    await generateDemo(join(root, "again"), {years: [2024]});
    expect(readdirSync(join(root, "again")).sort()).toEqual(only2024);
    for (const name of only2024) {
      expect(readFileSync(join(root, "again", name)).equals(readFileSync(join(folder, name))), name).toBe(
        true
      );
    }
  });

  it("gives other rows for another seed, with the same total", async () => {
    await generateDemo(join(root, "other"), {seed: 2, years: [2024]});
    const {text} = await readMainFile(join(root, "other", only2024[0]!));
    expect(text).not.toBe(texts.get(only2024[0]!));
    const sum = parseLines(text).reduce((value, line) => value + line.valueEur, 0);
    expect(millions(sum)).toBe("580354.5");
  });
});

describe("the totals of 2024", () => {
  it.each([
    ["Ardèche, exports", "E", "07", "1384.7"],
    ["Ardèche, imports", "I", "07", "1529.7"]
  ])("%s", (_, flow, departement, expected) => {
    expect(millions(total((line) => line.flow === flow && line.departement === departement))).toBe(expected);
  });

  it.each([
    ["Auvergne-Rhône-Alpes, exports", "E", "71307.5"],
    ["Auvergne-Rhône-Alpes, imports", "I", "76304.6"]
  ])("%s, by the region code of the rows", (_, flow, expected) => {
    expect(millions(total((line) => line.flow === flow && line.region === "18"))).toBe(expected);
  });

  it.each([
    ["France, exports", "E", "580354.5"],
    ["France, imports", "I", "684776.3"]
  ])("%s, every row counted", (_, flow, expected) => {
    expect(millions(total((line) => line.flow === flow))).toBe(expected);
  });

  it.each([
    ["E", "0.019", "0.0024"],
    ["I", "0.020", "0.0022"]
  ])("shares of Ardèche in its region and in France (%s)", (flow, ofRegion, ofFrance) => {
    const ardeche = total((line) => line.flow === flow && line.departement === "07");
    const region = total((line) => line.flow === flow && line.region === "18");
    const france = total((line) => line.flow === flow);
    expect((ardeche / region).toPrecision(2)).toBe(ofRegion);
    expect((ardeche / france).toPrecision(2)).toBe(ofFrance);
  });
});

describe("the territories", () => {
  it("are the hundred départements, the unlocated rows and Monaco, in both flows", () => {
    const expected = [...departements.map(({customsCode}) => customsCode), "98", "99"].sort();
    for (const flow of ["I", "E"]) {
      const found = new Set(
        lines2024.filter((line) => line.flow === flow).map(({departement}) => departement)
      );
      expect([...found].sort()).toEqual(expected);
    }
  });

  it("are booked in their own region; Monaco in Provence-Alpes-Côte d’Azur; 98 in none", () => {
    const customsRegion = new Map(regions.map(({code, customsCode}) => [code, customsCode]));
    const regionOf = new Map(departements.map((row) => [row.customsCode, customsRegion.get(row.regionCode)]));
    regionOf.set("99", "21");
    const wrong = lines2024.filter(
      ({departement, region}) => departement !== "98" && regionOf.get(departement) !== region
    );
    expect(wrong).toEqual([]);
    const unlocated = new Set(
      lines2024.filter(({departement}) => departement === "98").map(({region}) => region)
    );
    expect([...unlocated].filter((region) => [...customsRegion.values()].includes(region))).toEqual([]);
  });

  it("have the diversity of their size: many rows in Rhône, few in Lozère, fewer in Mayotte", () => {
    const rows = (code: string): number => lines2024.filter(({departement}) => departement === code).length;
    expect(rows("69")).toBeGreaterThan(4 * rows("48"));
    expect(rows("48")).toBeGreaterThan(rows("9E"));
    expect(rows("9E")).toBeGreaterThan(5 * rows("98"));
  });
});

describe("the shape of trade", () => {
  const of = (departement: string, flow: string): Line[] => groups.get(`${flow} ${departement}`)!;
  const firstProducts = (departement: string, flow: string, count: number): string[] =>
    largest(sumBy(of(departement, flow), ({product}) => product)).slice(0, count);

  it("differs: the first export of 75, 07, 48, 971 and 31", () => {
    expect(["75", "07", "48", "9A", "31"].map((code) => firstProducts(code, "E", 1)[0])).toEqual([
      "C15Z",
      "C29A",
      "C24A",
      "A01Z",
      "C30C"
    ]);
    expect(firstProducts("20", "E", 2).sort()).toEqual(["C11Z", "C30C"]);
  });

  it("books piped gas and electricity in Paris", () => {
    expect(firstProducts("75", "I", 1)).toEqual(["B06Z"]);
    const electricity = sumBy(
      lines2024.filter(({product}) => product === "D35A"),
      ({departement}) => departement
    );
    expect([...electricity.keys()]).toEqual(["75"]);
  });

  it.each([
    ["9A", 0.2],
    ["9B", 0.2],
    ["9C", 0.4],
    ["9D", 0.2],
    ["9E", 0.1]
  ])("makes the DROM importers: %s exports less than %d of its imports", (code, maximum) => {
    const [imports, exports] = ["I", "E"].map((flow) =>
      of(code, flow).reduce((sum, {valueEur}) => sum + valueEur, 0)
    );
    expect(exports! / imports!).toBeLessThan(maximum);
  });

  it("puts neighbours and large economies first in France", () => {
    const first = (flow: string, count: number): string[] =>
      largest(
        sumBy(
          lines2024.filter((line) => line.flow === flow),
          ({partner}) => partner
        )
      ).slice(0, count);
    expect(first("I", 7).sort()).toEqual(["BE", "CN", "DE", "ES", "IT", "NL", "US"].sort());
    expect(first("E", 6).sort()).toEqual(["BE", "DE", "ES", "GB", "IT", "US"]);
  });

  it("has the headings and partners of a nation, all of them in the reference tables", () => {
    const a129 = new Map(cpf4.map((row) => [row.code, row.a129]));
    expect(new Set(lines2024.map(({product}) => product)).size).toBeGreaterThanOrEqual(70);
    expect(new Set(lines2024.map(({partner}) => partner)).size).toBeGreaterThanOrEqual(190);
    expect(lines2024.filter((line) => a129.get(line.cpf4) !== line.product)).toEqual([]);
    const unknown = lines2024.filter(({partner}) => partnerName(partner, 2024) === undefined);
    expect(unknown).toEqual([]);
  });

  it("brings the codes that are traps, in small amounts", () => {
    for (const [flow, codes] of [
      ["I", ["FR", "NA", "XS", "XK", "XC", "XL", "QU", "QR", "QS"]],
      ["E", ["NA", "XS", "XK", "XC", "XL", "QU", "QR", "QS"]]
    ] as const) {
      const sums = sumBy(
        lines2024.filter((line) => line.flow === flow),
        ({partner}) => partner
      );
      const all = total((line) => line.flow === flow);
      for (const code of codes) {
        expect(sums.get(code), `${flow} ${code}`).toBeGreaterThan(0);
        expect(sums.get(code)! / all, `${flow} ${code}`).toBeLessThan(0.01);
      }
      expect(sums.has("EU")).toBe(false);
    }
    expect(lines2024.some(({flow, partner}) => flow === "E" && partner === "FR")).toBe(false);
  });

  it("gives a mass to all but electricity", () => {
    const weightless = new Set(lines2024.filter(({massKg}) => massKg === 0).map(({product}) => product));
    expect([...weightless]).toEqual(["D35A"]);
  });

  it("makes energy dear in 2022", () => {
    const gas = ["2022", "2024"].map((year) => {
      const text = texts.get(`${Number(year) + 1}02-Regional-${year}-import.zip`)!;
      const values = Array.from(text.matchAll(/;B06Z;\d{4};\w\w;(\d+);/g), (match) => Number(match[1]));
      return values.reduce((a, b) => a + b);
    });
    expect(gas[0]! / gas[1]!).toBeGreaterThan(1.3);
  });
});
