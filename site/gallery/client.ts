/** Runs in the gallery page: draws every figure of the territories embedded in it, at every width. */
import {activitiesFigure} from "../../src/components/activities-figure.js";
import {comparedFlows} from "../../src/components/comparison-figure.js";
import {cpf4Loader} from "../../src/components/cpf4.js";
import {h} from "../../src/components/chart/dom.js";
import type {ComparedRows, Fiche} from "../../src/components/fiche.js";
import {decodeComparison, readFiche} from "../../src/components/fiche.js";
import {flowFigure} from "../../src/components/flow-figure.js";
import {partnerBalanceFigure} from "../../src/components/balance/figure.js";
import {keyFigureTiles} from "../../src/components/tiles.js";
import type {DataContext} from "../../src/trade/types.js";
import {oddCase} from "./odd-cases.js";

/** Files of one territory: JSON as it is, Arrow in base 64. */
export interface GalleryTerritory {
  id: string;
  summary: unknown;
  rows: string;
  comparison: string | null;
  cpf4: string | null;
}

export interface GalleryData {
  context: unknown;
  /** French names by CPF4 code. */
  cpf4Names: Record<string, string>;
  territories: GalleryTerritory[];
  /** Names of odd cases (odd-cases.ts). */
  oddCases: string[];
  widths: number[];
}

type Draw = (fiche: Fiche, width: number) => HTMLElement | null;

/** What is drawn beside the factsheet itself. */
interface Beside {
  comparison: ComparedRows;
  /** Arrow in base 64. */
  cpf4: string | null;
}

function drawings({comparison, cpf4}: Beside, names: Record<string, string>): Record<string, Draw> {
  const options = ({context}: Fiche, width: number) => ({
    year: context.referenceYear,
    resize: (render: (width: number) => Element) => render(width)
  });
  const loadCpf4 = (year: number) =>
    cpf4 === null ? undefined : cpf4Loader({table: async () => bytes(cpf4), names: async () => names, year});
  const compare =
    (flow: "import" | "export"): Draw =>
    (fiche, width) =>
      comparison.france ? comparedFlows(fiche, comparison, {...options(fiche, width), flow}) : null;
  return {
    tiles: (fiche) =>
      fiche.summary.keyFigures.length > 0 ? keyFigureTiles(fiche, {year: fiche.context.referenceYear}) : null,
    balance: (fiche, width) => partnerBalanceFigure(fiche, options(fiche, width)),
    "balance-solde": (fiche, width) =>
      partnerBalanceFigure(fiche, {...options(fiche, width), sort: "balance"}),
    activities: (fiche, width) =>
      activitiesFigure(fiche, {...options(fiche, width), loadCpf4: loadCpf4(fiche.context.referenceYear)}),
    "flow-export": (fiche, width) => flowFigure(fiche, {...options(fiche, width), flow: "export"}),
    "flow-import": (fiche, width) => flowFigure(fiche, {...options(fiche, width), flow: "import"}),
    "comparison-export": compare("export"),
    "comparison-import": compare("import")
  };
}

async function drawTerritory(
  territory: GalleryTerritory,
  {context, ...data}: GalleryData
): Promise<HTMLElement> {
  const fiche = await readFiche({
    context: Promise.resolve(context),
    summary: Promise.resolve(territory.summary),
    rows: Promise.resolve(bytes(territory.rows))
  });
  const {comparison, cpf4} = territory;
  const compared = comparison === null ? {region: null, france: null} : decodeComparison(bytes(comparison));
  return drawFiche(fiche, {comparison: compared, cpf4}, data);
}

function drawFiche(
  fiche: Fiche,
  beside: Beside,
  {widths, cpf4Names}: Pick<GalleryData, "widths" | "cpf4Names">
): HTMLElement {
  const {id} = fiche.summary;
  const section = h(document, "section", {id}, h(document, "h2", {}, `${fiche.summary.name} (${id})`));
  for (const [name, draw] of Object.entries(drawings(beside, cpf4Names))) {
    for (const width of widths) {
      const drawn = draw(fiche, width);
      if (!drawn) continue;
      section.append(
        h(
          document,
          "div",
          {class: "gallery-cell", "data-figure": name, "data-width": width, style: `width:${width}px`},
          makeUnique(drawn, `${id}-${name}-${width}`)
        )
      );
    }
  }
  return section;
}

/**
 * The same figure stands in the page several times: its identifiers, and what refers to them, take a suffix.
 */
function makeUnique(root: HTMLElement, suffix: string): HTMLElement {
  for (const element of [root, ...root.querySelectorAll("*")]) {
    for (const name of ["id", "for", "aria-labelledby", "aria-describedby"]) {
      const value = element.getAttribute(name);
      if (value)
        element.setAttribute(
          name,
          value
            .split(" ")
            .map((id) => `${id}-${suffix}`)
            .join(" ")
        );
    }
  }
  return root;
}

function bytes(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}

async function main(): Promise<void> {
  const data = JSON.parse(document.getElementById("gallery-data")!.textContent!) as GalleryData;
  for (const territory of data.territories) document.body.append(await drawTerritory(territory, data));
  for (const id of data.oddCases) {
    const fiche = oddCase(id, data.context as DataContext)!;
    // Its region and France are in the same case.
    const comparison = {region: fiche.rows, france: fiche.rows};
    document.body.append(drawFiche(fiche, {comparison, cpf4: null}, data));
  }
  document.documentElement.dataset.drawn = "yes";
}

void main();
