import {csvParse} from "d3-dsv";
import {expect, test} from "vitest";
import {tableToCsv} from "../../../src/components/figure/csv.js";
import type {FigureTable} from "../../../src/components/figure/table.js";

const table: FigureTable = {
  caption: "Un tableau",
  columns: [
    {key: "name", label: "Partenaire", kind: "text"},
    {key: "valueEur", label: "Importations", kind: "eur"},
    {key: "share", label: "Part", kind: "share"},
    {key: "rank", label: "Rang", kind: "integer"}
  ],
  rows: [
    {name: 'Congo, République "démocratique" du', valueEur: 1234567.4, share: 0.019, rank: 1},
    {name: "Suisse", valueEur: -5000, share: null, rank: null},
    {name: "Chine", valueEur: Number.NaN, share: 0, rank: 3}
  ]
};
const context = {territory: "Ardèche", year: 2024, source: "DGDDI", demo: true};

test("headers tell units; territory, year, source and notice are columns", () => {
  expect(tableToCsv(table, context).split("\n")[0]).toBe(
    "Partenaire,Importations (euros),Part (fraction),Rang,Territoire,Année,Source,Avertissement"
  );
});

test("amounts are whole euros, shares fractions, what has no value is empty, and any reader gets the text back", () => {
  const rows = csvParse(tableToCsv(table, context));
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatchObject({
    Partenaire: 'Congo, République "démocratique" du',
    "Importations (euros)": "1234567",
    "Part (fraction)": "0.019",
    Territoire: "Ardèche",
    Année: "2024",
    Avertissement: "Données de démonstration\u00a0: montants fictifs"
  });
  expect(rows[1]).toMatchObject({"Importations (euros)": "-5000", "Part (fraction)": "", Rang: ""});
  expect(rows[2]).toMatchObject({"Importations (euros)": "", "Part (fraction)": "0"});
});

test("official data carry no notice, and the file ends with one line break", () => {
  const csv = tableToCsv(table, {source: "DGDDI", demo: false});
  expect(csv.split("\n")[0]).toBe("Partenaire,Importations (euros),Part (fraction),Rang,Source");
  expect(csv).toMatch(/[^\n]\n$/);
});

test("no cell starts a formula in a spreadsheet; numbers stay as they are", () => {
  const hostile: FigureTable = {
    caption: "Un tableau",
    columns: [
      {key: "name", label: "=Partenaire", kind: "text"},
      {key: "balanceEur", label: "Solde", kind: "eur"},
      {key: "change", label: "Évolution", kind: "share"}
    ],
    rows: [
      {name: '=HYPERLINK("x")', balanceEur: -5000.4, change: -0.25},
      {name: "@SUM(A1)", balanceEur: 1, change: 0},
      {name: "Bois;+1", balanceEur: 1, change: 0}
    ]
  };
  const csv = tableToCsv(hostile, {territory: "\t=1", source: "-2+3", demo: false});
  expect(csv.split("\n")).toEqual([
    "'=Partenaire,Solde (euros),Évolution (fraction),Territoire,Source",
    `"'=HYPERLINK(""x"")",-5000,-0.25,'\t=1,'-2+3`,
    "'@SUM(A1),1,0,'\t=1,'-2+3",
    "Bois;'+1,1,0,'\t=1,'-2+3",
    ""
  ]);
});
