// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {territoryTable} from "../../src/components/territory-table.js";
import type {TerritoryFigures} from "../../src/components/home-map-figure.js";

const entry = (
  type: TerritoryFigures["type"],
  code: string,
  regionCode: string | null,
  exportEur: number,
  exportShareOfRegion: number | null = null
): TerritoryFigures => ({
  type,
  code,
  name: `nom ${code}`,
  regionCode,
  keyFigures: [
    {
      year: 2024,
      exportEur,
      importEur: 200,
      balanceEur: exportEur - 200,
      coverageRate: exportEur / 200,
      exportShareOfRegion,
      importShareOfRegion: null,
      exportShareOfFrance: 0.25,
      importShareOfFrance: null,
      exportRank: null,
      importRank: null
    }
  ]
});

const territories = [
  entry("departement", "07", "84", 100, 0.019),
  entry("departement", "26", "84", 300, 0.5),
  entry("departement", "01", "84", 100, 0.019),
  entry("departement", "20", "94", 10),
  entry("region", "84", null, 500),
  entry("france", "FR", null, 900)
];
const cells = (element: HTMLElement) =>
  [...element.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));

describe("territoryTable", () => {
  it("lists the départements of a region by exports, then by code, with their share of it", () => {
    const table = territoryTable(territories, {regionCode: "84", year: 2024, root: "..", document});
    expect(cells(table)).toEqual([
      ["nom 26", "300\u00a0€", "200\u00a0€", "150,0\u00a0%", "50\u00a0%"],
      ["nom 01", "100\u00a0€", "200\u00a0€", "50,0\u00a0%", "1,9\u00a0%"],
      ["nom 07", "100\u00a0€", "200\u00a0€", "50,0\u00a0%", "1,9\u00a0%"]
    ]);
    expect(table.querySelector("a")!.getAttribute("href")).toBe("../departement/26");
    const lastHead = table.querySelector("thead th:last-child")!.textContent;
    expect(lastHead.replaceAll("\u00ad", "")).toBe("Part des exportations de la région");
  });

  it("has a dash where a share means nothing", () => {
    const table = territoryTable(territories, {regionCode: "94", year: 2024, root: "..", document});
    expect(cells(table)[0]!.at(-1)).toBe("–");
  });
  it("lists the regions with their share of France", () => {
    const table = territoryTable(territories, {year: 2024, root: ".", document});
    expect(cells(table)).toEqual([["nom 84", "500\u00a0€", "200\u00a0€", "250,0\u00a0%", "25\u00a0%"]]);
    expect(table.querySelector("a")!.getAttribute("href")).toBe("./region/84");
  });
  it("leaves out who has no figures for the year", () => {
    expect(cells(territoryTable(territories, {year: 2019, root: ".", document}))).toEqual([]);
  });
  it("names its columns and its rows for screen readers", () => {
    const table = territoryTable(territories, {year: 2024, root: ".", document});
    expect(table.querySelector("caption")!.textContent).toBe("Échanges extérieurs par région en 2024");
    expect(table.querySelectorAll("thead th[scope=col]")).toHaveLength(5);
    expect(table.querySelectorAll("tbody th[scope=row]")).toHaveLength(1);
  });
});
