import {formatChange, formatEur, formatRate, formatShare, formatSignedEur} from "../../french/numbers.js";
import {capitalised, FLOW_NOUN} from "../../french/words.js";
import {findTerritory, type Territory} from "../../reference/territories.js";
import {firstHeadings} from "../../trade/in-common.js";
import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import type {Flow, KeyFigures} from "../../trade/types.js";
import {raisedOrdinal, type Names} from "../findings/words.js";
import type {FigureStore} from "../values/store.js";
import {regionOfOne} from "./names.js";
import {partnerLink, productLink} from "./links.js";

interface Column {
  territory: Territory;
  figures: KeyFigures;
  indices: TerritoryIndices;
}

const NOTHING = "–";

/**
 * Key figures of the reference year as a table in HTML: a column a département, its region where it is alone,
 * and France. Nothing is added up.
 */
export function keyFiguresTable(
  departements: readonly Territory[],
  {figures, names}: {figures: FigureStore; names: Names}
): string {
  const {referenceYear} = figures.context();
  const columns = [...departements, ...regionOfOne(departements), findTerritory("france")!].map(
    (territory): Column => ({
      territory,
      figures: figures.summary(territory.id).keyFigures.find(({year}) => year === referenceYear)!,
      indices: figures.indices(territory.id)
    })
  );
  const caption = `Chiffres clés ${referenceYear}, territoire par territoire`;
  const heads = columns.map(
    ({territory: {path, name}}) => `<th scope="col"><a href="${path}">${name}</a></th>`
  );
  const rows = figureRows(names).map(
    ([label, value]) =>
      `<tr><th scope="row">${label}</th>${columns.map((column) => `<td>${value(column)}</td>`).join("")}</tr>`
  );
  return (
    `<div class="cx-list" role="region" tabindex="0" aria-label="${caption}"><table class="cx-list-table cx-compared">` +
    `<caption>${caption}</caption><thead><tr><td></td>${heads.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`
  );
}

function figureRows(names: Names): [label: string, value: (column: Column) => string][] {
  return [
    ...flowRows("export", names),
    ...flowRows("import", names),
    ["Solde", ({figures}) => formatSignedEur(figures.balanceEur)],
    [
      "Taux de couverture",
      ({figures}) => (figures.coverageRate === null ? NOTHING : formatRate(figures.coverageRate))
    ]
  ];
}

function flowRows(flow: Flow, names: Names): [label: string, value: (column: Column) => string][] {
  const isExport = flow === "export";
  const noun = FLOW_NOUN[flow];
  return [
    [capitalised(noun), ({figures}) => formatEur(isExport ? figures.exportEur : figures.importEur)],
    [
      `Évolution des ${noun} sur un an`,
      ({indices}) => {
        const growth = indices.flows[flow].change?.growth ?? null;
        return growth === null ? NOTHING : formatChange(growth);
      }
    ],
    [
      `Part des ${noun} de la France`,
      ({figures}) => shareOf(isExport ? figures.exportShareOfFrance : figures.importShareOfFrance)
    ],
    [
      `Rang parmi les 100 départements, ${noun}`,
      ({figures}) => rankOf(isExport ? figures.exportRank : figures.importRank)
    ],
    [
      `Premier produit des ${noun}`,
      ({indices}) => first(firstHeadings(indices.flows[flow], 1), (code) => productLink(code, names))
    ],
    [
      `Premier pays des ${noun}`,
      ({indices}) =>
        first(
          indices.flows[flow].firstPartners.map(({code}) => code),
          (code) => partnerLink(code, names)
        )
    ]
  ];
}

function shareOf(share: number | null): string {
  return share === null ? NOTHING : formatShare(share);
}

function rankOf(rank: number | null): string {
  return rank === null ? NOTHING : raisedOrdinal(rank);
}

function first([code]: readonly string[], link: (code: string) => string): string {
  return code === undefined ? NOTHING : link(code);
}
