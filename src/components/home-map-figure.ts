import type {DataContext, KeyFigures} from "../trade/types.js";
import {figure, type FigureSpec} from "./figure/figure.js";
import {homeMap, type MapFigures, type MapOutlines} from "./home/map.js";
import {sourceText} from "../french/source.js";

/** Key figures of one territory (`chiffres-cles.json`), without the details of its own file. */
export interface TerritoryFigures {
  type: "departement" | "region" | "france";
  code: string;
  name: string;
  regionCode: string | null;
  keyFigures: KeyFigures[];
}

export interface HomeMapFigureOptions {
  year: number;
  resize: FigureSpec["resize"];
  document?: Document;
}

/** The coverage-rate map of the home page in its frame, with its table. */
export function homeMapFigure(
  map: MapOutlines,
  territories: readonly TerritoryFigures[],
  context: DataContext,
  {year, resize, document = globalThis.document}: HomeMapFigureOptions
): HTMLElement {
  const figures = departementFigures(territories, year);
  return figure({
    id: "carte",
    title: "Taux de couverture des importations par les exportations",
    subtitle: `Exportations rapportées aux importations, par département, ${year}`,
    finding: mapFinding(figures),
    chart: ({width, document}) =>
      homeMap(map, figures, {width, document, href: (code) => `./departement/${code}`}),
    table: {
      caption: `Exportations, importations et taux de couverture par département, ${year}`,
      columns: [
        {key: "name", label: "Département", kind: "text"},
        {key: "code", label: "Code", kind: "text"},
        {key: "exportEur", label: "Exportations", kind: "eur"},
        {key: "importEur", label: "Importations", kind: "eur"},
        {key: "coverageRate", label: "Taux de couverture", kind: "rate"}
      ],
      rows: figures.map(({name, code, exportEur, importEur, coverageRate}) => ({
        name,
        code,
        exportEur,
        importEur,
        coverageRate
      }))
    },
    source: sourceText(context),
    note: "Les encarts ne sont pas à l’échelle de l’Hexagone.",
    hint: "Chaque département ouvre sa fiche. Au clavier, les flèches mènent à ses voisins et Entrée ouvre la fiche.",
    fileName: `commerce-exterieur-departements-${year}-taux-de-couverture`,
    demo: context.demo,
    resize,
    headingLevel: 2,
    year,
    document
  });
}

/** The départements' figures of a year; one without any is left out. */
export function departementFigures(territories: readonly TerritoryFigures[], year: number): MapFigures[] {
  return territories.flatMap(({type, code, name, keyFigures}) => {
    const own = keyFigures.find((figures) => figures.year === year);
    if (type !== "departement" || !own) return [];
    const {exportEur, importEur, coverageRate} = own;
    return [{code, name, exportEur, importEur, coverageRate}];
  });
}

/** One sentence: how many départements export more than they import. */
export function mapFinding(figures: readonly MapFigures[]): string {
  const count = figures.filter(({exportEur, importEur}) => exportEur > importEur).length;
  const of = `sur ${figures.length}`;
  if (count === 0) return `Aucun département ${of} n’exporte plus qu’il n’importe.`;
  return count === 1
    ? `Un seul département ${of} exporte plus qu’il n’importe.`
    : `${count} départements ${of} exportent plus qu’ils n’importent.`;
}
