import {FLOW_NOUN} from "../../french/words.js";
import {formatEur, formatRate, formatShare, formatSignedEur} from "../../french/numbers.js";
import type {Flow} from "../../trade/types.js";
import {h} from "../chart/dom.js";
import {flowSign} from "../chart/flow-shape.js";
import type {PartnerPage, ProductPage} from "./sheets.js";

interface Tile {
  label: string;
  flow?: Flow;
  value: string;
  detail: string;
}

/** The key figures of a product or a partner in a year: exports, imports, balance, coverage rate. */
export function subjectFigures(
  page: ProductPage | PartnerPage,
  {year, document = globalThis.document}: {year: number; document?: Document}
): HTMLElement {
  const figures = page.fiche.summary.keyFigures.find((each) => each.year === year);
  if (!figures)
    return h(document, "p", {class: "cx-empty"}, `Aucun chiffre clé n’est disponible pour ${year}.`);
  const {exportEur, importEur, balanceEur, coverageRate} = figures;
  const tiles: Tile[] = [
    {
      label: "Exportations",
      flow: "export",
      value: formatEur(exportEur),
      detail: shareOfFrance(page, "export", year, exportEur)
    },
    {
      label: "Importations",
      flow: "import",
      value: formatEur(importEur),
      detail: shareOfFrance(page, "import", year, importEur)
    },
    {
      label: "Solde",
      value: formatSignedEur(balanceEur),
      detail: balanceEur > 0 ? "▲\u00a0Excédent" : balanceEur < 0 ? "▼\u00a0Déficit" : "Équilibre"
    },
    {
      label: "Taux de couverture",
      value: coverageRate === null ? "Sans objet" : formatRate(coverageRate),
      detail: coverageRate === null ? "Aucune importation" : "Exportations rapportées aux importations"
    }
  ];
  const list = h(
    document,
    "ul",
    {class: "cx-tiles", "aria-label": `Chiffres clés ${year}`},
    ...tiles.map((tile) => tileItem(tile, document))
  );
  return h(document, "div", {class: "cx-key-figures"}, list);
}

/** Part of all that France exports or imports; nothing where that is nought. */
function shareOfFrance(
  {sheet}: ProductPage | PartnerPage,
  flow: Flow,
  year: number,
  valueEur: number
): string {
  const wholeEur = sheet.franceEur[flow][sheet.years.indexOf(year)] ?? 0;
  if (wholeEur <= 0) return "";
  return `${formatShare(valueEur / wholeEur)} des ${FLOW_NOUN[flow]} de la France`;
}

function tileItem({label, flow, value, detail}: Tile, document: Document): HTMLElement {
  const name = h(
    document,
    "p",
    {class: "cx-tile-label"},
    flow ? flowSign(flow, document) : "",
    flow ? " " : "",
    label
  );
  const amount = h(
    document,
    "p",
    {class: "cx-tile-figure"},
    h(document, "span", {class: "cx-tile-value"}, value)
  );
  const words = h(
    document,
    "div",
    {class: "cx-tile-words"},
    name,
    amount,
    h(document, "p", {class: "cx-tile-detail"}, detail)
  );
  return h(document, "li", {class: "cx-tile"}, words);
}
