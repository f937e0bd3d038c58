import {JSDOM} from "jsdom";
import {beforeEach, expect, test, vi} from "vitest";
import {s} from "../../../src/components/chart/dom.js";
import type {FigureSpec} from "../../../src/components/figure/figure.js";
import {figure} from "../../../src/components/figure/figure.js";
import {downloadName, figureImage} from "../../../src/components/figure/save.js";
import {figureAddress} from "../../../src/components/figure/tools.js";

let window: JSDOM["window"];
let document: Document;

beforeEach(() => {
  window = new JSDOM("<!doctype html><body></body>", {url: "https://exemple.fr/departement/07#autre"}).window;
  document = window.document;
});

function spec(changes: Partial<FigureSpec> = {}): FigureSpec {
  return {
    id: "balance",
    title: "Importations et exportations",
    subtitle: "Ardèche, 2024, en millions d’euros",
    finding: "Avec 3 de ses 10 principaux partenaires, le département vend plus qu’il n’achète.",
    chart: ({width, document}) =>
      s(
        document,
        "svg",
        {width, height: 100, viewBox: `0 0 ${width} 100`},
        s(document, "rect", {width, height: 10, fill: "var(--cx-import)"})
      ),
    table: {
      caption: "Importations par partenaire",
      columns: [
        {key: "name", label: "Partenaire", kind: "text"},
        {key: "valueEur", label: "Importations", kind: "eur"}
      ],
      rows: [{name: "Suisse", valueEur: 12}]
    },
    source: "DGDDI, données de février 2025",
    note: "Une note.",
    hint: "Un mode d’emploi.",
    fileName: "commerce-exterieur-07-ardeche-2024-balance",
    demo: true,
    territory: "Ardèche",
    year: 2024,
    resize: (render) => render(718),
    document,
    ...changes
  };
}

const text = (root: Element, selector: string) => root.querySelector(selector)?.textContent;

test("title, subtitle, finding, note, source and notice stand in the frame", () => {
  const root = figure(spec());
  expect(root.id).toBe("balance");
  expect(text(root, "h3")).toBe("Importations et exportations");
  expect(text(root, ".cx-subtitle")).toBe("Ardèche, 2024, en millions d’euros");
  expect(text(root, ".cx-finding")).toBe(
    "Avec 3 de ses 10 principaux partenaires, le département vend plus qu’il n’achète."
  );
  expect(text(root, ".cx-note")).toBe("Une note.");
  expect(text(root, ".cx-hint")).toBe("Un mode d’emploi.");
  expect(text(root, ".cx-source")).toBe("Source\u00a0: DGDDI, données de février 2025.");
  expect(text(root, ".cx-demo")).toBe("Données de démonstration");
  expect(text(root, "summary")).toBe("Voir les données");
});

test("official data carry no notice, headings can be of another level", () => {
  const root = figure(spec({demo: false, headingLevel: 2}));
  expect(root.querySelector(".cx-demo")).toBeNull();
  expect(text(root, "h2")).toBe("Importations et exportations");
});

test("the figure and its chart are named by the title, the chart described by the finding", () => {
  const root = figure(spec());
  document.body.append(root);
  const svg = root.querySelector("svg")!;
  for (const element of [root, svg]) {
    expect(text(root, `#${element.getAttribute("aria-labelledby")}`)).toBe("Importations et exportations");
  }
  expect(text(root, `#${svg.getAttribute("aria-describedby")}`)).toBe(
    "Avec 3 de ses 10 principaux partenaires, le département vend plus qu’il n’achète."
  );
});

test("the chart is drawn again for another width, named each time", () => {
  let redraw: (width: number) => Element = () => document.body;
  figure(spec({resize: (render) => ((redraw = render), render(718))}));
  const narrow = redraw(343);
  expect([narrow.getAttribute("width"), narrow.getAttribute("aria-labelledby")]).toEqual([
    "343",
    "balance-titre"
  ]);
});

test("downloads are named for what they hold, demonstration data in the name too", () => {
  expect(downloadName({fileName: "a-2024", demo: true}, "csv")).toBe("a-2024-demo.csv");
  expect(downloadName({fileName: "a-2024", demo: false}, "svg")).toBe("a-2024.svg");
});

test("the link to a figure replaces an earlier anchor", () => {
  expect(figureAddress("balance", "https://exemple.fr/departement/07#autre")).toBe(
    "https://exemple.fr/departement/07#balance"
  );
  expect(figureAddress("balance", "https://exemple.fr/sous/chemin/")).toBe(
    "https://exemple.fr/sous/chemin/#balance"
  );
});

test("buttons are named by format and purpose", () => {
  const names = [...figure(spec()).querySelectorAll(".cx-tools button")].map((button) => button.textContent);
  expect(names).toEqual([
    "Télécharger les données au format CSV",
    "Télécharger l’image au format SVG",
    "Télécharger l’image au format PNG"
  ]);
});

test("« Copier le lien » is a link, and a click copies the address", async () => {
  const writeText = vi.fn(async () => {});
  Object.defineProperty(window.navigator, "clipboard", {value: {writeText}});
  const root = figure(spec());
  const link = root.querySelector<HTMLAnchorElement>("a.cx-tool")!;
  expect(link.getAttribute("href")).toBe("#balance");
  link.click();
  await vi.waitFor(() => expect(text(root, "[role=status]")).toBe("Lien copié"));
  expect(writeText).toHaveBeenCalledExactlyOnceWith("https://exemple.fr/departement/07#balance");
});

test("where nothing can be copied, the address is shown", async () => {
  const root = figure(spec());
  root.querySelector<HTMLAnchorElement>("a.cx-tool")!.click();
  await vi.waitFor(() =>
    expect(text(root, "[role=status]")).toBe(
      "Lien de la figure\u00a0: https://exemple.fr/departement/07#balance"
    )
  );
});

test("CSV and SVG buttons hand over files of exactly what is shown", async () => {
  const saved: {name: string; blob: Blob}[] = [];
  let last: Blob | null = null;
  vi.stubGlobal("URL", {
    createObjectURL: (blob: Blob) => ((last = blob), "blob:x"),
    revokeObjectURL: () => {}
  });
  window.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.push({name: this.download, blob: last!});
  };
  const root = figure(spec());
  for (const button of [...root.querySelectorAll<HTMLButtonElement>(".cx-tools button")].slice(0, 2))
    button.click();
  await vi.waitFor(() => expect(saved).toHaveLength(2));
  vi.unstubAllGlobals();
  expect(saved.map(({name}) => name)).toEqual([
    "commerce-exterieur-07-ardeche-2024-balance-demo.csv",
    "commerce-exterieur-07-ardeche-2024-balance-demo.svg"
  ]);
  expect(await saved[0]!.blob.text()).toMatch(
    /^Partenaire,Importations \(euros\),Territoire,Année,Source,Avertissement\nSuisse,12,Ardèche,2024,/
  );
  expect(await saved[1]!.blob.text()).toContain("Données de démonstration\u00a0: montants fictifs");
});

test("an image leaves nothing behind in the page, and a figure without a chart says so", () => {
  const {text} = figureImage(spec(), document);
  expect(text).toContain("Une note.");
  expect(text).not.toContain("Un mode d’emploi.");
  expect(document.body.children).toHaveLength(0);
  const empty = spec({chart: ({document}) => document.createElement("p")});
  expect(() => figureImage(empty, document)).toThrow("Cette figure ne contient aucune image à télécharger.");
  expect(document.body.children).toHaveLength(0);
});
