import fc from "fast-check";
import {JSDOM} from "jsdom";
import {beforeAll, beforeEach, describe, expect, test, vi} from "vitest";
import type {LoadCpf4} from "../../../src/components/treemap/treemap.js";
import {activitiesTreemap} from "../../../src/components/treemap/treemap.js";
import {loadZoom} from "../../../src/components/treemap/load-zoom.js";
import {activities} from "../../../src/trade/activities.js";
import type {TradeRow} from "../../../src/trade/types.js";
import {anyRows, row} from "../../trade/rows.js";
import {names, territoryRows} from "../fiche-samples.js";
import {document} from "../sankey/sankey-samples.js";
import {chartSize, outside, overlaps, textBoxes} from "../chart/text-boxes.js";

// Opened parts are drawn at once here, as where a reader has come to the chart before.
beforeAll(loadZoom);

const WIDTHS = [320, 343, 718, 1100];

const data = (rows: readonly TradeRow[]) => activities(rows, {year: 2024, familyOf: names.familyOf});
const draw = (rows: readonly TradeRow[], width = 718, loadCpf4?: LoadCpf4) =>
  activitiesTreemap(data(rows), {width, document, names, loadCpf4});

const readable = (element: Element) => element.outerHTML.replaceAll("><", ">\n<") + "\n";
const number = (element: Element, name: string) => Number(element.getAttribute(name));
const area = (rect: Element) => number(rect, "width") * number(rect, "height");

describe.each([343, 718])("at %i px", (width) => {
  test.each(["large", "small", "one cell of 400 €", "imports only"])("a territory: %s", async (name) => {
    const file = `./snapshots/activities-${name.replaceAll(/\W+/g, "-")}-${width}.svg`;
    await expect(readable(draw(territoryRows[name]!, width))).toMatchFileSnapshot(file);
  });

  test("an empty territory", async () => {
    await expect(readable(draw([], width))).toMatchFileSnapshot(`./snapshots/activities-empty-${width}.html`);
  });
});

/** Every label of a cell or group stands inside a rectangle of its own group. */
function strayLabels(chart: Element): string[] {
  return [...chart.querySelectorAll(".cx-family")].flatMap((group) => {
    const rects = [...group.querySelectorAll("rect")].map((rect) => ({
      left: number(rect, "x"),
      top: number(rect, "y"),
      right: number(rect, "x") + number(rect, "width"),
      bottom: number(rect, "y") + number(rect, "height")
    }));
    const within = (box: {left: number; right: number; top: number; bottom: number}) =>
      rects.some(
        (rect) =>
          box.left >= rect.left - 0.5 &&
          box.right <= rect.right + 0.5 &&
          box.top >= rect.top - 0.5 &&
          box.bottom <= rect.bottom + 0.5
      );
    return textBoxes(group)
      .filter((box) => !within(box))
      .map(({text}) => text);
  });
}

function expectSound(chart: Element): void {
  const {width, height} = chartSize(chart);
  expect(chart.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
  expect(overlaps(textBoxes(chart))).toEqual([]);
  expect(outside(textBoxes(chart), width, height)).toEqual([]);
  expect(strayLabels(chart)).toEqual([]);
  for (const rect of chart.querySelectorAll(".cx-cell")) {
    expect(number(rect, "x")).toBeGreaterThanOrEqual(0);
    expect(number(rect, "x") + number(rect, "width")).toBeLessThanOrEqual(width + 0.05);
    expect(number(rect, "y") + number(rect, "height")).toBeLessThanOrEqual(height + 0.05);
  }
}

describe.each(WIDTHS)("labels and cells at %i px", (width) => {
  test.each(Object.entries(territoryRows))("%s: inside their boxes, none overlaps", (_, rows) => {
    expectSound(draw(rows, width));
  });
});

test("any data give a sound chart or a sentence", () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom(...WIDTHS), (rows, width) => {
      const chart = draw(rows, width);
      if (chart.localName === "svg") expectSound(chart);
      else expect(chart.textContent).toBe("Aucun échange n’est enregistré pour cette année.");
    }),
    {numRuns: 60}
  );
});

test.each(WIDTHS)(
  "areas measure amounts on one scale for both flows at %i px, whatever the imbalance",
  (width) => {
    for (const name of ["large", "exports tiny", "imports tiny"]) {
      const rows = territoryRows[name]!;
      const chart = draw(rows, width);
      const perEuro = data(rows).map(({flow, totalEur}) => {
        const cells = [...chart.querySelectorAll(`[data-code^=${flow}] .cx-cell`)];
        return cells.reduce((sum, cell) => sum + area(cell), 0) / totalEur;
      });
      expect(perEuro[0]! / perEuro[1]!).toBeCloseTo(1, 1);
    }
  }
);

test("families are buttons that tell amount and share", () => {
  const chart = draw([row("2024 import C30C DE", 3_000_000), row("2024 import C11Z DE", 1_000_000)]);
  const labels = [...chart.querySelectorAll(".cx-group")].map((group) => [
    group.getAttribute("role"),
    group.getAttribute("aria-label")!.replace(/\s/g, " ")
  ]);
  expect(labels).toEqual([
    ["button", "Matériels de transport : 3 000 000 €, 75 % des importations. Ouvrir le détail"],
    ["button", "Produits agroalimentaires : 1 000 000 €, 25 % des importations. Ouvrir le détail"]
  ]);
});

test("a button holds no words but its name: what it shows stands beside it", () => {
  const chart = draw(territoryRows.large!);
  expect([...chart.querySelectorAll("[role=button]")].map(({textContent}) => textContent).join("")).toBe("");
  expect(chart.querySelectorAll(".cx-words[aria-hidden=true]").length).toBeGreaterThan(0);
});

test("a flow without trade is said", () => {
  expect(draw(territoryRows["imports only"]!).textContent).toContain(
    "Exportations\u00a0: aucune n’est enregistrée pour cette année."
  );
});

test("a family too small to be named on the map is named below, with its amount", () => {
  const chart = draw([row("2024 import C30C DE", 1_000_000_000), row("2024 import C11Z DE", 1_000_000)], 343);
  const text = [...chart.querySelectorAll("text")].map(({textContent}) => textContent).join(" ");
  expect(text.replace(/\s/g, " ")).toContain(
    "Importations, non nommés ci-dessus : Produits agroalimentaires (1,0)"
  );
});

describe("going down and back", () => {
  const rows = territoryRows.large!;
  const cpf4 = [{code: "3030", name: "Aéronefs", valueEur: 7e9}];
  const loadCpf4 = vi.fn(async () => cpf4);
  let chart: Element;

  beforeEach(() => {
    loadCpf4.mockClear();
    chart = draw(rows, 718, loadCpf4);
    document.body.replaceChildren(chart);
  });

  const family = () => chart.querySelector<SVGElement>("[data-code=import-C4]")!;
  const cell = (name: string) =>
    [...chart.querySelectorAll<SVGElement>(".cx-group")].find((each) =>
      each.getAttribute("aria-label")!.startsWith(name)
    )!;

  test("Enter opens a family to its headings, Escape comes back to it", () => {
    press(family(), "Enter");
    expect(document.activeElement!.getAttribute("aria-label")).toMatch(
      /^Retour\. Vue actuelle\s: Importations › Matériels de transport/
    );
    expect(cell("Aéronautique et spatial")).toBeDefined();
    expectSound(chart);
    press(document.activeElement!, "Escape");
    expect(document.activeElement).toBe(family());
  });

  test("Backspace goes back too, and leaves the page where it is", () => {
    press(family(), "Enter");
    expect(press(document.activeElement!, "Backspace").defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(family());
    expect(press(family(), "Backspace").defaultPrevented).toBe(false);
  });

  test("a click opens, the button goes back", () => {
    click(family());
    click(chart.querySelector(".cx-back")!);
    expect(document.activeElement).toBe(family());
  });

  test("a heading opens to its CPF4 positions, fetched then only; two Escapes lead back to the start", async () => {
    press(family(), " ");
    expect(loadCpf4).not.toHaveBeenCalled();
    press(cell("Aéronautique"), "Enter");
    await vi.waitFor(() => expect(chart.querySelector(".cx-leaf")).not.toBeNull());
    expect(loadCpf4).toHaveBeenCalledExactlyOnceWith("import", "C30C");
    expect(chart.textContent).toContain("Aéronefs");
    press(document.activeElement!, "Escape");
    expect(document.activeElement).toBe(cell("Aéronautique"));
    press(document.activeElement!, "Escape");
    expect(document.activeElement).toBe(family());
  });

  test("a detail that cannot be fetched gives a sentence", async () => {
    loadCpf4.mockRejectedValueOnce(new Error("réseau"));
    press(family(), "Enter");
    press(cell("Aéronautique"), "Enter");
    await vi.waitFor(() => expect(chart.textContent).toContain("Aucun détail n’est disponible."));
  });

  test("Escape at the first level does nothing", () => {
    family().focus();
    press(family(), "Escape");
    expect(chart.querySelector("[data-code=import-C4]")).toBe(family());
  });
});

describe("what cannot be fetched is said under the figure", () => {
  const said = () => document.querySelector(".cx-status")!.textContent;
  const NO_DETAIL =
    "Le détail n’a pas pu être chargé\u00a0: le site ne répond pas. Rechargez la page pour réessayer.";
  const inFigure = (chart: Element) => {
    const figure = document.createElement("div");
    figure.className = "cx-figure";
    const status = document.createElement("span");
    status.className = "cx-status";
    figure.append(chart, status);
    document.body.replaceChildren(figure);
  };

  test("the code that draws opened parts, until a part opens", async () => {
    vi.resetModules();
    vi.doMock("../../../src/components/treemap/zoom.js", () => {
      throw new Error("réseau");
    });
    const {activitiesTreemap} = await import("../../../src/components/treemap/treemap.js");
    const chart = activitiesTreemap(data(territoryRows.large!), {width: 718, document, names});
    inFigure(chart);
    const family = chart.querySelector("[data-code=import-C4]")!;
    click(family);
    await vi.waitFor(() => expect(said()).toBe(NO_DETAIL));
    expect(chart.querySelector(".cx-back")).toBeNull();
    vi.doUnmock("../../../src/components/treemap/zoom.js");
    click(family);
    await vi.waitFor(() => expect(chart.querySelector(".cx-back")).not.toBeNull());
    expect(said()).toBe("");
  });

  test("the headings of a product", async () => {
    const chart = draw(territoryRows.large!, 718, () => Promise.reject(new Error("réseau")));
    inFigure(chart);
    click(chart.querySelector("[data-code=import-C4]")!);
    expect(said()).toBe("");
    click(chart.querySelector("[aria-label^=Aéronautique]")!);
    await vi.waitFor(() => expect(said()).toBe(NO_DETAIL));
  });
});

test("what draws opened parts is fetched when a reader comes; a click meanwhile is kept, a second one opens no more", async () => {
  vi.resetModules();
  const {activitiesTreemap} = await import("../../../src/components/treemap/treemap.js");
  const chart = activitiesTreemap(data(territoryRows.large!), {width: 718, document, names});
  document.body.replaceChildren(chart);
  const family = chart.querySelector("[data-code=import-C4]")!;
  click(family);
  click(family);
  expect(chart.querySelector(".cx-back")).toBeNull();
  await vi.waitFor(() => expect(chart.querySelector(".cx-back")).not.toBeNull());
  click(chart.querySelector(".cx-back")!);
  expect(document.activeElement).toBe(family);
});

describe("what is open", () => {
  const rows = territoryRows.large!;
  const cpf4: LoadCpf4 = () => Promise.resolve([{code: "30.30", name: "Aéronefs", valueEur: 5}]);
  const page = (address: string) => {
    const {window} = new JSDOM("", {url: `https://example.org/fiches/departement/07${address}`});
    const chart = () => {
      const drawn = activitiesTreemap(data(rows), {
        width: 718,
        document: window.document,
        names,
        loadCpf4: cpf4
      });
      window.document.body.replaceChildren(drawn);
      return drawn;
    };
    const activate = (element: Element) =>
      element.dispatchEvent(new window.MouseEvent("click", {bubbles: true}));
    return {window, chart, activate, search: () => window.location.search};
  };
  const family = (chart: Element) => chart.querySelector("[data-code=import-C4]")!;
  const heading = (chart: Element) =>
    [...chart.querySelectorAll(".cx-group")].find((each) =>
      /Aéronautique/.test(each.getAttribute("aria-label")!)
    )!;

  test("stands in the address, beside what is there already, and is taken out of it on the way back", async () => {
    const {chart, activate, search} = page("?annee=2023");
    const drawn = chart();
    activate(family(drawn));
    expect(search()).toBe("?annee=2023&ouvert=importations-C4");
    activate(heading(drawn));
    await vi.waitFor(() => expect(search()).toBe("?annee=2023&ouvert=importations-C4-C30C"));
    expect(drawn.querySelector("a")!.getAttribute("href")).toBe("../produit/C30C");
    activate(drawn.querySelector(".cx-back")!);
    expect(search()).toBe("?annee=2023&ouvert=importations-C4");
    activate(drawn.querySelector(".cx-back")!);
    expect(search()).toBe("?annee=2023");
  });

  test("is restored from the address, the focus left where it is, and by the back button", async () => {
    const {window, chart} = page("?ouvert=importations-C4-C30C");
    const drawn = chart();
    await vi.waitFor(() => expect(drawn.textContent).toContain("Aéronefs"));
    expect(window.document.activeElement).toBe(window.document.body);
    const go = (address: string) => {
      window.history.replaceState(null, "", address);
      window.dispatchEvent(new window.Event("popstate"));
    };
    go("?ouvert=importations-C4");
    expect(heading(drawn)).toBeDefined();
    expect(drawn.textContent).not.toContain("Aéronefs");
    go("?");
    expect(family(drawn)).not.toBeNull();
    go("?ouvert=inconnu");
    await vi.waitFor(() => expect(window.location.search).toBe(""));
    expect(family(drawn)).not.toBeNull();
    go("?ouvert=importations-C4-inconnu");
    await vi.waitFor(() => expect(window.location.search).toBe("?ouvert=importations-C4"));
    expect(heading(drawn)).toBeDefined();
  });
});

test("the smallest headings are gathered; the block that gathers them opens to them all", () => {
  const small = Array.from({length: 6}, (_, i) => row(`2024 import Z0${i}Z DE`, 10_000 + i));
  const chart = draw([row("2024 import Z99Z DE", 500_000_000), ...small], 343);
  document.body.replaceChildren(chart);
  click(chart.querySelector(".cx-group")!);
  const gathered = [...chart.querySelectorAll(".cx-group")].find((each) =>
    each.getAttribute("aria-label")!.startsWith("Autres (6)")
  )!;
  expect(gathered.getAttribute("aria-label")!.replace(/\s/g, " ")).toContain("60 015 €");
  click(gathered);
  expect(chart.querySelectorAll(".cx-leaf")).toHaveLength(6);
});

function press(element: Element, key: string): KeyboardEvent {
  const {KeyboardEvent} = document.defaultView!;
  const event = new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true});
  element.dispatchEvent(event);
  return event;
}

function click(element: Element): void {
  element.dispatchEvent(new document.defaultView!.MouseEvent("click", {bubbles: true}));
}
