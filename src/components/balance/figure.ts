import type {BalanceData, BalanceSort, PartnerBalance} from "../../trade/balance.js";
import {balanceData, sortBalances} from "../../trade/balance.js";
import {balanceUnit} from "./data.js";
import {balanceFinding} from "./words.js";
import type {Fiche} from "../fiche.js";
import {fileStem} from "../figure/file-stem.js";
import type {FigureSpec, FigureTable} from "../figure/figure.js";
import {figure} from "../figure/figure.js";
import type {Names} from "../chart/code-names.js";
import {partnerBalance} from "./partner-balance.js";
import {sourceText} from "../../french/source.js";

/** What the balance with the main partners depends on beside the data. */
export interface PartnerBalanceFigureOptions {
  year: number;
  /** How many first partners of each flow. */
  ranks?: number;
  sort?: BalanceSort;
  resize: FigureSpec["resize"];
}

/** The balance of a territory with its main partners, in the frame of a figure. */
export function partnerBalanceFigure(
  fiche: Fiche,
  {year, ranks = 10, sort = "amount", resize}: PartnerBalanceFigureOptions
): HTMLElement {
  const {rows, names, summary, context} = fiche;
  const data = balanceData(rows, {year, ranks});
  const isEmpty = data.total.importEur === 0 && data.total.exportEur === 0;
  return figure({
    id: "balance-partenaires",
    title: "Importations, exportations et solde avec les principaux partenaires",
    subtitle: `${summary.name}, ${year}, ${balanceUnit(data).inWords}`,
    finding: isEmpty ? "" : balanceFinding(data, names, summary),
    chart: ({width, document}) => partnerBalance(data, {width, document, names, sort}),
    table: balanceTable(data, {
      sort,
      names,
      caption: `Importations, exportations et solde par partenaire, ${summary.name}, ${year}`
    }),
    note: isEmpty ? undefined : balanceNote(data, {ranks, sort}),
    source: sourceText(context),
    fileName: fileStem(summary, year, "balance"),
    demo: context.demo,
    territory: summary.name,
    year,
    resize
  });
}

/** The rows of the figure in its order, then the remainder and the totals. */
function balanceTable(
  {partners, others, total}: BalanceData,
  {sort, names, caption}: {sort: BalanceSort; names: Names; caption: string}
): FigureTable {
  const row = (name: string, {importEur, exportEur, balanceEur}: PartnerBalance, code = "") => ({
    code,
    name,
    importEur,
    exportEur,
    balanceEur
  });
  const rows = sortBalances(partners, sort).map((each) =>
    row(names.partner(each.partner, "import"), each, each.partner)
  );
  if (others) rows.push(row("Autres partenaires", others));
  return {
    caption,
    columns: [
      {key: "name", label: "Partenaire", kind: "text", page: {folder: "pays", code: "code"}},
      {key: "importEur", label: "Importations", kind: "eur"},
      {key: "exportEur", label: "Exportations", kind: "eur"},
      {key: "balanceEur", label: "Solde", kind: "eur"}
    ],
    rows: rows.length > 0 ? [...rows, row("Ensemble", total)] : []
  };
}

function balanceNote({partners}: BalanceData, {ranks, sort}: {ranks: number; sort: BalanceSort}): string {
  const order =
    sort === "amount" ? "par montant total des échanges" : "du plus fort excédent au plus fort déficit";
  const scope = `Partenaires présents parmi les ${ranks} premiers à l’importation ou à l’exportation, ${order} (${partners.length} en tout).`;
  return `${scope} Solde\u00a0: exportations moins importations\u202f; le trait sous les barres le mesure à la même échelle, à gauche pour un déficit, à droite pour un excédent.`;
}
