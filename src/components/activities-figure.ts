import {activities} from "../trade/activities.js";
import type {FlowActivities} from "../trade/activities.js";
import {activitiesFinding, activitiesUnit} from "./treemap/parts.js";
import type {LoadCpf4} from "./treemap/treemap.js";
import {activitiesTreemap} from "./treemap/treemap.js";
import type {Fiche} from "./fiche.js";
import {yearFigure} from "./fiche/years.js";
import {fileStem} from "./figure/file-stem.js";
import type {FigureSpec, FigureTable} from "./figure/figure.js";
import {figure} from "./figure/figure.js";
import type {Names} from "./chart/code-names.js";
import {FLOW_NAME} from "./chart/code-names.js";
import {sourceText} from "../french/source.js";

export interface ActivitiesFigureOptions {
  year: number;
  resize: FigureSpec["resize"];
  /** See `cpf4Loader`; without it the A129 headings are the last level. */
  loadCpf4?: LoadCpf4;
}

/** What a territory buys and sells, by family and heading, in the frame of a figure. */
export const activitiesFigure = yearFigure(ownActivities);

function ownActivities(fiche: Fiche, {year, resize, loadCpf4}: ActivitiesFigureOptions): HTMLElement {
  const {rows, names, summary, context} = fiche;
  const data = activities(rows, {year, familyOf: names.familyOf});
  const isEmpty = data.every(({totalEur}) => totalEur <= 0);
  return figure({
    id: "activites",
    title: "Produits importés et exportés, par famille",
    subtitle: `${summary.name}, ${year}, ${activitiesUnit(data).inWords}`,
    finding: isEmpty ? "" : activitiesFinding(data, names),
    chart: ({width, document}) => activitiesTreemap(data, {width, document, names, loadCpf4}),
    table: activitiesTable(
      data,
      names,
      `Importations et exportations par famille et groupe de produits, ${summary.name}, ${year}`
    ),
    note: isEmpty
      ? undefined
      : "Les surfaces sont proportionnelles aux montants, à la même échelle pour les deux flux.",
    hint: isEmpty
      ? undefined
      : "Une famille s’ouvre sur le détail de ses produits\u202f; la touche Échap revient en arrière.",
    source: sourceText(context),
    fileName: fileStem(summary, year, "activites"),
    demo: context.demo,
    territory: summary.name,
    year,
    resize
  });
}

/** All headings of both flows, named in full, with their share of the flow. */
function activitiesTable(data: readonly FlowActivities[], names: Names, caption: string): FigureTable {
  const rows = data.flatMap(({flow, totalEur, families}) =>
    families.flatMap((family) =>
      family.products.map(({code, valueEur}) => ({
        product: names.productLabel(code),
        code,
        family: names.family(family.code),
        flow: FLOW_NAME[flow],
        valueEur,
        share: totalEur > 0 ? valueEur / totalEur : null
      }))
    )
  );
  return {
    caption,
    columns: [
      {key: "product", label: "Produit", kind: "text", page: {folder: "produit", code: "code"}},
      {key: "code", label: "Code A129", kind: "text"},
      {key: "family", label: "Famille", kind: "text"},
      {key: "flow", label: "Flux", kind: "text"},
      {key: "valueEur", label: "Montant", kind: "eur"},
      {key: "share", label: "Part du flux", kind: "share"}
    ],
    rows
  };
}
