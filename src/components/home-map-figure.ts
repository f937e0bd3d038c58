import {sourceText} from "../french/source.js";
import {formatEur} from "../french/numbers.js";
import {slug} from "../french/slug.js";
import type {MapStanding} from "../trade/standings.js";
import type {DataContext, Flow, KeyFigures} from "../trade/types.js";
import {makeNames} from "./chart/code-names.js";
import {h} from "./chart/dom.js";
import {departementMap} from "./figure/departement-map.js";
import type {MapOutlines} from "./figure/departement-map.js";
import {figure} from "./figure/figure.js";
import type {FigureColumn, FigureSpec, FigureTable} from "./figure/figure.js";
import {mapFinding} from "./home/findings.js";
import {mapMeasures} from "./home/measures.js";
import type {MapMeasure, MeasureKey} from "./home/measures.js";
import {rankedList} from "./home/ranked-list.js";
import {rankedMap} from "./home/ranked.js";
import type {RankedDepartement} from "./home/ranked.js";
import {choiceInput} from "./inputs.js";

/** Key figures of one territory (`chiffres-cles.json`), without the details of its own file. */
export interface TerritoryFigures {
  type: "departement" | "region" | "france";
  code: string;
  name: string;
  regionCode: string | null;
  keyFigures: KeyFigures[];
}

export interface HomeMapFigureOptions {
  resize: FigureSpec["resize"];
  document?: Document;
}

/**
 * The map of the home page: a choice of measures, which stands in the address (`mesure`, and `flux` for those
 * of one flow), the map in its frame with its table, and beside it the départements in the order of the
 * measure.
 */
export function homeMapFigure(
  map: MapOutlines,
  standings: readonly MapStanding[],
  context: DataContext,
  {resize, document = globalThis.document}: HomeMapFigureOptions
): HTMLElement {
  const measure = choiceInput<MeasureKey>(
    "Mesure",
    mapMeasures.map(({key, choice}) => ({value: key, label: choice})),
    {name: "mesure", document}
  );
  const flow = choiceInput<"exportations" | "importations">(
    "Flux",
    [
      {value: "exportations", label: "Exportations"},
      {value: "importations", label: "Importations"}
    ],
    {name: "flux", document}
  );
  const place = h(document, "div");
  const status = h(document, "p", {class: "cx-visually-hidden", role: "status"});
  const draw = () => {
    const chosen = mapMeasures.find(({key}) => key === measure.value)!;
    flow.hidden = !chosen.hasFlow;
    const shown = {measure: chosen, flow: flow.value === "importations" ? "import" : "export"} as const;
    place.replaceChildren(measureFigure({map, standings, context}, shown, {resize, document}));
  };
  for (const input of [measure, flow])
    input.addEventListener("input", () => {
      draw();
      status.textContent = place.querySelector(".cx-finding")?.textContent ?? "";
    });
  draw();
  const controls = h(document, "div", {class: "cx-controls"}, measure, flow);
  return h(document, "div", {class: "cx-home-map"}, controls, place, status);
}

interface HomeMapData {
  map: MapOutlines;
  standings: readonly MapStanding[];
  context: DataContext;
}

/** One measure on the map, in its frame. */
export function measureFigure(
  {map, standings, context}: HomeMapData,
  {measure, flow}: {measure: MapMeasure; flow: Flow},
  {resize, document = globalThis.document}: HomeMapFigureOptions
): HTMLElement {
  const names = makeNames(context);
  const {classes, departements} = rankedMap(standings, measure, {flow, names});
  const year = context.referenceYear;
  const title = measure.title(flow);
  const href = (code: string) => `./departement/${code}`;
  const shapes = departements.map((own) => ({
    code: own.standing.code,
    name: own.standing.name,
    index: own.index,
    lines: tooltipLines(own, measure)
  }));
  const noneLabel = measure.type === "number" ? measure.noneLabel : undefined;
  return figure({
    id: "carte",
    title,
    subtitle: `${measure.unit(flow)}, ${year}`,
    finding: mapFinding(departements, measure, flow),
    chart: ({width, document}) => departementMap(map, shapes, {width, document, classes, noneLabel, href}),
    details: rankedList(departements, {
      classes,
      label: `${title}\u00a0: départements dans l’ordre de la mesure`,
      href,
      document
    }),
    table: mapTable(departements, measure, `${title}, par département, ${year}`),
    source: sourceText(context),
    note: `${classes.how} Les encarts ne sont pas à l’échelle de l’Hexagone.`,
    hint: "Chaque département ouvre sa fiche. Au clavier, les flèches mènent à ses voisins et Entrée ouvre la fiche.",
    fileName: `commerce-exterieur-departements-${year}-${slug(title)}`,
    demo: context.demo,
    resize,
    headingLevel: 2,
    year,
    document
  });
}

function tooltipLines(
  {standing: {name, code, exportEur, importEur}, text}: RankedDepartement,
  measure: MapMeasure
): string[] {
  const amounts = [
    `Exportations\u00a0: ${formatEur(exportEur)}`,
    `Importations\u00a0: ${formatEur(importEur)}`
  ];
  const own = `${measure.choice}\u00a0: ${text}`;
  return [`${name} (${code})`, ...(amounts.includes(own) ? [] : [own]), ...amounts];
}

/** The measure first, then the amounts of both flows, in the order of the map. */
function mapTable(
  departements: readonly RankedDepartement[],
  measure: MapMeasure,
  caption: string
): FigureTable {
  const own: FigureColumn[] =
    measure.type === "number"
      ? [
          {key: "rank", label: "Rang", kind: "integer"},
          {key: "value", label: measure.choice, kind: measure.kind}
        ]
      : [
          {key: "named", label: measure.choice, kind: "text"},
          {key: "value", label: "Part", kind: "share"}
        ];
  const amounts: FigureColumn[] = [
    {key: "exportEur", label: "Exportations", kind: "eur"},
    {key: "importEur", label: "Importations", kind: "eur"}
  ];
  return {
    caption,
    columns: [
      {key: "name", label: "Département", kind: "text", page: {folder: "departement", code: "code"}},
      {key: "code", label: "Code", kind: "text"},
      ...own,
      ...amounts.filter(({label}) => label !== measure.choice)
    ],
    rows: departements.map(({standing: {name, code, exportEur, importEur}, rank, value, name: named}) => ({
      name,
      code,
      rank,
      value,
      named,
      exportEur,
      importEur
    }))
  };
}
