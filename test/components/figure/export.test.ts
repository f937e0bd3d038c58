import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {s} from "../../../src/components/chart/dom.js";
import type {ExportText} from "../../../src/components/figure/export.js";
import {exportSvg} from "../../../src/components/figure/export.js";

const {window} = new JSDOM("<!doctype html>");
const {document} = window;

const TEXT: ExportText = {
  title:
    "Importations, exportations et solde avec les principaux partenaires, un titre si long qu’il passe à la ligne",
  subtitle: "Ardèche, 2024, en millions d’euros",
  source: "DGDDI & cie, <données> de février 2025",
  note: "Une note.",
  demo: true
};

/** Styles as a browser computes them: inherited ones come from the parent. */
const STYLES: Record<string, Record<string, string>> = {
  svg: {fill: "rgb(0, 0, 0)", "font-size": "16px", display: "inline"},
  rect: {fill: "rgb(36, 104, 174)", "font-size": "16px", opacity: "0.5", display: "inline"},
  text: {fill: "rgb(0, 0, 0)", "font-size": "12px", display: "inline"},
  g: {fill: "rgb(0, 0, 0)", "font-size": "16px", display: "none"},
  title: {fill: "rgb(0, 0, 0)", "font-size": "16px", display: "none"}
};
const computedStyle = (element: Element) => ({
  getPropertyValue: (name: string) => STYLES[element.localName]?.[name] ?? ""
});

function chart(): SVGSVGElement {
  return s(
    document,
    "svg",
    {width: 700, height: 100, viewBox: "0 0 700 100", class: "cx-svg"},
    s(document, "title", {}, "Un nom"),
    s(document, "rect", {
      class: "cx-cell",
      width: 10,
      height: 10,
      fill: "var(--cx-import, #1a74bd)",
      tabindex: 0
    }),
    s(document, "text", {style: "color:red", fill: "var(--cx-text, #1b2230)"}, "Suisse"),
    s(document, "g", {}, s(document, "text", {}, "caché"))
  );
}

function exported(text: Partial<ExportText> = {}) {
  const charts = [{svg: chart(), x: 0, y: 0, width: 700, height: 100}];
  const result = exportSvg(charts, {...TEXT, ...text}, {document, width: 700, computedStyle});
  const root = new window.DOMParser().parseFromString(result.text, "image/svg+xml").documentElement;
  return {...result, root};
}

test("a well-formed file that says its size, with title, subtitle, note, source and notice inside", () => {
  const {root, width, height} = exported();
  expect(root.localName).toBe("svg");
  expect([root.getAttribute("width"), root.getAttribute("height")]).toEqual([String(width), String(height)]);
  const words = [...root.querySelectorAll("text")].map((each) => each.textContent).join(" ");
  for (const part of [
    TEXT.title,
    TEXT.subtitle,
    TEXT.note!,
    `Source\u00a0: ${TEXT.source}.`,
    "Données de démonstration"
  ])
    expect(words).toContain(part);
});

test("official data carry no notice", () => {
  expect(exported({demo: false}).text).not.toContain("démonstration");
});

test("styles are written into the elements; nothing refers to a style sheet", () => {
  const {root, text} = exported();
  const rect = root.querySelector("svg svg rect")!;
  expect([rect.getAttribute("fill"), rect.getAttribute("opacity")]).toEqual(["rgb(36, 104, 174)", "0.5"]);
  expect(text).not.toMatch(/var\(|class=|style=|tabindex/);
  expect(text.match(/https?:[^"]+/g)).toEqual(["http://www.w3.org/2000/svg"]);
});

test("an inherited style is written once, where it changes", () => {
  const copy = exported().root.querySelector("svg svg")!;
  expect(copy.getAttribute("font-size")).toBe("16px");
  expect(copy.querySelector("rect")!.hasAttribute("font-size")).toBe(false);
  expect(copy.querySelector("text")!.getAttribute("font-size")).toBe("12px");
});

test("what the page hides is left out, names stay", () => {
  const {root} = exported();
  expect(root.textContent).not.toContain("caché");
  expect(root.querySelector("svg svg title")!.textContent).toBe("Un nom");
});

test("charts keep their places under the words, and the source comes below the lowest", () => {
  const charts = [
    {svg: chart(), x: 0, y: 0, width: 340, height: 100},
    {svg: chart(), x: 360, y: 40, width: 340, height: 300}
  ];
  const {text, height} = exportSvg(charts, TEXT, {document, width: 700, computedStyle});
  const root = new window.DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const [left, right] = [...root.querySelectorAll("svg")];
  expect(Number(right!.getAttribute("x")) - Number(left!.getAttribute("x"))).toBe(360);
  expect(Number(right!.getAttribute("y")) - Number(left!.getAttribute("y"))).toBe(40);
  expect(height).toBeGreaterThan(Number(right!.getAttribute("y")) + 300);
});

test("the page's own chart is untouched", () => {
  const svg = chart();
  const before = svg.outerHTML;
  exportSvg([{svg, x: 0, y: 0, width: 700, height: 100}], TEXT, {document, width: 700, computedStyle});
  expect(svg.outerHTML).toBe(before);
});

test("the file takes the typeface of the page, and leads nowhere", () => {
  const link = s(document, "a", {href: "./departement/07"}, s(document, "rect", {width: 5, height: 5}));
  const svg = s(document, "svg", {width: 10, height: 10}, link);
  const style = (element: Element) => ({
    getPropertyValue: (name: string) =>
      name === "font-family" ? "Charte, sans-serif" : computedStyle(element).getPropertyValue(name)
  });
  const placed = [{svg, x: 0, y: 0, width: 10, height: 10}];
  const {text} = exportSvg(placed, TEXT, {document, width: 700, computedStyle: style});
  expect(text.slice(0, text.indexOf("<title>"))).toContain('font-family="Charte, sans-serif"');
  expect(text).not.toContain("href");
});
