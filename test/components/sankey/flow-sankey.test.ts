import {describe, expect, test} from "vitest";
import {flowSankey} from "../../../src/components/sankey/flow-sankey.js";
import {row} from "../../trade/rows.js";
import {document, matrices, matrixOf, names, sampleRows} from "./sankey-samples.js";

const draw = (matrix: ReturnType<typeof matrixOf>, width = 718) =>
  flowSankey(matrix, {width, document, names}) as SVGSVGElement;

/** One element a line, so that a change shows where it is. */
const readable = (element: Element) => element.outerHTML.replaceAll("><", ">\n<") + "\n";

const territories = {
  large: matrixOf(sampleRows("import", 60e9)),
  small: matrixOf(sampleRows("export", 24e6, 4, 3))
};

describe.each([343, 718])("at %i px", (width) => {
  test.each(["large", "small"] as const)("a %s territory", async (size) => {
    const file = `./snapshots/flow-sankey-${size}-${width}.svg`;
    await expect(readable(draw(territories[size], width))).toMatchFileSnapshot(file);
  });

  test("an empty territory", async () => {
    const file = `./snapshots/flow-sankey-empty-${width}.html`;
    await expect(readable(draw(matrixOf([]), width))).toMatchFileSnapshot(file);
  });
});

test("no figure is NaN, nothing is undefined", () => {
  for (const matrix of Object.values(matrices)) {
    expect(draw(matrix).outerHTML).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test("every node tells its exact amount and share; so does every link, once the keyboard comes to the chart", () => {
  const svg = draw(matrixOf([row("2024 export C21Z DE", 12_345_678), row("2024 export C11Z ES", 400)]));
  document.body.replaceChildren(svg);
  const words = (selector: string) =>
    [...svg.querySelectorAll(selector)].map((each) =>
      (each.getAttribute("aria-label") ?? each.textContent!).replace(/\s/g, " ")
    );
  expect(svg.querySelectorAll("path[role], path[aria-label]")).toHaveLength(0);
  svg.querySelector<SVGElement>("[tabindex]")!.focus();
  expect(words("path[role=img]")).toEqual([
    "Médicaments – Allemagne : 12 345 678 €, 100 % des exportations, premier flux",
    "Boissons – Espagne : 400 €, < 0,01 % des exportations, deuxième flux"
  ]);
  (document.activeElement as SVGElement).blur();
  expect(words("title")).toEqual([
    "Médicaments et produits voisins : 12 345 678 €, 100 % des exportations",
    "Boissons et produits voisins : 400 €, < 0,01 % des exportations",
    "Allemagne : 12 345 678 €, 100 % des exportations",
    "Espagne : 400 €, < 0,01 % des exportations"
  ]);
});

test("without exports, without imports, a sentence", () => {
  const empty = {...matrixOf([]), year: 2023};
  expect(draw(empty).textContent).toBe("Aucune exportation n’est enregistrée en 2023.");
  expect(draw({...empty, flow: "import"}).textContent).toBe("Aucune importation n’est enregistrée en 2023.");
});

const rows = [
  row("2024 export C21Z DE", 50_000_000),
  row("2024 export C21Z ES", 60_000_000),
  row("2024 export C11Z DE", 40_000_000)
];

/** The chart in a page, its items by the first words of their name, with ordinary spaces. */
function live() {
  const svg = draw(matrixOf(rows));
  document.body.replaceChildren(svg);
  svg.querySelector<SVGElement>("[tabindex]")!.focus();
  (document.activeElement as SVGElement).blur();
  const nameOf = (item: Element) =>
    (item.getAttribute("aria-label") ?? item.querySelector("title")!.textContent!)
      .split("\u00a0:")[0]!
      .replaceAll("\u00a0", " ");
  const items = () => [...svg.querySelectorAll<SVGElement>(".cx-flow")];
  const item = (name: string) => items().find((each) => nameOf(each) === name)!;
  const lit = () =>
    items()
      .filter((each) => each.matches(".cx-lit"))
      .map(nameOf)
      .sort();
  const readout = () => svg.querySelector(".cx-readout");
  const press = (key: string) => {
    const event = new document.defaultView!.KeyboardEvent("keydown", {key, bubbles: true, cancelable: true});
    document.activeElement!.dispatchEvent(event);
  };
  const point = (target: Element, type: string) =>
    target.dispatchEvent(new document.defaultView!.Event(type, {bubbles: type !== "pointerleave"}));
  return {svg, item, lit, readout, press, point, focused: () => nameOf(document.activeElement!)};
}

test("pointing at a link lights it and its ends, and tells its exact amount", () => {
  const {item, lit, readout, point, svg} = live();
  point(item("Boissons – Allemagne"), "pointerover");
  expect(lit()).toEqual(["Allemagne", "Boissons et produits voisins", "Boissons – Allemagne"]);
  expect(readout()!.textContent).toContain("40\u202f000\u202f000\u00a0€");
  expect(svg.querySelectorAll(".cx-badge.cx-lit")).toHaveLength(1);
  point(svg.querySelector("g")!, "pointerleave");
  expect(lit()).toEqual([]);
  expect(readout()).toBeNull();
});

test("under a lit node, the labels across tell its own links, then themselves again", () => {
  const {item, point, svg} = live();
  const value = () => item("Allemagne").querySelector(".cx-flow-value")!.textContent;
  expect(value()).toBe("90,0\u00a0M€ · 60\u00a0%");
  point(item("Boissons et produits voisins"), "pointerover");
  expect(value()).toBe("40,0\u00a0M€");
  point(svg.querySelector("g")!, "pointerleave");
  expect(value()).toBe("90,0\u00a0M€ · 60\u00a0%");
});

test("one stop of the Tab key; arrows move the focus and light its path; Escape puts the light out", () => {
  const {svg, press, lit, focused} = live();
  const stops = () => svg.querySelectorAll("[tabindex]:not(a)");
  for (const link of svg.querySelectorAll("a")) expect(link.getAttribute("tabindex")).toBe("-1");
  expect(stops()).toHaveLength(1);
  (stops()[0] as SVGElement).focus();
  expect(focused()).toBe("Médicaments et produits voisins");
  press("ArrowRight");
  expect(focused()).toBe("Médicaments – Espagne");
  expect(lit()).toEqual(["Espagne", "Médicaments et produits voisins", "Médicaments – Espagne"]);
  press("ArrowRight");
  expect(focused()).toBe("Espagne");
  expect(stops()).toHaveLength(1);
  press("Escape");
  expect(lit()).toEqual([]);
});

test("a name leads to the page of its product or partner, by Enter too; « Autres » and what is no country to none", () => {
  const {svg, item, press} = live();
  const hrefOf = (name: string) => item(name).querySelector("a")?.getAttribute("href") ?? null;
  expect([hrefOf("Médicaments et produits voisins"), hrefOf("Allemagne")]).toEqual([
    "./produit/C21Z",
    "./pays/DE"
  ]);
  const followed: string[] = [];
  svg.addEventListener("click", (event) => {
    event.preventDefault();
    followed.push((event.target as Element).closest("a")!.getAttribute("href")!);
  });
  svg.querySelector<SVGElement>('[tabindex="0"]')!.focus();
  press("Enter");
  expect(followed).toEqual(["./produit/C21Z"]);
  const large = draw(territories.large);
  const others = [...large.querySelectorAll("g.cx-flow")].filter((node) =>
    node.textContent!.startsWith("Autres")
  );
  expect(others.length).toBeGreaterThan(0);
  for (const node of others) expect(node.querySelector("a")).toBeNull();
});

test("the name of a node stays while its title gives way to the box", () => {
  const {item, point} = live();
  const target = item("Boissons et produits voisins");
  point(target, "pointerover");
  expect(target.querySelector("title")).toBeNull();
  expect(target.getAttribute("aria-label")).toMatch(/^Boissons et produits voisins/);
  point(target.closest("svg > g")!, "pointerleave");
  expect(target.querySelector("title")!.textContent).toMatch(/^Boissons et produits voisins/);
  expect(target.hasAttribute("aria-label")).toBe(false);
});

test("a ribbon is a band as thick at both ends, in steps from its corner", () => {
  const svg = draw(matrixOf([row("2024 export C21Z DE", 3_000_000), row("2024 export C21Z ES", 1_000_000)]));
  for (const path of svg.querySelectorAll("path")) {
    const d = path.getAttribute("d")!;
    expect(d).toMatch(/^M[\d.]+,[\d.]+c([-,]?[\d.]+){6}v[\d.]+c([-,]?[\d.]+){6}z$/);
    const [there, back] = [...d.matchAll(/c([^vz]+)/g)].map(([, steps]) =>
      steps!.match(/-?[\d.]+/g)!.map(Number)
    );
    expect(back!.map((step) => -step + 0)).toEqual(there!.map((step) => step + 0));
  }
});

test("amounts are written in one way in a chart, however narrow", () => {
  for (const [width, pattern] of [
    [718, /^[\d\u202f]+\u00a0M€ · [\d,]+\u00a0%$/],
    [288, /^[\d\u202f]+( · [\d,]+\u00a0%|\u00a0M€)$/]
  ] as const) {
    const values = [...draw(territories.large, width).querySelectorAll(".cx-flow-value")];
    const shapes = values.map(({textContent}) => textContent!.replace(/[\d\u202f,]+/g, "0"));
    expect(new Set(shapes).size).toBe(1);
    for (const value of values) expect(value.textContent).toMatch(pattern);
  }
});

test("a touch keeps the light until the focus leaves", () => {
  const {item, lit, point, svg} = live();
  point(item("Allemagne"), "click");
  point(svg.querySelector("g")!, "pointerleave");
  expect(lit()).toContain("Médicaments – Allemagne");
  (document.activeElement as SVGElement).blur();
  expect(lit()).toEqual([]);
});
