import {h} from "./chart/dom.js";
import type {ListTable} from "./figure/list-table.js";
import {listTable} from "./figure/list-table.js";
import {formatEur, formatRate, formatShare} from "../french/numbers.js";
import type {TerritoryFigures} from "./home-map-figure.js";

export interface TerritoryTableOptions {
  /** The départements of this region, or every region. */
  regionCode?: string;
  year: number;
  /** Way from the page to the root of the site: `.` or `..`. */
  root: string;
  document?: Document;
}

/**
 * The départements of a region (or the regions) with links and amounts of a year, largest exports first. The
 * share is that of the region's exports, or of France's.
 */
export function territoryTable(
  territories: readonly TerritoryFigures[],
  options: TerritoryTableOptions
): HTMLElement {
  const {document = globalThis.document} = options;
  const rows = selected(territories, options).map((own) => tableRow(own, options, document));
  return listTable({caption: captionText(options), heads: headers(options), rows}, document);
}

function headers({regionCode}: TerritoryTableOptions): string[] {
  const [name, whole] =
    regionCode === undefined ? ["Région", "de la France"] : ["Département", "de la région"];
  return [name, "Exportations", "Importations", "Taux de couverture", `Part des exportations ${whole}`];
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
  {regionCode, year, root}: TerritoryTableOptions,
  document: Document
): ListTable["rows"][number] {
  const figures = figuresOf(own, year)!;
  const link = h(document, "a", {href: `${root}/${own.type}/${own.code}`}, own.name);
  const share = regionCode === undefined ? figures.exportShareOfFrance : figures.exportShareOfRegion;
  const cells = [
    formatEur(figures.exportEur),
    formatEur(figures.importEur),
    formatRate(figures.coverageRate),
    share === null ? "–" : formatShare(share)
  ];
  return {name: link, cells};
}
