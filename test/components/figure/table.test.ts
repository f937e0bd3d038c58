import fc from "fast-check";
import {JSDOM} from "jsdom";
import {describe, expect, it, test} from "vitest";
import type {FigureTable} from "../../../src/components/figure/table.js";
import {cellText, dataTable, sortRows} from "../../../src/components/figure/table.js";

const {document} = new JSDOM("<!doctype html>").window;

const table: FigureTable = {
  caption: "Importations par partenaire, Ardèche, 2024",
  columns: [
    {key: "name", label: "Partenaire", kind: "text"},
    {key: "valueEur", label: "Importations", kind: "eur"},
    {key: "share", label: "Part", kind: "share"}
  ],
  rows: [
    {name: "Italie", valueEur: 1_234_567, share: 0.19},
    {name: "États-Unis", valueEur: 2_000_000, share: 0.5},
    {name: "Chine", valueEur: null, share: null},
    {name: "Espagne", valueEur: 12, share: 0.0000018}
  ]
};

const names = (element: Element) => [...element.querySelectorAll("tbody th")].map((cell) => cell.textContent);

test("a caption, headers with scope and unit, one naming cell a row", () => {
  const element = dataTable(table, {document});
  expect(element.querySelector("caption")?.textContent).toBe(table.caption);
  expect(
    [...element.querySelectorAll("thead th")].map((cell) => [cell.getAttribute("scope"), cell.textContent])
  ).toEqual([
    ["col", "Partenaire"],
    ["col", "Importations (€)"],
    ["col", "Part"]
  ]);
  expect(
    [...element.querySelectorAll("tbody th")].every((cell) => cell.getAttribute("scope") === "row")
  ).toBe(true);
  expect(element.querySelector("tbody tr")?.textContent).toBe("Italie1\u202f234\u202f56719,00\u00a0%");
});

test("shares of a column have the same number of decimals: one, or two where one of them is below 0,1 %", () => {
  const column = (...shares: (number | null)[]) => {
    const rows = shares.map((share, i) => ({name: String(i), valueEur: i, share}));
    const cells = dataTable({...table, rows}, {document}).querySelectorAll("tbody td:last-child");
    return [...cells].map((cell) => cell.textContent!.replaceAll("\u00a0", " "));
  };
  expect(column(0.5, 0.0194, 0.001, 0)).toEqual(["50,0 %", "1,9 %", "0,1 %", "0,0 %"]);
  expect(column(0.5, -0.0194, 0.0009, null)).toEqual(["50,00 %", "−1,94 %", "0,09 %", "–"]);
  expect(column(0.5, 0.0000018)).toEqual(["50,00 %", "<\u202f0,01 %"]);
});

test("the scrolling region is named and can be reached with the keyboard", () => {
  const element = dataTable(table, {document});
  expect(element.getAttribute("role")).toBe("region");
  expect(element.getAttribute("aria-label")).toBe(table.caption);
  expect(element.getAttribute("tabindex")).toBe("0");
});

test("a header sorts: amounts from the largest, names from A with accents as readers expect, then the other way", () => {
  const element = dataTable(table, {document});
  const [byName, byValue] = [...element.querySelectorAll("button")];
  byValue!.click();
  expect(names(element)).toEqual(["États-Unis", "Italie", "Espagne", "Chine"]);
  expect([...element.querySelectorAll("thead th")].map((cell) => cell.getAttribute("aria-sort"))).toEqual([
    "none",
    "descending",
    "none"
  ]);
  byValue!.click();
  expect(names(element)).toEqual(["Espagne", "Italie", "États-Unis", "Chine"]);
  byName!.click();
  expect(names(element)).toEqual(["Chine", "Espagne", "États-Unis", "Italie"]);
  expect([...element.querySelectorAll("thead th")].map((cell) => cell.getAttribute("aria-sort"))).toEqual([
    "ascending",
    "none",
    "none"
  ]);
});

test("cells without a value say so", () => {
  expect([cellText(null, "eur"), cellText(undefined, "text"), cellText(Number.NaN, "share")]).toEqual([
    "–",
    "–",
    "–"
  ]);
  expect(cellText(-1234.4, "eur")).toBe("−1\u202f234");
});

test("sorting keeps every row, orders those with a value and puts the others last", () => {
  const anyTable = fc.array(fc.record({value: fc.option(fc.integer()), id: fc.nat()}));
  fc.assert(
    fc.property(anyTable, fc.constantFrom("ascending" as const, "descending" as const), (rows, order) => {
      const sorted = sortRows(rows, "value", order);
      expect(new Set(sorted)).toEqual(new Set(rows));
      const values = sorted.map(({value}) => value);
      const filled = values.filter((value) => value !== null);
      expect(values.slice(filled.length).every((value) => value === null)).toBe(true);
      const sign = order === "ascending" ? 1 : -1;
      expect(filled.every((value, i) => i === 0 || sign * (value - filled[i - 1]!) >= 0)).toBe(true);
    })
  );
});

describe("names that have a page", () => {
  const table: FigureTable = {
    caption: "Flux",
    columns: [
      {key: "product", label: "Produit", kind: "text", page: {folder: "produit", code: "productCode"}},
      {key: "partner", label: "Pays", kind: "text", page: {folder: "pays", code: "partnerCode"}},
      {key: "valueEur", label: "Montant", kind: "eur"}
    ],
    rows: [
      {product: "Automobiles", productCode: "C29A", partner: "Malte", partnerCode: "MT", valueEur: 1},
      {product: "Autres", productCode: "AUTRES", partner: "France (retours)", partnerCode: "FR", valueEur: 2}
    ]
  };
  const at = (url: string) => new JSDOM("", {url}).window.document;
  const links = (element: Element) =>
    [...element.querySelectorAll("a")].map((link) => link.getAttribute("href")!);
  const leadTo = (element: Element, {baseURI}: Document) =>
    links(element).map((href) => new URL(href, baseURI).pathname);

  it("lead there from any page, under any sub-path; others stay text", () => {
    const paths = [
      "/",
      "/france",
      "/departement/07",
      "/territoire-industrie/ti-8401",
      "/produit/",
      "/sous/chemin/region/84",
      "/sous/chemin/comparer?t=07,26"
    ];
    const pages = paths.map((path) => at(`https://fiches.test${path}`));
    // Written into a page that is served elsewhere, they still hold.
    expect(
      pages
        .flatMap((page) => links(dataTable(table, {document: page})))
        .filter((href) => href.startsWith("/"))
    ).toEqual([]);
    expect(pages.map((page) => leadTo(dataTable(table, {document: page}), page))).toEqual([
      ["/produit/C29A", "/pays/MT"],
      ["/produit/C29A", "/pays/MT"],
      ["/produit/C29A", "/pays/MT"],
      ["/produit/C29A", "/pays/MT"],
      ["/produit/C29A", "/pays/MT"],
      ["/sous/chemin/produit/C29A", "/sous/chemin/pays/MT"],
      ["/sous/chemin/produit/C29A", "/sous/chemin/pays/MT"]
    ]);
  });

  it("become links once the table is opened, and stay so when it is sorted", () => {
    const page = at("https://fiches.test/departement/07");
    const within = page.createElement("details");
    const element = dataTable(table, {document: page, within});
    expect(links(element)).toEqual([]);
    within.dispatchEvent(new page.defaultView!.Event("toggle"));
    expect(leadTo(element, page)).toEqual(["/produit/C29A", "/pays/MT"]);
    element.querySelectorAll("button")[2]!.click();
    expect(element.querySelector("tbody tr th")!.textContent).toBe("Autres");
    expect(leadTo(element, page)).toEqual(["/produit/C29A", "/pays/MT"]);
  });

  it("lead to the page whose code the row has, where a column names things of two kinds", () => {
    const mixed: FigureTable = {
      caption: "Essai",
      columns: [
        {
          key: "name",
          label: "Produit ou pays",
          kind: "text",
          page: [
            {folder: "produit", code: "productCode"},
            {folder: "pays", code: "partnerCode"}
          ]
        }
      ],
      rows: [
        {name: "Automobiles", productCode: "C29A"},
        {name: "Malte", partnerCode: "MT"},
        {name: "Autres pays", partnerCode: "AUTRES"},
        {name: "Ensemble"}
      ]
    };
    const page = at("https://fiches.test/france");
    expect(leadTo(dataTable(mixed, {document: page}), page)).toEqual(["/produit/C29A", "/pays/MT"]);
  });
});
