import {barX, dot, plot, text} from "@observablehq/plot";
import type {PlotOptions} from "@observablehq/plot";
import {describe, expect, test} from "vitest";
import type {OwnChart, OwnFigureOptions} from "../../../src/components/analysis/own-figure.js";
import {ownFigure} from "../../../src/components/analysis/own-figure.js";
import {expectSound, shownText, tableRows} from "../chart/sound-chart.js";
import {context} from "../fiche-samples.js";
import {document} from "../sankey/sankey-samples.js";
import {names} from "./analysis-samples.js";

const ROWS = [
  {flow: "export", partner: "DE", valueEur: 5e8},
  {flow: "export", partner: "IT", valueEur: 12e8}
];

/** A drawing as pages have it: it knows what it was drawn from. */
function drawn(options: PlotOptions): Element {
  return Object.assign(plot({...options, document}), {options, plot});
}

const bars = (marks: Parameters<typeof barX>[1] = {}) =>
  drawn({marks: [barX(ROWS, {x: "valueEur", y: "partner", ...marks})]});

function frameOf(chart: OwnChart, options: Partial<OwnFigureOptions> = {}, width = 718): HTMLElement {
  const page = {context, names, document, resize: (render: (width: number) => Element) => render(width)};
  return ownFigure(chart, {title: "Pays de destination", ...options}, page);
}

const texts = (frame: Element) =>
  [...frame.querySelectorAll(".cx-chart text")].map((each) => each.textContent!.replace(/\s/g, " "));

describe("the plainest chart", () => {
  test("has French names and amounts, at the width of its column", () => {
    const frame = frameOf(bars());
    const chart = frame.querySelector(".cx-chart svg")!;
    expect(texts(frame).slice(0, 3)).toEqual(["Allemagne", "Italie", "0"]);
    expect(texts(frame)).toContain("1,2 Md€");
    expect(texts(frame).join()).not.toMatch(/valueEur|partner|DE|,000/);
    expect(chart.getAttribute("width")).toBe("718");
    expectSound(chart);
  });

  test("has the colour of its flow", () => {
    expect(frameOf(bars()).querySelector("rect")!.closest("[fill]")!.getAttribute("fill")).toContain(
      "--cx-export"
    );
    const own = frameOf(bars({fill: "#123456"}));
    expect(own.querySelector("rect")!.closest("[fill]")!.getAttribute("fill")).toBe("#123456");
  });

  test("has a frame: anchor, title, demonstration label, source, table of what it shows", () => {
    const frame = frameOf(bars());
    expect(frame.id).toBe("pays-de-destination");
    expect(shownText(frame, ".cx-title")).toBe("Pays de destination");
    expect(shownText(frame, ".cx-demo")).toBe(context.demo ? "Données de démonstration" : undefined);
    expect(shownText(frame, ".cx-source")).toMatch(/^Source : /);
    expect(tableRows(frame)).toEqual([
      ["Allemagne", "500 000 000"],
      ["Italie", "1 200 000 000"]
    ]);
  });
});

test("a function of the width is asked at each width", () => {
  const widths: number[] = [];
  frameOf(({width}) => (widths.push(width), bars()), {}, 343);
  expect(widths).toContain(343);
});

test("what the analyst sets stays", () => {
  const frame = frameOf(
    drawn({
      height: 90,
      x: {label: "En euros", tickFormat: () => "x"},
      marks: [barX(ROWS, {x: "valueEur", y: "partner"})]
    })
  );
  expect(texts(frame)).toContain("En euros");
  expect(texts(frame)).toContain("x");
  expect(frame.querySelector(".cx-chart svg")!.getAttribute("height")).toBe("90");
});

test("texts that are asked for by a column are French too, and have their room", () => {
  const frame = frameOf(
    drawn({
      marks: [
        barX(ROWS, {x: "valueEur", y: "partner"}),
        text(ROWS, {x: "valueEur", y: "partner", text: "valueEur", textAnchor: "start", dx: 4})
      ]
    })
  );
  expect(texts(frame)).toContain("1,20 Md€");
  expectSound(frame.querySelector(".cx-chart svg")!);
});

describe("the key of colours", () => {
  const points = (fill: string) => drawn({marks: [dot(ROWS, {x: "valueEur", fill})]});

  test("stands where nothing else names what has a colour", () => {
    expect(frameOf(points("partner")).querySelector(".cx-legend")!.textContent).toBe("AllemagneItalie");
    expect(frameOf(bars({fill: "partner"})).querySelector(".cx-legend")).toBeNull();
  });

  test("of amounts names classes", () => {
    const chart = drawn({marks: [dot(ROWS, {y: "partner", fill: "valueEur"})]});
    const legend = frameOf(chart).querySelector(".cx-legend")!.textContent!.replace(/\s/g, " ");
    expect(legend).toMatch(/^moins de 0,6 Md€0,6 Md€ à 0,8 Md€0,8 Md€ à 1 Md€1 Md€ ou plus$/);
  });
});

describe("the table", () => {
  test("is that of the rows given, under the names given", () => {
    const frame = frameOf(bars(), {
      table: [{pays: "DE", part: 0.126}],
      columns: {pays: {label: "Pays", kind: "partner"}, part: {label: "Part", kind: "share"}}
    });
    expect(shownText(frame, "thead")).toBe("PaysPart");
    expect(tableRows(frame)).toEqual([["Allemagne", "12,6 %"]]);
  });

  test("adds up what the chart adds up", () => {
    const rows = [...ROWS, ...ROWS.map((row) => ({...row, flow: "import"}))];
    const frame = frameOf(drawn({marks: [barX(rows, {x: "valueEur", y: "partner"})]}));
    expect(tableRows(frame).map((row) => row[1])).toEqual(["1 000 000 000", "2 400 000 000"]);
  });
});

describe("what is wrong is said in French", () => {
  test("no title, a word that is no option, nothing drawn", () => {
    expect(() => frameOf(bars(), {title: " "})).toThrow(/^La figure n’a pas de titre/);
    expect(() => frameOf(bars(), {titre: "x"} as object)).toThrow(
      /«\stitre\s» n’est pas une option de figure/
    );
    expect(() => frameOf(undefined as unknown as Element)).toThrow(/^La figure n’a pas de dessin/);
  });

  test("a table that no reader could read, or that cannot be known", () => {
    const many = Array.from({length: 1500}, (_, i) => ({rank: i, change: i}));
    const chart = drawn({marks: [dot(many, {x: "rank", y: "change"})]});
    expect(() => frameOf(chart)).toThrow(/^La figure a 1500 lignes.*table: lignes/);
    expect(() => frameOf(document.createElement("p"))).toThrow(/donnez celles de son tableau/);
  });
});

test("an element of another make is shown as it is", () => {
  const element = document.createElement("p");
  expect(frameOf(element, {table: ROWS}).querySelector(".cx-chart p")).toBe(element);
});
