// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {
  checkList,
  checksSummary,
  ignoredFiles,
  quarterList,
  quartersTable,
  sourcesTable
} from "../../src/components/quality-report.js";
import type {Check, QualityReport, QuarterChoice} from "../../src/trade/quality.js";

const check = (
  id: string,
  level: Check["level"],
  rows: Check["rows"] = [],
  rowCount = rows.length
): Check => ({
  id,
  title: `Contrôle ${id}`,
  explanation: "Ce qu’il cherche.",
  level,
  sql: "SELECT 1\n",
  columns: ["code", "lignes"],
  rows,
  rowCount
});

const choice = (quarter: QuarterChoice["quarter"], source: string, setAside: string[] = []) => ({
  flow: "export" as const,
  year: 2024,
  quarter,
  source,
  setAside,
  rowCount: 1000 + quarter
});

const report: QualityReport = {
  sources: [
    {
      name: "a.zip › a.txt",
      revision: "2025-02",
      flow: "export",
      rowCount: 12345,
      productOrder: "A129;CPF4",
      sha256: "",
      cacheKey: "a"
    },
    {
      name: "b.txt",
      revision: "2024-08",
      flow: "export",
      rowCount: 9,
      productOrder: "CPF4;A129",
      sha256: "",
      cacheKey: "b"
    }
  ],
  ignored: [{name: "lisez-moi.pdf", reason: "ce n’est pas un fichier de la Douane"}],
  choices: [choice(1, "a.zip › a.txt", ["b.txt"]), choice(2, "a.zip › a.txt"), choice(4, "a.zip › a.txt")],
  checks: [
    check("rien", "ok"),
    check("codes", "attention", [["QZ", 3]], 40),
    check("monaco", "info", [["99", 1]])
  ]
};

const cells = (element: HTMLElement) =>
  [...element.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));

describe("quality report", () => {
  it("says which quarters were taken of a file, and which were set aside", () => {
    expect(cells(sourcesTable(report, {document}))).toEqual([
      ["a.zip › a.txt", "Exportations", "2025-02", "12\u202f345", "A129, CPF4", "2024\u00a0T1, T2, T4", "–"],
      ["b.txt", "Exportations", "2024-08", "9", "CPF4, A129", "–", "2024\u00a0T1"]
    ]);
  });
  it("lists the files left aside with the reason, or says that there are none", () => {
    expect(cells(ignoredFiles(report, {document}))).toEqual([
      ["lisez-moi.pdf", "ce n’est pas un fichier de la Douane"]
    ]);
    expect(ignoredFiles({...report, ignored: []}, {document}).textContent).toBe(
      "Aucun fichier n’a été laissé de côté."
    );
  });
  it("shows a missing quarter as a dash", () => {
    expect(cells(quartersTable(report, {document}))).toEqual([
      ["Exportations", "2024", "1\u202f001", "1\u202f002", "–", "1\u202f004"],
      ["Importations", "2024", "–", "–", "–", "–"]
    ]);
  });
  it("lists quarters by year, in order", () => {
    expect(quarterList([])).toBeNull();
    expect(
      quarterList([
        {year: 2024, quarter: 2},
        {year: 2023, quarter: 4},
        {year: 2024, quarter: 1}
      ])
    ).toBe("2023\u00a0T4\u202f; 2024\u00a0T1, T2");
  });
  it("shortens three quarters or more that follow one another", () => {
    const quarters = (...numbers: (1 | 2 | 3 | 4)[]) => numbers.map((quarter) => ({year: 2024, quarter}));
    expect(quarterList(quarters(3, 1, 2, 4))).toBe("2024\u00a0T1\u00a0à\u00a0T4");
    expect(quarterList(quarters(2, 3, 4))).toBe("2024\u00a0T2\u00a0à\u00a0T4");
    expect(quarterList(quarters(1, 3, 4))).toBe("2024\u00a0T1, T3, T4");
  });
  it("counts the checks by level", () => {
    expect(checksSummary(report)).toBe(
      "3 contrôles\u00a0: 1 sans rien à signaler, 1 pour information, 1 à regarder."
    );
  });
  it("puts first what is to be looked at, with its rows and its query", () => {
    const list = checkList(report, {document});
    expect([...list.querySelectorAll("h3")].map((title) => title.textContent)).toEqual([
      "Contrôle codes",
      "Contrôle monaco",
      "Contrôle rien"
    ]);
    const first = list.querySelector("#controle-codes")!;
    expect(first.querySelector("summary")!.textContent).toBe("Les 40 lignes trouvées");
    expect(first.querySelector("caption")!.textContent).toBe("Contrôle codes\u00a0: la première ligne");
    expect(first.querySelector("tbody")!.textContent).toBe("QZ3");
    expect(first.querySelector("pre")!.textContent).toBe("SELECT 1");
  });
  it("writes years as years, amounts apart by thousands, ratios with a comma", () => {
    const found = {...check("derive", "info"), columns: ["annee", "ecart_eur", "rapport", "pays"]};
    const rows = [[2024, 1234567, 0.25, null]];
    const list = checkList({...report, checks: [{...found, rows, rowCount: 1}]}, {document});
    expect(cells(list)).toEqual([["2024", "1\u202f234\u202f567", "0,25", "–"]]);
  });
  it("offers no rows where none was found", () => {
    expect(checkList(report, {document}).querySelectorAll("#controle-rien details")).toHaveLength(1);
  });
});
