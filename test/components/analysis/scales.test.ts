import {describe, expect, test} from "vitest";
import {classBounds} from "../../../src/components/analysis/colour-key.js";
import {rangeOf, SERIES} from "../../../src/components/analysis/colours.js";
import {columnOf, tableKind} from "../../../src/components/analysis/columns.js";
import {frenchScale} from "../../../src/components/analysis/scales.js";
import {words} from "./analysis-samples.js";

const plain = (text: string) => text.replace(/\s/g, " ");

describe("columns", () => {
  test("are known by their name, by its end, or by what the analyst says", () => {
    expect(columnOf("valueEur")).toEqual({label: "Montant", kind: "eur"});
    expect(columnOf("exportShareOfFrance")).toEqual({label: "exportShareOfFrance", kind: "share"});
    expect(columnOf("part")).toBeUndefined();
    expect(columnOf("part", {part: {label: "Part", kind: "share"}})).toEqual({label: "Part", kind: "share"});
    expect(columnOf("valueEur", {valueEur: "Exportations"})).toEqual({label: "Exportations", kind: "eur"});
    expect(columnOf("indice", {indice: "Indice"})).toEqual({label: "Indice", kind: "number"});
    expect(columnOf("constructor")).toBeUndefined();
  });

  test("stand in tables as what they are", () => {
    expect((["eur", "change", "partner", "mass", "year"] as const).map(tableKind)).toEqual([
      "eur",
      "rate",
      "text",
      "integer",
      "text"
    ]);
  });
});

describe("scales", () => {
  const scale = (type: string, domain: unknown[], shown: string[] = []) =>
    frenchScale({type, domain}, shown, words);
  const texts = ({format}: {format: (value: unknown) => string}, values: unknown[]) =>
    values.map(format).map(plain);

  test("of amounts are in one unit, and need no label", () => {
    const amounts = scale("linear", [0, 5e8], ["valueEur"]);
    expect(texts(amounts, [0, 5e8])).toEqual(["0", "500 M€"]);
    expect(amounts.isNamed).toBe(true);
  });

  test("of other amounts are named by their column, unless there are several", () => {
    expect(scale("linear", [0, 1], ["balanceEur"])).toMatchObject({label: "Solde", isNamed: false});
    expect(scale("linear", [0, 1], ["importEur", "exportEur"])).toMatchObject({label: null, kind: "eur"});
  });

  test("of far amounts have a unit each", () => {
    expect(texts(scale("log", [1e3, 1e9], ["valueEur"]), [1e4, 1e9])).toEqual(["10 k€", "1 Md€"]);
  });

  test("of shares, and of what Plot has multiplied by a hundred, are in per cent", () => {
    expect(texts(scale("linear", [0, 0.2], ["share"]), [0.12])).toEqual(["12 %"]);
    const percent = frenchScale({type: "linear", domain: [0, 100], percent: true}, ["valueEur"], words);
    expect(texts(percent, [40])).toEqual(["40 %"]);
  });

  test("of codes give their names, by their column or their values", () => {
    expect(texts(scale("band", ["DE", "FR"], ["partner"]), ["DE", "ZZ"])).toEqual(["Allemagne", "ZZ"]);
    expect(scale("band", ["DE", "IT"]).kind).toBe("partner");
    expect(texts(scale("band", ["import"]), ["import"])).toEqual(["Importations"]);
    expect(texts(scale("ordinal", ["departement-07"], ["territory"]), ["departement-07"])).toEqual([
      "Ardèche"
    ]);
  });

  test("of years have no space between thousands, of quarters say theirs", () => {
    expect(texts(scale("linear", [2022, 2024], ["year"]), [2024])).toEqual(["2024"]);
    expect(scale("band", [2022, 2024]).kind).toBe("year");
    const quarters = scale("utc", [new Date("2022-01-01"), new Date("2024-10-01")], ["date"]);
    expect(texts(quarters, [new Date("2024-04-01")])).toEqual(["T2 2024"]);
  });

  test("that count codes are of numbers", () => {
    expect(scale("linear", [0, 3000], ["partner"])).toMatchObject({kind: "number"});
    expect(texts(scale("linear", [0, 3000]), [2500])).toEqual(["2 500"]);
  });
});

describe("colours", () => {
  test("mean the same everywhere; others come in their order", () => {
    const [imports, deficit, ...others] = rangeOf(["import", "Déficit", "DE", "AUTRES", "IT"]);
    expect(imports).toContain("--cx-import,");
    expect(deficit).toContain("--cx-deficit");
    expect(others).toEqual([SERIES[0], expect.stringContaining("--cx-muted"), SERIES[1]]);
  });

  test("classes have round bounds, four at most", () => {
    expect(classBounds(0, 223e6)).toEqual([50e6, 100e6, 150e6, 200e6]);
    expect(classBounds(0.1, 3.2)).toEqual([1, 2, 3]);
    expect(classBounds(5, 5)).toEqual([]);
  });
});
