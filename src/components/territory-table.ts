import {h} from "./dom.js";
import {formatEur, formatRate, formatShare} from "./format.js";
import type {TerritoryFigures} from "./home-map-figure.js";

export interface TerritoryTableOptions {
  /** The départements of this region, or every region. */
  regionCode?: string;
  year: number;
  /** Way from the page to the root of the site: `.` or `..`. */
  root: string;
  document?: Document;
}

const HEADERS = [
  "Territoire",
  "Exportations",
  "Importations",
  "Taux de couverture",
  "Part des exportations de la France"
];

/** The départements of a region (or the regions) with links and amounts of a year, largest exports first. */
export function territoryTable(
  territories: readonly TerritoryFigures[],
  options: TerritoryTableOptions
): HTMLElement {
  const {document = globalThis.document, year} = options;
  const rows = selected(territories, options).map((own) => tableRow(own, options, document));
  const header = h(document, "tr", {}, ...HEADERS.map((label) => h(document, "th", {scope: "col"}, label)));
  const caption = h(document, "caption", {}, captionText(options));
  const table = h(
    document,
    "table",
    {class: "cx-list-table"},
    caption,
    h(document, "thead", {}, header),
    h(document, "tbody", {}, ...rows)
  );
  return h(
    document,
    "div",
    {class: "cx-table-scroll", role: "region", tabindex: 0, "aria-label": captionText({...options, year})},
    table
  );
}

function captionText({regionCode, year}: TerritoryTableOptions): string {
  return `Échanges extérieurs par ${regionCode === undefined ? "région" : "département"} en ${year}`;
}

/** The territories to list that have figures for the year, by exports, then by code. */
function selected(
  territories: readonly TerritoryFigures[],
  {regionCode, year}: TerritoryTableOptions
): TerritoryFigures[] {
  const listed = territories.filter((own) =>
    regionCode === undefined
      ? own.type === "region"
      : own.type === "departement" && own.regionCode === regionCode
  );
  const exportEur = (own: TerritoryFigures) => figuresOf(own, year)?.exportEur ?? 0;
  return listed
    .filter((own) => figuresOf(own, year))
    .sort((a, b) => exportEur(b) - exportEur(a) || (a.code < b.code ? -1 : 1));
}

function figuresOf({keyFigures}: TerritoryFigures, year: number) {
  return keyFigures.find((figures) => figures.year === year);
}

function tableRow(
  own: TerritoryFigures,
  {year, root}: TerritoryTableOptions,
  document: Document
): HTMLElement {
  const figures = figuresOf(own, year)!;
  const link = h(document, "a", {href: `${root}/${own.type}/${own.code}`}, own.name);
  const cells = [
    formatEur(figures.exportEur),
    formatEur(figures.importEur),
    formatRate(figures.coverageRate),
    formatShare(figures.exportShareOfFrance)
  ];
  return h(
    document,
    "tr",
    {},
    h(document, "th", {scope: "row"}, link),
    ...cells.map((text) => h(document, "td", {}, text))
  );
}
