import {h} from "./chart/dom.js";
import type {Fiche} from "./fiche.js";
import {flowSign} from "./chart/flow-shape.js";
import type {Tile, TileData, TileFigure} from "./key-figures/tile-kinds.js";
import {
  balanceTile,
  changeTile,
  coverageTile,
  flowTile,
  franceShareTiles,
  rankTiles
} from "./key-figures/tile-kinds.js";
import {quarterName} from "../french/periods.js";
import {breakIndex, quarterSeries} from "../trade/trends.js";
import {typeset} from "./chart/typeset.js";

/**
 * The key figures of a year, each with a tiny trend: exports, imports, balance,
 * coverage rate, change on the year before, then rank among départements or,
 * for a region, shares of France. Says when a trend crosses the break in series
 * of January 2022. A year without key figures gives a sentence.
 */
export function keyFigureTiles(
  {summary, context}: Pick<Fiche, "summary" | "context">,
  {year, document = globalThis.document}: {year: number; document?: Document}
): HTMLElement {
  const figures = summary.keyFigures.find((each) => each.year === year);
  if (!figures)
    return h(document, "p", {class: "cx-empty"}, `Aucun chiffre clé n’est disponible pour ${year}.`);
  const quarters = quarterSeries(summary.quarters);
  const data = {year, figures, years: summary.keyFigures, quarters, document};
  const tiles = [
    flowTile("export", data),
    flowTile("import", data),
    balanceTile(data),
    coverageTile(data),
    changeTile(data),
    ...rankTiles(data),
    ...franceShareTiles(data)
  ];
  const list = h(
    document,
    "ul",
    {class: "cx-tiles", "aria-label": `Chiffres clés ${year}`},
    ...tiles.map((tile) => tileItem(tile, document))
  );
  const note = h(
    document,
    "p",
    {class: "cx-note cx-tiles-note"},
    ...typeset(tilesNote(data, context.years), document)
  );
  return h(document, "div", {class: "cx-key-figures"}, list, note);
}

function tileItem({label, figures, details, trend, period}: Tile, document: Document): HTMLElement {
  const words = h(
    document,
    "div",
    {class: "cx-tile-words"},
    h(document, "p", {class: "cx-tile-label"}, label),
    ...figures.map((figure) => figureLine(figure, document)),
    ...details.map((detail) => h(document, "p", {class: "cx-tile-detail"}, detail))
  );
  const course = trend
    ? h(
        document,
        "p",
        {class: "cx-tile-trend"},
        trend,
        h(document, "span", {class: "cx-tile-period"}, period)
      )
    : null;
  return h(document, "li", {class: "cx-tile"}, words, course);
}

/** « 1,38 Md€ »; « −6,5 % ■ exportations » where the tile has a value for each flow. */
function figureLine({value, flow, of}: TileFigure, document: Document): HTMLElement {
  const amount = h(document, "span", {class: "cx-tile-value"}, value);
  if (!flow) return h(document, "p", {class: "cx-tile-figure"}, amount);
  const name = h(document, "span", {class: "cx-tile-of"}, flowSign(flow, document), of);
  return h(document, "p", {class: "cx-tile-figure cx-tile-pair"}, amount, " ", name);
}

function tilesNote({quarters, year}: TileData, completeYears: readonly number[]): string {
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (!first || !last) return "";
  const sentences = [
    `Petits graphiques du ${quarterName(first)} au ${quarterName(last)}\u202f; l’année ${year} y est en couleur pleine ou marquée d’un repère.`,
    completeYears.includes(last.year) ? "" : `${last.year}\u00a0: année incomplète.`,
    breakIndex(quarters) > 0
      ? "Trait tireté\u00a0: rupture de série de janvier 2022 (l’EMEBI remplace la DEB), que l’on ne sait pas chiffrer\u202f; les évolutions sur un an qui la franchissent ne sont pas tracées."
      : ""
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
