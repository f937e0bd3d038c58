import {expect, test} from "vitest";
import {cpf4Figure} from "../../../src/components/across/cpf4-figure.js";
import {departementsFigure, departementsFinding} from "../../../src/components/across/departements-figure.js";
import {dependencesFigure} from "../../../src/components/across/dependences-figure.js";
import {readPartner, readProduct} from "../../../src/components/across/sheets.js";
import {specialisedDepartementsFigure} from "../../../src/components/across/specialised-departements-figure.js";
import {subjectFigures} from "../../../src/components/across/subject-figures.js";
import {weightFigure, weightFinding} from "../../../src/components/across/weight-figure.js";
import {noDepartement} from "../../../src/components/across/no-departement.js";
import {yearsFigure, yearsFinding} from "../../../src/components/across/years-figure.js";
import type {PartnerSheet, ProductSheet} from "../../../src/trade/across.js";
import {context} from "../fiche-samples.js";
import {document} from "../sankey/sankey-samples.js";

const product: ProductSheet = {
  code: "C30C",
  years: [2022, 2023, 2024],
  referenceYear: 2024,
  partners: {
    codes: ["DE", "US"],
    import: [
      [10e6, 20e6, 30e6],
      [0, 0, 10e6]
    ],
    export: [
      [50e6, 60e6, 80e6],
      [20e6, 20e6, 20e6]
    ]
  },
  departements: {
    codes: ["07", "26"],
    import: [
      [10e6, 20e6, 20e6],
      [0, 0, 20e6]
    ],
    export: [
      [50e6, 60e6, 60e6],
      [20e6, 20e6, 30e6]
    ],
    specialisation: {import: [null, 0.1], export: [0.5, -0.2]},
    firstPartner: {import: ["DE", "DE"], export: ["DE", "US"]}
  },
  cpf4: {
    codes: ["3030", "3040"],
    import: [
      [10e6, 20e6, 40e6],
      [0, 0, 0]
    ],
    export: [
      [60e6, 70e6, 90e6],
      [10e6, 10e6, 10e6]
    ]
  },
  franceEur: {import: [1e9, 1e9, 1e9], export: [1e9, 1e9, 1e9]},
  dependences: []
};

const partner: PartnerSheet = {
  code: "DE",
  years: [2022, 2023, 2024],
  referenceYear: 2024,
  products: {codes: ["C30C"], import: [[1e6, 1e6, 0]], export: [[5e6, 5e6, 6e6]]},
  departements: {
    codes: ["07", "26"],
    import: [
      [1e6, 1e6, 0],
      [0, 0, 0]
    ],
    export: [
      [3e6, 3e6, 3e6],
      [2e6, 2e6, 3e6]
    ],
    share: {
      import: [
        [0.1, 0.1, 0],
        [0, 0, null]
      ],
      export: [
        [0.2, 0.3, 0.3],
        [0.1, 0.1, 0.15]
      ]
    },
    firstProduct: {import: [null, null], export: ["C30C", "C30C"]}
  },
  franceEur: {import: [1e7, 1e7, 1e7], export: [6e7, 6e7, 6e7]}
};

const departements = {
  "07": {name: "Ardèche", nameThe: "l’Ardèche", nameOf: "de l’Ardèche"},
  "26": {name: "Drôme", nameThe: "la Drôme", nameOf: "de la Drôme"}
};
const files = (sheet: unknown) => ({
  context: Promise.resolve(context),
  sheet: Promise.resolve(sheet),
  departements: Promise.resolve(departements)
});
const resize = (render: (width: number) => Element) => render(718);
const text = (frame: Element, selector: string) =>
  frame.querySelector(selector)?.textContent?.replace(/\s/g, " ");

test("the first département of a product, with its share; what is attached to none is told, and rows add up", async () => {
  const page = await readProduct(files(product));
  const frame = await departementsFigure(page, {year: 2024, flow: "export", resize, document});
  expect(text(frame, ".cx-finding")).toBe("L’Ardèche vient en tête, avec 60 % de ces exportations.");
  const cells = [...frame.querySelectorAll("tbody tr")].map((row) => text(row, "td:nth-of-type(3)"));
  expect(cells).toEqual(["60 000 000", "30 000 000", "10 000 000"]);
  expect(text(frame, "tbody tr:last-child")).toContain("Non rattaché à un département");
});

test("no superlative from a tie", async () => {
  const page = await readProduct(files(product));
  const frame = await departementsFigure(page, {year: 2024, flow: "import", resize, document});
  expect(text(frame, ".cx-finding")).toBe("Plusieurs départements ont le même premier montant, 20,0 M€.");
});

test("a flow without any département is a sentence", async () => {
  const page = await readPartner(files(partner));
  const frame = await departementsFigure(page, {year: 2024, flow: "import", resize, document});
  expect(text(frame, ".cx-empty")).toBe("Aucune importation n’est enregistrée en 2024.");
  expect(frame.querySelector("table")).toBeNull();
});

test("the verb agrees with the name of the first département; one alone has it all", () => {
  const name = {name: "", nameThe: "les Hauts-de-Seine", nameOf: ""};
  const told = (amounts: number[], totalEur: number) =>
    departementsFinding(
      {
        ranked: amounts.map((valueEur, i) => ({
          code: String(i),
          rank: i + 1,
          valueEur,
          share: valueEur / totalEur,
          place: i
        })),
        unattachedEur: totalEur - amounts.reduce((sum, value) => sum + value, 0),
        totalEur
      },
      {departement: () => name},
      "import"
    ).replace(/\s/g, " ");
  expect(told([6, 4], 10)).toBe("Les Hauts-de-Seine viennent en tête, avec 60 % de ces importations.");
  expect(told([6], 10)).toBe("Les Hauts-de-Seine viennent en tête, avec 60 % de ces importations.");
  expect(told([10], 10)).toBe("Un seul département, les Hauts-de-Seine, réunit toutes ces importations.");
});

test("a figure by département says whether nothing is traded, or nothing attached to one", () => {
  const told = (totalEur: number) =>
    noDepartement({flow: "export", year: 2024, totalEur}).replace(/\s/g, " ");
  expect(told(0)).toBe("Aucune exportation n’est enregistrée en 2024.");
  expect(told(5)).toBe("Exportations de 2024 : rien n’est rattaché à un département.");
});

test("how both flows moved is told with verbs, not with signs", () => {
  const of = (year: number, exportEur: number, importEur: number) => ({year, exportEur, importEur}) as never;
  const told = (...figures: never[]) => yearsFinding(figures).replace(/\s/g, " ");
  expect(told(of(2023, 1000, 1000), of(2024, 1007, 869))).toBe(
    "En 2024, les exportations augmentent de 0,7 % et les importations baissent de 13,1 % sur un an."
  );
  expect(told(of(2023, 10_000, 0), of(2024, 10_003, 5))).toBe(
    "En 2024, les exportations sont stables sur un an."
  );
  expect(told(of(2023, 10_000, 10_000), of(2024, 10_003, 9_999))).toBe(
    "En 2024, les exportations et les importations sont stables sur un an."
  );
  expect(told(of(2023, 0, 0), of(2024, 1, 1))).toBe("");
});

test("the weight is that in imports where nothing is exported", async () => {
  const imports = {
    ...partner,
    products: {...partner.products, import: [[1e6, 1e6, 1e6]], export: [[0, 0, 0]]},
    departements: {
      ...partner.departements,
      import: [
        [1e6, 1e6, 1e6],
        [0, 0, 0]
      ],
      share: {
        ...partner.departements.share,
        import: [
          [0.1, 0.1, 0.2],
          [0, 0, null]
        ]
      }
    }
  };
  const page = await readPartner(files(imports));
  const frame = await weightFigure(page, {year: 2024, resize, document});
  expect(text(frame, ".cx-title")).toContain("dans les importations");
  expect(text(frame, ".cx-finding")).toContain("20 % des importations de l’Ardèche");
});

test("specialisation: only those above the share of France", async () => {
  const page = await readProduct(files(product));
  const frame = await specialisedDepartementsFigure(page, {flow: "export", resize, document});
  expect(text(frame, ".cx-finding")).toBe(
    "Dans les exportations de l’Ardèche, la part de ce produit (60,0 M€) est 3,0 fois celle qu’il a en France."
  );
  expect(frame.querySelectorAll("tbody tr")).toHaveLength(1);
});

test("the weight of a partner beside that for France", async () => {
  const page = await readPartner(files(partner));
  const frame = await weightFigure(page, {year: 2024, resize, document});
  expect(text(frame, ".cx-finding")).toBe(
    "30 % des exportations de l’Ardèche se font avec ce partenaire, contre 10 % pour la France entière."
  );
  const weight = {code: "07", name: "Ardèche", nameOf: "de l’Ardèche", valueEur: 1};
  const told = weightFinding([{...weight, share: 0.000_09}], {
    franceShare: 0.000_01,
    flowName: "exportations"
  });
  expect(told.replace(/\s/g, " ")).toBe(
    "Moins de 0,01 % des exportations de l’Ardèche se font avec ce partenaire, contre moins de 0,01 % pour la France entière."
  );
});

test("detail by CPF4, and by year", async () => {
  const page = await readProduct(files(product));
  const detail = await cpf4Figure(page, {
    year: 2024,
    flow: "export",
    cpf4: {"3030": "Avions"},
    resize,
    document
  });
  expect(text(detail, ".cx-finding")).toBe(
    "Le premier produit, « Avions », fait 90 % des exportations de ce groupe."
  );
  const years = await yearsFigure(page, {resize, document});
  expect(text(years, ".cx-finding")).toBe(
    "En 2024, les exportations augmentent de 25,0 % et les importations de 100,0 % sur un an."
  );
});

test("key figures of a year, and dependences where there are none", async () => {
  const page = await readProduct(files(product));
  const tiles = [...subjectFigures(page, {year: 2024, document}).querySelectorAll("li")].map((tile) =>
    tile.textContent?.replace(/\s/g, " ")
  );
  expect(tiles).toEqual([
    " Exportations100,0 M€10 % des exportations de la France",
    " Importations40,0 M€4 % des importations de la France",
    "Solde+60,0 M€▲ Excédent",
    "Taux de couverture250,0 %Exportations rapportées aux importations"
  ]);
  expect(text(dependencesFigure(page, {cpf4: {}, resize, document}), ".cx-empty")).toBe(
    "En 2024, aucun produit de ce groupe ne réunit les trois critères."
  );
});
