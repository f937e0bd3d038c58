import {formatChange, formatInteger} from "../../french/numbers.js";
import {quarterName} from "../../french/periods.js";
import {sourceText} from "../../french/source.js";
import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {emptyChart} from "../chart/root.js";
import type {Fiche} from "../fiche.js";
import {fileStem} from "../figure/file-stem.js";
import type {FigureTable} from "../figure/figure.js";
import {figure} from "../figure/figure.js";
import {FLOW_NOUN} from "../../french/words.js";
import type {IndicesFigureOptions} from "../figure/indices-figure.js";
import {breakRuleNote, noteOf} from "./change-words.js";
import {sideBySide} from "../chart/side-by-side.js";
import {yearOnYearChart} from "./year-on-year-chart.js";
import type {FlowChanges, YearOnYear} from "./year-on-year-data.js";
import {BEYOND, yearOnYear} from "./year-on-year-data.js";

const NOTHING =
  "Aucun trimestre n’a, dans les données, le même trimestre de l’année précédente auquel le comparer.";

/** Each quarter of exports and imports against the same quarter of the year before. */
export function yearOnYearFigure(
  {summary, context}: Pick<Fiche, "summary" | "context">,
  _indices: TerritoryIndices,
  {resize, document}: IndicesFigureOptions
): HTMLElement {
  const data = yearOnYear(summary.quarters);
  const period = data ? `${quarterName(data.first)} au ${quarterName(data.last)}` : "";
  return figure({
    id: "evolution-sur-un-an",
    title: "Chaque trimestre comparé au même trimestre de l’année précédente",
    subtitle: [summary.name, data && `du ${period}`, "évolution en %"].filter((part) => part).join(", "),
    finding: data ? yearOnYearFinding(data) : "",
    chart: ({width, document: page}) =>
      data
        ? sideBySide(
            data.flows.map(
              (each) => (own: number) => yearOnYearChart(each, data, {width: own, document: page})
            ),
            {width, document: page}
          )
        : emptyChart(page, NOTHING),
    table: yearOnYearTable(
      data,
      `Évolution sur un an des exportations et des importations par trimestre, ${summary.name}`
    ),
    note: data
      ? noteOf(RAW, beyondNote(data), data.crossesBreak ? `${breakRuleNote()} ${LEFT_OUT}` : "")
      : undefined,
    source: sourceText(context),
    fileName: fileStem(summary, data?.last.year ?? context.referenceYear, "evolution-sur-un-an"),
    demo: context.demo,
    territory: summary.name,
    resize,
    document
  });
}

const RAW =
  "Données brutes\u202f; comparer un trimestre au même trimestre de l’année précédente écarte l’effet des saisons. Colonne pleine\u00a0: hausse\u202f; colonne claire\u00a0: baisse.";
const LEFT_OUT = "Les trimestres de 2022 ne sont donc pas comparés à ceux de 2021.";

function beyondNote({flows}: YearOnYear): string {
  const isCut = flows.some(({changes}) => changes.some(({change}) => change !== null && change > BEYOND));
  return isCut ? "▲\u00a0: hausse de plus de 200\u00a0%, coupée\u202f; le tableau en donne la valeur." : "";
}

/**
 * « Hausses sur un an, parmi les 8 trimestres comparés : 4 pour les exportations, aucune pour les
 * importations. Au 4e trimestre 2024 : … »
 */
function yearOnYearFinding({flows, last}: YearOnYear): string {
  const known = ({changes}: FlowChanges) => changes.flatMap(({change}) => change ?? []);
  const most = Math.max(...flows.map((each) => known(each).length));
  const rises = flows.map((each) => {
    const count = known(each).filter((change) => change > 0).length;
    const among = known(each).length === most ? "" : ` sur ${known(each).length}`;
    return `${count === 0 ? "aucune" : formatInteger(count)}${among} pour les ${FLOW_NOUN[each.flow]}`;
  });
  const lasts = flows.flatMap(({flow, changes}) => {
    const {change} = changes.at(-1)!;
    return change === null ? [] : [`${formatChange(change)} pour les ${FLOW_NOUN[flow]}`];
  });
  const among = most === 1 ? "pour le seul trimestre comparé" : `parmi les ${most} trimestres comparés`;
  return `Hausses sur un an, ${among}\u00a0: ${rises.join(", ")}. Au ${quarterName(last)}\u00a0: ${lasts.join(", ")}.`;
}

/** A row a quarter, named so that sorting by name sorts by time. */
function yearOnYearTable(data: YearOnYear | null, caption: string): FigureTable {
  const changeOf = (flow: string, i: number) =>
    data?.flows.find((each) => each.flow === flow)?.changes[i]?.change ?? null;
  return {
    caption,
    columns: [
      {key: "quarter", label: "Trimestre", kind: "text"},
      {key: "export", label: "Exportations, sur un an", kind: "rate"},
      {key: "import", label: "Importations, sur un an", kind: "rate"}
    ],
    rows: (data?.flows[0]!.changes ?? []).map(({year, quarter}, i) => ({
      quarter: `${year}-T${quarter}`,
      export: changeOf("export", i),
      import: changeOf("import", i)
    }))
  };
}
