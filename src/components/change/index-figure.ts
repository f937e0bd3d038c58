import {formatDecimal} from "../../french/numbers.js";
import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {FLOW_NAME} from "../chart/code-names.js";
import {emptyChart} from "../chart/root.js";
import type {ComparedRows, Fiche} from "../fiche.js";
import type {FigureColumn, FigureTable} from "../figure/figure.js";
import {FLOW_NOUN} from "../../french/words.js";
import {indicesFigure} from "../figure/indices-figure.js";
import type {IndicesFigureOptions} from "../figure/indices-figure.js";
import {noteOf, breakRuleNote} from "./change-words.js";
import {indexChart} from "./index-chart.js";
import type {FlowSeries, IndexData, IndexSeries} from "./index-data.js";
import {indexData} from "./index-data.js";
import {sideBySide} from "../chart/side-by-side.js";

export interface IndexFigureOptions extends IndicesFigureOptions {
  /** Name of the region, which the files of a département do not tell. */
  region?: string;
  /** What the territory is compared with; nothing without it. */
  comparison?: ComparedRows | undefined;
}

/** Exports and imports over the years, 100 in one of them, beside those of the region and of France. */
export function indexFigure(
  fiche: Fiche,
  indices: TerritoryIndices,
  {region = "Région", comparison = {region: null, france: null}, ...options}: IndexFigureOptions
): HTMLElement {
  const all = indexData(fiche, indices, {region, comparison});
  const data = {...all, flows: all.flows.filter(({series}) => series.some(({place}) => place === "own"))};
  const isEmpty = data.years.length < 2 || data.flows.length === 0;
  return indicesFigure(
    fiche,
    indices,
    {
      id: "indices-base-100",
      title: `Exportations et importations en indices${besides(data)}`,
      period: all.years.length > 1 ? `${all.years[0]} à ${all.years.at(-1)}` : undefined,
      unit: `base 100 en ${data.baseYear}`,
      finding: isEmpty ? "" : indexFinding(data),
      chart: ({width, document}) =>
        isEmpty
          ? emptyChart(document, whyNothing(data))
          : sideBySide(
              data.flows.map((each) => (own: number) => indexChart(each, data, {width: own, document})),
              {width, document}
            ),
      table: indexTable(isEmpty ? {...data, flows: []} : data, fiche.summary.name),
      note: isEmpty
        ? undefined
        : noteOf(
            `Montants annuels en euros courants, rapportés à ceux de ${data.baseYear}. L’échelle ne part pas de zéro.`,
            data.crossesBreak ? breakRuleNote() : ""
          )
    },
    options
  );
}

/** « , à côté de la région et de la France » */
function besides({flows}: IndexData): string {
  const places = new Set(flows.flatMap(({series}) => series.map(({place}) => place)));
  if (!places.has("france")) return "";
  return places.has("region") ? ", à côté de la région et de la France" : ", à côté de la France";
}

/**
 * « En 2024, pour une base 100 en 2022, les exportations sont à l’indice 103,7 (France : 101,8) et les
 * importations à l’indice… »
 */
function indexFinding({flows, years, baseYear, crossesBreak}: IndexData): string {
  const last = years.at(-1)!;
  const clauses = flows.map(({flow, series}) => {
    const [own, ...others] = series;
    const told = others.map((each) => `${each.name}\u00a0: ${lastText(each)}`).join("\u202f; ");
    return `les ${FLOW_NOUN[flow]} sont à l’indice ${lastText(own!)}${told === "" ? "" : ` (${told})`}`;
  });
  const caution =
    crossesBreak && baseYear < BREAK_YEAR
      ? "\u202f; cette évolution franchit la rupture de série de janvier 2022"
      : "";
  return `En ${last}, pour une base 100 en ${baseYear}, ${clauses.join(" et ")}${caution}.`;
}

/** The first year after the break of January 2022. */
const BREAK_YEAR = 2022;

function lastText({values}: IndexSeries): string {
  return formatDecimal(values.at(-1) ?? null, 1);
}

function whyNothing({years, baseYear}: IndexData): string {
  return years.length < 2
    ? `Les données ne comprennent qu’une année entière, ${baseYear}\u00a0: il n’y a pas d’évolution à montrer.`
    : `Aucun échange en ${baseYear}\u00a0: un indice n’aurait pas de base.`;
}

/** A row a year, a column a flow and a place. */
function indexTable({years, baseYear, flows}: IndexData, territory: string): FigureTable {
  const series = flows.flatMap(({flow, series: own}: FlowSeries) => own.map((each) => ({...each, flow})));
  const columns = series.map(({flow, name}, i): FigureColumn => ({
    key: `series${i}`,
    label: `${FLOW_NAME[flow]}, ${name}`,
    kind: "decimal"
  }));
  return {
    caption: `Indices des exportations et des importations, base 100 en ${baseYear}, ${territory}`,
    columns: [{key: "year", label: "Année", kind: "text"}, ...columns],
    rows:
      series.length === 0
        ? []
        : years.map((year, at) => ({
            year: String(year),
            ...Object.fromEntries(series.map(({values}, i) => [`series${i}`, values[at] ?? null]))
          }))
  };
}
