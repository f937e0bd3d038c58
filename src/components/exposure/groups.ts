import {formatShare} from "../../french/numbers.js";
import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {FLOWS} from "../../trade/types.js";
import {FLOW_NAME} from "../chart/code-names.js";
import {emptyChart} from "../chart/root.js";
import type {Fiche} from "../fiche.js";
import type {FigureTable} from "../figure/figure.js";
import type {IndicesFigureOptions} from "../figure/indices-figure.js";
import {indicesFigure} from "../figure/indices-figure.js";
import {BREAK_YEAR, breakNote} from "./break-note.js";
import type {GroupShares} from "./group-shares.js";
import {groupShares, pointsText} from "./group-shares.js";
import {groupsChart} from "./groups-chart.js";

/** Shares of the Union, of neighbours and of large partners in both flows over the years of the data. */
export function groupsFigure(
  fiche: Fiche,
  indices: TerritoryIndices,
  options: IndicesFigureOptions
): HTMLElement {
  const groups = groupShares(indices);
  const {years} = indices;
  const period = years.length > 1 ? `${years[0]} à ${years.at(-1)}` : String(years[0]);
  const isEmpty = groups.every(({points}) => points.every(({share}) => share === null));
  return indicesFigure(
    fiche,
    indices,
    {
      id: "groupes-de-pays",
      title: "La part de quelques pays et groupes de pays",
      period,
      unit: "en part de chaque flux",
      finding: groupsFinding(indices),
      chart: ({width, document}) =>
        isEmpty
          ? emptyChart(document, "Aucun échange n’est enregistré pour ces années.")
          : groupsChart(groups, {width, document, years}),
      table: groupsTable(groups, years, `Part de quelques pays et groupes de pays, ${fiche.summary.name}`),
      note: `${NOTE}${breakNote(years) && " Trait tireté\u00a0: janvier 2022."}${breakNote(years)}`
    },
    options
  );
}

const NOTE =
  "Les groupes se recoupent\u00a0: la plupart des pays voisins sont dans l’Union européenne, qui compte ici 27\u00a0membres toutes les années. Une échelle pour les groupes, une autre pour les pays.";

/**
 * The share of the first group in the reference year, and its move since the first year after the break in
 * series, in each flow.
 */
function groupsFinding({groups, flows, years, referenceYear}: TerritoryIndices): string {
  const [group] = groups;
  if (!group) return "";
  const now = years.indexOf(referenceYear);
  const first = Math.max(0, referenceYear < BREAK_YEAR ? 0 : years.findIndex((year) => year >= BREAK_YEAR));
  const told = (["export", "import"] as const).flatMap((flow) => {
    const shares = flows[flow].groupShareByYear[group.code] ?? [];
    const [share, before] = [shares[now] ?? null, shares[first] ?? null];
    if (share === null) return [];
    const move =
      now > first && before !== null ? ` (${pointsText(share - before)} depuis ${years[first]})` : "";
    return [`${formatShare(share)} des ${FLOW_NAME[flow].toLowerCase()}${move}`];
  });
  return told.length === 0 ? "" : `${group.name}, en ${referenceYear}\u00a0: ${told.join(", ")}.`;
}

function groupsTable(groups: readonly GroupShares[], years: readonly number[], caption: string): FigureTable {
  return {
    caption,
    columns: [
      {key: "name", label: "Pays ou groupe", kind: "text"},
      {key: "flow", label: "Flux", kind: "text"},
      ...years.map((year) => ({key: String(year), label: String(year), kind: "share" as const}))
    ],
    rows: groups.flatMap(({name, points}) =>
      FLOWS.flatMap((flow) => {
        const own = points.filter((point) => point.flow === flow);
        if (own.every(({share}) => share === null)) return [];
        return [
          {
            name,
            flow: FLOW_NAME[flow],
            ...Object.fromEntries(own.map(({year, share}) => [String(year), share]))
          }
        ];
      })
    )
  };
}
