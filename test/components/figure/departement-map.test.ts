// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {departementMap as draw, linkedOutlines} from "../../../src/components/figure/departement-map.js";
import type {MapDepartement} from "../../../src/components/figure/departement-map.js";
import {categories, quantileScale, roundScale} from "../../../src/components/figure/map-classes.js";
import {insetCaptions, mapLegend} from "../../../src/components/figure/map-legend.js";
import {nextPlace} from "../../../src/components/chart/keyboard.js";
import {departementMap} from "../../../src/map/map.js";
import {departements} from "../../../src/reference/departements.js";
import {chartSize, outside, overlaps, textBoxes} from "../chart/text-boxes.js";

const map = {
  width: 100,
  height: 200,
  outlines: [
    {
      code: "07",
      path: "M0,0l1,0z",
      box: {x: 0, y: 0, width: 1, height: 0},
      centre: [0, 0] as [number, number]
    },
    {
      code: "48",
      path: "M9,9l1,0z",
      box: {x: 9, y: 9, width: 20, height: 20},
      centre: [19, 19] as [number, number]
    },
    {
      code: "07",
      path: "M5,160l1,0z",
      box: {x: 5, y: 160, width: 1, height: 0},
      centre: [5, 160] as [number, number]
    }
  ],
  insets: [{name: "Mayotte", x: 0, y: 150, width: 40, height: 50}]
};
const classes = roundScale([-100, 0, 100], {
  colours: ["#100000", "#200000", "#000020", "#000010"],
  format: (value) => `${value}\u00a0M€`,
  split: {limit: 0, below: "déficit", above: "excédent"},
  signs: {below: "−", above: "+"},
  how: ""
});
const two: MapDepartement[] = [
  {code: "07", name: "Ardèche", index: 1, lines: ["Ardèche (07)", "Solde\u00a0: −50\u00a0M€"]},
  {code: "48", name: "Lozère", index: 3, lines: ["Lozère (48)", "Solde\u00a0: +200\u00a0M€"]}
];
const drawn = (own = two, width = 400) =>
  draw(map, own, {width, document, classes, href: (code) => `./departement/${code}`});
const linkTo = (svg: Element, code: string) => svg.querySelector<SVGAElement>(`a[data-code='${code}']`)!;
const plain = (text: string | null) => (text ?? "").replace(/\s/g, " ");

describe("the map of départements", () => {
  it("fills each with its class, or with that of what has no value", () => {
    const fill = (svg: Element, code: string) =>
      linkTo(svg, code).querySelector("path")!.getAttribute("style");
    expect(fill(drawn(), "07")).toContain("#200000");
    expect(fill(drawn(), "48")).toContain("#000010");
    expect(fill(drawn(two.slice(0, 1)), "48")).toContain("--cx-background");
  });

  it("makes each one link to its factsheet, named with what it tells; the enlargement is the link", () => {
    const links = [...drawn().querySelectorAll("a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["./departement/07", "./departement/48"]);
    expect(plain(links[0]!.getAttribute("aria-label"))).toBe("Ardèche (07), Solde : −50 M€");
    expect(links[0]!.querySelector("path")!.getAttribute("d")).toBe("M5,160l1,0z");
    expect(drawn().querySelectorAll("path")).toHaveLength(3);
  });

  it("writes the sign of a class where there is room for it", () => {
    const signs = [...drawn().querySelectorAll("text[font-weight='600']")].map(
      ({textContent}) => textContent
    );
    expect(signs).toEqual(["+"]);
  });

  it("is one tab stop, and shows the figures of the département in focus until Escape", () => {
    const svg = drawn();
    document.body.replaceChildren(svg);
    const press = (element: Element, key: string) =>
      element.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
    expect([...svg.querySelectorAll("a")].map((link) => link.getAttribute("tabindex"))).toEqual(["0", "-1"]);
    linkTo(svg, "07").focus();
    press(linkTo(svg, "07"), "ArrowUp");
    expect(document.activeElement).toBe(linkTo(svg, "48"));
    expect(plain(svg.querySelector(".cx-readout")!.textContent)).toContain("Lozère (48)");
    press(linkTo(svg, "48"), "Escape");
    expect(svg.querySelector(".cx-readout")).toBeNull();
    expect(svg.querySelector(".cx-focus-ring")).not.toBeNull();
    linkTo(svg, "48").blur();
    expect(svg.querySelector(".cx-focus-ring")).toBeNull();
  });

  it("has its scale in the image, and a colour for no value only where one has none", () => {
    const legend = (svg: Element) =>
      [...svg.querySelector(".cx-map-legend")!.querySelectorAll("text")].map(({textContent}) =>
        plain(textContent)
      );
    expect(legend(drawn())).toEqual(["-100 M€", "0 M€", "100 M€", "◀ déficit", "excédent ▶"]);
    expect(legend(drawn(two.slice(0, 1)))).toContain("n. d.");
  });
});

describe("classes", () => {
  it("are quintiles with limits of two digits; a limit belongs to the class above it", () => {
    const values = Array.from({length: 100}, (_, i) => 1234 * (i + 1));
    const {limits, classes} = quantileScale(values, String);
    expect(limits).toEqual([26000, 50000, 75000, 99000]);
    expect(classes.map(({label}) => label)).toEqual([
      "moins de 26000",
      "de 26000 à moins de 50000",
      "de 50000 à moins de 75000",
      "de 75000 à moins de 99000",
      "99000 et plus"
    ]);
  });
  it.each([[[]], [[5]], [[5, 5, 5]], [[1, 1, 1, 1, 9]]])(
    "are fewer where values are few or equal: %j",
    (values) => {
      const {limits, classes} = quantileScale(values, String);
      expect(classes).toHaveLength(limits.length + 1);
      expect(classes.every(({colour}) => colour.startsWith("var("))).toBe(true);
      const used = new Set(values.map((value) => limits.filter((limit) => value >= limit).length));
      if (values.length > 0) expect(used.size).toBe(classes.length);
    }
  );
  it("that are one alone are a name, not a scale without limits", () => {
    const one = quantileScale([5], String);
    const {element} = mapLegend(one, 400, {document, none: {label: "aucun montant", colour: "white"}});
    expect([...element.querySelectorAll("text")].map(({textContent}) => textContent)).toEqual([
      "toutes les valeurs",
      "aucun montant"
    ]);
    expect(one.how).not.toContain("quintiles");
    expect(quantileScale([1, 2, 3, 4, 5], String).how).toContain("quintiles");
  });
  it("are names by how often they come, the rare ones together", () => {
    const {classes, classOf} = categories(["b", "a", "a", "c", "d", "e", "f", "g", "b", "a", "h"]);
    expect(classes.map(({label, sign}) => [sign, label])).toEqual([
      ["1", "a (3)"],
      ["2", "b (2)"],
      [undefined, "autres (6)"]
    ]);
    expect(["a", "b", "h", null].map(classOf)).toEqual([0, 1, 2, null]);
  });
});

const outlines = departementMap();
const all = outlines.outlines.map(({code}, i) => ({
  code,
  name: departements.find((own) => own.code === code)!.name,
  index: i % 4,
  lines: [code]
}));

describe.each([335, 560, 680])("the whole map at %i px", (width) => {
  const svg = () => draw(outlines, all, {width, document, classes, href: (code) => code});
  it("is drawn as it was", async () => {
    await expect(svg().outerHTML.replaceAll("><", ">\n<") + "\n").toMatchFileSnapshot(
      `./snapshots/departement-map-${width}.svg`
    );
  });
  it("keeps its words apart and within", () => {
    const boxes = textBoxes(svg());
    const {width: across, height} = chartSize(svg());
    expect(overlaps(boxes)).toEqual([]);
    expect(outside(boxes, across, height)).toEqual([]);
  });
});

describe("captions of insets", () => {
  const insets = [
    {name: "Mayotte", code: "976", width: 60},
    {name: "Paris et alentours", code: undefined, width: 140}
  ];
  it("are names where all fit, else codes and first words", () => {
    expect(insetCaptions(insets)).toEqual(["Mayotte", "Paris et alentours"]);
    expect(insetCaptions(insets.map((inset) => ({...inset, width: 60})))).toEqual(["976", "Paris"]);
  });
});

describe("arrow keys on the map of the départements", () => {
  const places = linkedOutlines(departementMap().outlines).map(({box}) => ({
    x: box.x + box.width / 2,
    y: box.y + box.height / 2
  }));
  const next = nextPlace(places);
  const arrows = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

  it("reach all hundred from the first", () => {
    const reached = new Set([0]);
    for (const index of reached) for (const key of arrows) reached.add(next(key, index, places.length)!);
    expect(reached.size).toBe(100);
  });

  it("lead to the side that they name, or stay", () => {
    places.forEach((place, index) => {
      const to = (key: string) => places[next(key, index, places.length)!]!;
      expect(to("ArrowUp").y).toBeLessThanOrEqual(place.y);
      expect(to("ArrowDown").y).toBeGreaterThanOrEqual(place.y);
      expect(to("ArrowLeft").x).toBeLessThanOrEqual(place.x);
      expect(to("ArrowRight").x).toBeGreaterThanOrEqual(place.x);
    });
    expect(next("Home", 50, places.length)).toBe(0);
    expect(next("End", 50, places.length)).toBe(99);
    expect(next("a", 50, places.length)).toBeNull();
  });
});
