import type {KeyFigures} from "../trade/types.js";
import {colour, flowColour} from "./colours.js";
import {h} from "./dom.js";
import type {Fiche} from "./fiche.js";
import {formatChange, formatEur, formatInteger, formatRate, formatShare, formatSignedEur} from "./format.js";
import type {SparklineOptions, TrendPoint} from "./sparkline.js";
import {sparkline} from "./sparkline.js";
import type {Quarter} from "./trends.js";
import {breakIndex, change, quarterBalance, quarterCoverage, quarterSeries, quarterTrend} from "./trends.js";

/** One key figure: its name, its value, a few words on it, and its course over time. */
interface Tile {
  label: string;
  value: Node | string;
  details: (Node | string)[];
  trend: TrendPoint[];
  /** What the line shows: « par trimestre ». */
  period: string;
  line: Omit<SparklineOptions, "document">;
}

interface TileData {
  fiche: Fiche;
  year: number;
  figures: KeyFigures;
  quarters: Quarter[];
  document: Document;
}

/**
 * The key figures of a year, each with a tiny trend: exports and imports with
 * their change and shares, balance, coverage rate, rank among départements.
 * Says when a trend crosses the break in series of January 2022. A year
 * without key figures gives a sentence.
 */
export function keyFigureTiles(
  fiche: Fiche,
  {year, document = globalThis.document}: {year: number; document?: Document}
): HTMLElement {
  const figures = fiche.summary.keyFigures.find((each) => each.year === year);
  if (!figures)
    return h(document, "p", {class: "cx-empty"}, `Aucun chiffre clé n’est disponible pour ${year}.`);
  const data = {fiche, year, figures, quarters: quarterSeries(fiche.summary.quarters), document};
  const tiles = [
    flowTile("export", data),
    flowTile("import", data),
    balanceTile(data),
    coverageTile(data),
    ...rankTiles(data)
  ];
  const list = h(
    document,
    "ul",
    {class: "cx-tiles", "aria-label": `Chiffres clés ${year}`},
    ...tiles.map((tile) => tileItem(tile, document))
  );
  const note = h(document, "p", {class: "cx-note cx-tiles-note"}, tilesNote(data));
  return h(document, "div", {class: "cx-key-figures"}, list, note);
}

function tileItem({label, value, details, trend, period, line}: Tile, document: Document): HTMLElement {
  const chart = sparkline(trend, {...line, document});
  return h(
    document,
    "li",
    {class: "cx-tile"},
    h(document, "p", {class: "cx-tile-label"}, label),
    h(document, "p", {class: "cx-tile-value"}, value),
    ...details.map((detail) => h(document, "p", {class: "cx-tile-detail"}, detail)),
    chart
      ? h(
          document,
          "p",
          {class: "cx-tile-trend"},
          chart,
          h(document, "span", {class: "cx-tile-period"}, period)
        )
      : null
  );
}

function flowTile(flow: "import" | "export", {figures, fiche, year, quarters}: TileData): Tile {
  const isExport = flow === "export";
  const valueEur = isExport ? figures.exportEur : figures.importEur;
  const ofRegion = isExport ? figures.exportShareOfRegion : figures.importShareOfRegion;
  const ofFrance = isExport ? figures.exportShareOfFrance : figures.importShareOfFrance;
  return {
    label: isExport ? "Exportations" : "Importations",
    value: formatEur(valueEur),
    details: [changeText(change(fiche.summary.keyFigures, year, flow)), shareText(ofRegion, ofFrance)].filter(
      (text) => text !== ""
    ),
    ...quarterly(quarters, (quarter) => (isExport ? quarter.exportEur : quarter.importEur)),
    line: {...quarterLine(quarters, year), stroke: flowColour[flow], fromZero: true}
  };
}

function balanceTile({figures: {balanceEur}, quarters, year}: TileData): Tile {
  return {
    label: "Solde",
    value: `${balanceEur > 0 ? "▲\u00a0" : balanceEur < 0 ? "▼\u00a0" : ""}${formatSignedEur(balanceEur)}`,
    details: [balanceEur > 0 ? "Excédent" : balanceEur < 0 ? "Déficit" : "Équilibre"],
    ...quarterly(quarters, quarterBalance),
    line: {
      ...quarterLine(quarters, year),
      stroke: balanceEur < 0 ? colour.deficit : colour.surplus,
      fromZero: true
    }
  };
}

function coverageTile({figures: {coverageRate}, quarters, year}: TileData): Tile {
  return {
    label: "Taux de couverture",
    value: coverageRate === null ? "Sans objet" : formatRate(coverageRate),
    details: [coverageRate === null ? "Aucune importation" : "Exportations rapportées aux importations"],
    ...quarterly(quarters, quarterCoverage),
    line: quarterLine(quarters, year)
  };
}

/** Regions and France are not ranked. */
function rankTiles({figures, fiche, year, document}: TileData): Tile[] {
  if (figures.exportRank === null || figures.importRank === null) return [];
  const {keyFigures} = fiche.summary;
  return [
    {
      label: "Rang parmi les 100 départements",
      value: rankText(figures.exportRank, document),
      details: ["À l’exportation", rankText(figures.importRank, document, " à l’importation")],
      trend: keyFigures.map((each) => ({label: String(each.year), value: each.exportRank})),
      period: "rang à l’exportation, par an",
      line: {
        marked: keyFigures.findIndex((each) => each.year === year),
        breakAt: breakIndex(keyFigures),
        inverted: true
      }
    }
  ];
}

function quarterly(
  quarters: readonly Quarter[],
  valueOf: (quarter: Quarter) => number | null
): Pick<Tile, "trend" | "period"> {
  return {trend: quarterTrend(quarters, valueOf), period: "par trimestre"};
}

function quarterLine(
  quarters: readonly Quarter[],
  year: number
): Pick<SparklineOptions, "marked" | "breakAt"> {
  return {marked: quarters.findLastIndex((each) => each.year === year), breakAt: breakIndex(quarters)};
}

function changeText(value: number | null): string {
  return value === null ? "" : `${formatChange(value)} sur un an`;
}

function shareText(ofRegion: number | null, ofFrance: number | null): string {
  const parts = [
    ofRegion === null ? "" : `${formatShare(ofRegion)} de la région`,
    ofFrance === null ? "" : `${formatShare(ofFrance)} de la France`
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** « 1er », « 12e », the ending raised. */
function rankText(rank: number, document: Document, after = ""): HTMLElement {
  return h(document, "span", {}, formatInteger(rank), h(document, "sup", {}, rank === 1 ? "er" : "e"), after);
}

function tilesNote({quarters, year, fiche}: TileData): string {
  const first = quarters[0];
  const last = quarters.at(-1);
  const sentences = [
    first && last
      ? `Courbes trimestrielles du ${quarterText(first)} au ${quarterText(last)}\u202f; le point marque la fin de ${year}.`
      : ""
  ];
  if (last && !fiche.context.years.includes(last.year))
    sentences.push(`${last.year}\u00a0: année incomplète.`);
  if (breakIndex(quarters) > 0)
    sentences.push(
      "Trait vertical\u00a0: rupture de série de janvier 2022 (l’EMEBI remplace la DEB), que l’on ne sait pas chiffrer."
    );
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

const ORDINALS = ["premier", "deuxième", "troisième", "quatrième"];

function quarterText({quarter, year}: Quarter): string {
  return `${ORDINALS[quarter - 1]} trimestre ${year}`;
}
