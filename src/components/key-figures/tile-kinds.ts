import {FLOW_NOUN} from "../../french/words.js";
import type {Flow, KeyFigures} from "../../trade/types.js";
import {colour, flowColour} from "../chart/colours.js";
import {h} from "../chart/dom.js";
import {FLOW_SHAPE} from "../chart/flow-shape.js";
import {
  formatChange,
  formatEur,
  formatOrdinal,
  formatRate,
  formatShare,
  formatSignedEur
} from "../../french/numbers.js";
import {FLOW_NAME} from "../chart/code-names.js";
import type {Trend} from "../../trade/trends.js";
import {sparkColumns, sparkLines} from "./sparkline.js";
import type {Quarter} from "../../trade/trends.js";
import {typeset} from "../chart/typeset.js";
import {
  amountOf,
  breakIndex,
  change,
  crossesBreak,
  quarterBalance,
  quarterChange,
  quarterCoverage
} from "../../trade/trends.js";

/** One value of a tile; the flow it is of, where the tile has one for each. */
export interface TileFigure {
  value: Node | string;
  flow?: Flow;
  /** « des exportations », « à l’importation ». */
  of?: string;
}

/** One key figure: its name, its value or values, a few words on it, and its course over time. */
export interface Tile {
  label: string;
  figures: TileFigure[];
  details: string[];
  trend: SVGSVGElement | null;
  /** What the drawing shows: « par trimestre ». */
  period: string;
}

/** What tiles are made of: the figures of the year shown, those of all years, and all quarters, ascending. */
export interface TileData {
  year: number;
  figures: KeyFigures;
  years: readonly KeyFigures[];
  quarters: readonly Quarter[];
  document: Document;
}

const QUARTERLY = "par trimestre";
const BOTH: readonly Flow[] = ["export", "import"];

/** Exports or imports, with their shares of the region and of France. */
export function flowTile(flow: Flow, data: TileData): Tile {
  const {figures} = data;
  const shares =
    flow === "export"
      ? {ofRegion: figures.exportShareOfRegion, ofFrance: figures.exportShareOfFrance}
      : {ofRegion: figures.importShareOfRegion, ofFrance: figures.importShareOfFrance};
  // A region has a tile of its own for its shares of France.
  const ofFrance = isRanked(figures) ? shares.ofFrance : null;
  return {
    label: FLOW_NAME[flow],
    figures: [{value: formatEur(flow === "export" ? figures.exportEur : figures.importEur)}],
    details: [
      ...(shares.ofRegion === null ? [] : [`${formatShare(shares.ofRegion)} de la région`]),
      ...(ofFrance === null ? [] : [`${formatShare(ofFrance)} de la France`])
    ],
    trend: columns(
      data,
      (quarter) => amountOf(quarter, flow),
      () => flowColour[flow]
    ),
    period: QUARTERLY
  };
}

/** Exports − imports. */
export function balanceTile(data: TileData): Tile {
  const {balanceEur} = data.figures;
  return {
    label: "Solde",
    figures: [{value: formatSignedEur(balanceEur)}],
    details: [balanceEur > 0 ? "▲\u00a0Excédent" : balanceEur < 0 ? "▼\u00a0Déficit" : "Équilibre"],
    trend: columns(data, quarterBalance, (value) => (value < 0 ? colour.deficit : colour.surplus)),
    period: QUARTERLY
  };
}

/** Exports / imports; the rule of its trend is at 100 %. */
export function coverageTile({figures: {coverageRate}, quarters, year, document}: TileData): Tile {
  return {
    label: "Taux de couverture",
    figures: [{value: coverageRate === null ? "Sans objet" : formatRate(coverageRate)}],
    details: [coverageRate === null ? "Aucune importation" : "Exportations rapportées aux importations"],
    trend: sparkLines([{values: quarters.map(quarterCoverage)}], {
      document,
      marked: lastOf(quarters, year),
      breakAt: breakIndex(quarters),
      reference: 1
    }),
    period: `${QUARTERLY} (trait\u00a0: 100\u00a0%)`
  };
}

/** Change of both flows on the year before. */
export function changeTile({years, quarters, year, document}: TileData): Tile {
  const changes = BOTH.map((flow) => change(years, year, flow));
  const known = changes.some((value) => value !== null);
  return {
    label: "Évolution sur un an",
    figures: BOTH.map((flow, i) => ({
      value: formatChange(changes[i]),
      flow,
      of: FLOW_NOUN[flow]
    })),
    details: [
      ...(known ? [] : ["Aucune année de comparaison dans les données"]),
      ...(known && crossesBreak(year) ? ["Franchit la rupture de série de 2022"] : [])
    ],
    trend: sparkLines(
      BOTH.map((flow) => flowLine(flow, quarterChange(quarters, flow))),
      {document, marked: lastOf(quarters, year), reference: 0}
    ),
    period: "par trimestre, sur un an"
  };
}

/** Rank in both flows among départements; nothing for regions and France, which are not ranked. */
export function rankTiles({figures, years, year, document}: TileData): Tile[] {
  if (!isRanked(figures)) return [];
  return [
    {
      label: "Rang national",
      figures: [
        {value: rankText(figures.exportRank, document), flow: "export", of: "à l’exportation"},
        {value: rankText(figures.importRank, document), flow: "import", of: "à l’importation"}
      ],
      details: ["Parmi les 100 départements"],
      trend: sparkLines(
        [
          flowLine(
            "export",
            years.map(({exportRank}) => exportRank)
          ),
          flowLine(
            "import",
            years.map(({importRank}) => importRank)
          )
        ],
        {document, marked: lastOf(years, year), breakAt: breakIndex(years), inverted: true}
      ),
      period: "par an"
    }
  ];
}

/**
 * Shares of France of a region; nothing for départements, where they stand beside the amounts, and for
 * France.
 */
export function franceShareTiles({figures, years, year, document}: TileData): Tile[] {
  const {exportShareOfFrance, importShareOfFrance} = figures;
  if (isRanked(figures) || (exportShareOfFrance === null && importShareOfFrance === null)) return [];
  return [
    {
      label: "Part dans la France",
      figures: [
        {value: formatShare(exportShareOfFrance), flow: "export", of: "des exportations"},
        {value: formatShare(importShareOfFrance), flow: "import", of: "des importations"}
      ],
      details: [],
      trend: sparkLines(
        [
          flowLine(
            "export",
            years.map((each) => each.exportShareOfFrance)
          ),
          flowLine(
            "import",
            years.map((each) => each.importShareOfFrance)
          )
        ],
        {document, marked: lastOf(years, year), breakAt: breakIndex(years)}
      ),
      period: "par an"
    }
  ];
}

function isRanked(figures: KeyFigures): figures is KeyFigures & {exportRank: number; importRank: number} {
  return figures.exportRank !== null && figures.importRank !== null;
}

function columns(
  {quarters, year, document}: TileData,
  valueOf: (quarter: Quarter) => number | null,
  colourOf: (value: number) => string
): SVGSVGElement | null {
  return sparkColumns(quarters.map(valueOf), {
    document,
    isMarked: (index) => quarters[index]!.year === year,
    colourOf,
    breakAt: breakIndex(quarters)
  });
}

function flowLine(flow: Flow, values: Trend) {
  return {values, stroke: flowColour[flow], shape: FLOW_SHAPE[flow]};
}

function lastOf(series: readonly {year: number}[], year: number): number {
  return series.findLastIndex((each) => each.year === year);
}

function rankText(rank: number, document: Document): HTMLElement {
  return h(document, "span", {}, ...typeset(formatOrdinal(rank), document));
}
