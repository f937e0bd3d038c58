import {formatEur, formatShare, inSentence} from "../../french/numbers.js";
import {sourceText} from "../../french/source.js";
import {FLOW_NOUN, sentenceList} from "../../french/words.js";
import {hasPartnerPage} from "../../trade/partners.js";
import {FLOWS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import {FLOW_NAME} from "../chart/code-names.js";
import {h} from "../chart/dom.js";
import {emptyChart} from "../chart/root.js";
import {sideBySide} from "../chart/side-by-side.js";
import {typeset} from "../chart/typeset.js";
import type {Fiche} from "../fiche.js";
import {fileStem} from "../figure/file-stem.js";
import {figure} from "../figure/figure.js";
import type {FigureSpec, FigureTable} from "../figure/figure.js";
import {flowLists} from "../figure/flow-lists.js";
import {worldChart} from "./chart.js";
import type {PartnerMap, PlacedFlow} from "./placed.js";
import {placedFlow} from "./placed.js";

export interface WorldFigureOptions {
  year: number;
  /** Way from the page to the root of the site: `.` or `..`. */
  root: string;
  /** `carte-partenaires.json`. */
  loadMap: () => Promise<unknown>;
  resize: FigureSpec["resize"];
  document?: Document;
}

/** How many partners are listed under each map. */
const LISTED = 5;

/**
 * Where the partners of a territory are: both flows on maps of the world and of Europe, by circles whose area
 * is the amount.
 */
export async function worldFigure(
  {rows, names, summary, context}: Fiche,
  {year, root, loadMap, resize, document = globalThis.document}: WorldFigureOptions
): Promise<HTMLElement> {
  const map = (await loadMap()) as PartnerMap;
  const {places} = map.views[0]!;
  const flows = FLOWS.map((flow) => placedFlow(rows, {flow, year, places}));
  const largestEur = Math.max(0, ...flows.map(({partners}) => partners[0]?.valueEur ?? 0));
  const href = (code: string) => (hasPartnerPage(code) ? `${root}/pays/${code}` : null);
  const isEmpty = largestEur === 0;
  return figure({
    id: "carte-partenaires",
    title: "Les pays partenaires sur la carte",
    subtitle: `${summary.name}, ${year}, l’aire de chaque cercle est un montant`,
    finding: worldFinding(flows, names),
    chart: ({width, document}) =>
      isEmpty
        ? emptyChart(document, `Aucun échange avec un pays n’est enregistré en ${year}.`)
        : sideBySide(
            flows.map(
              (own) => (ownWidth: number) =>
                worldChart(map, own, {width: ownWidth, document, names, largestEur, href})
            ),
            {width, document}
          ),
    details: isEmpty ? undefined : firstLists(flows, names, {href, document}),
    table: worldTable(flows, names, `Pays partenaires, ${summary.name}, ${year}`),
    note: worldNote(flows, largestEur),
    hint: "Chaque cercle ouvre la page du pays. Au clavier, les flèches vont d’un pays au suivant, par montant décroissant.",
    source: sourceText(context),
    fileName: fileStem(summary, year, "carte-partenaires"),
    demo: context.demo,
    territory: summary.name,
    year,
    resize,
    document
  });
}

type PartnerNames = Fiche["names"];

/** The first partner of each flow, named once where it is the same. */
export function worldFinding(flows: readonly PlacedFlow[], names: Pick<PartnerNames, "partner">): string {
  const firsts = [...flows].reverse().flatMap(({flow, partners: [first, second]}) => {
    if (!first || second?.valueEur === first.valueEur) return [];
    const share = inSentence(formatShare(first.share));
    return [{flow, share, name: names.partner(first.code, flow), code: first.code}];
  });
  const [one, other] = firsts;
  if (!one) return "";
  if (one.code === other?.code) {
    const shares = firsts.map(({flow, share}) => `${share} des ${FLOW_NOUN[flow]}`);
    return `Premier partenaire des deux flux\u00a0: ${one.name} (${sentenceList(shares)}).`;
  }
  const told = firsts.map(
    ({flow, share, name}) => `${name} à l’${flow === "export" ? "exportation" : "importation"} (${share})`
  );
  return `${other ? "Premiers partenaires" : "Premier partenaire"}\u00a0: ${sentenceList(told)}.`;
}

/** How the circles are made, and what none of them shows. */
function worldNote(flows: readonly PlacedFlow[], largestEur: number): string {
  const left = flows
    .filter(({unplacedShare}) => unplacedShare > 0)
    .map(({flow, unplacedShare}) => `${inSentence(formatShare(unplacedShare))} des ${FLOW_NOUN[flow]}`);
  const undrawn =
    left.length === 0
      ? ""
      : ` Ne sont pas sur la carte, faute de pays déterminé ou de place connue\u00a0: ${sentenceList(left)}\u202f; le tableau les donne.`;
  return `Cartes à surfaces exactes (Equal Earth pour le monde). Même échelle pour les deux flux et les deux cartes\u00a0: le plus grand cercle vaut ${formatEur(largestEur)}\u202f; les montants trop petits pour un cercle sont dans le tableau.${undrawn}`;
}

/** The first partners of each flow, with the numbers of their circles. */
function firstLists(
  flows: readonly PlacedFlow[],
  names: Pick<PartnerNames, "partner">,
  {href, document}: {href: (code: string) => string | null; document: Document}
): HTMLElement {
  const partnerName = (code: string, flow: Flow) => {
    const address = href(code);
    const words = typeset(names.partner(code, flow), document);
    return address === null ? h(document, "span", {}, ...words) : h(document, "a", {href: address}, ...words);
  };
  const lists = flows
    .filter(({partners}) => partners.length > 0)
    .map(({flow, partners}) => ({
      heading: FLOW_NAME[flow],
      items: partners
        .slice(0, LISTED)
        .map(({code, valueEur, share}) => [
          partnerName(code, flow),
          `\u00a0: ${formatEur(valueEur)} (${formatShare(share)})`
        ])
    }));
  return flowLists(lists, document);
}

/** All partners of both flows, and what the map cannot show. */
function worldTable(
  flows: readonly PlacedFlow[],
  names: Pick<PartnerNames, "partner">,
  caption: string
): FigureTable {
  return {
    caption,
    columns: [
      {key: "name", label: "Pays", kind: "text", page: {folder: "pays", code: "code"}},
      {key: "code", label: "Code", kind: "text"},
      {key: "flow", label: "Flux", kind: "text"},
      {key: "rank", label: "Rang", kind: "integer"},
      {key: "valueEur", label: "Montant", kind: "eur"},
      {key: "share", label: "Part du flux", kind: "share"},
      {key: "isPlaced", label: "Sur la carte", kind: "text"}
    ],
    rows: flows.flatMap(({flow, partners, totalEur}): FigureTable["rows"] => {
      const listed = partners.map(({code, rank, valueEur, share, isPlaced}) => ({
        name: names.partner(code, flow),
        code,
        flow: FLOW_NAME[flow],
        rank,
        valueEur,
        share,
        isPlaced: isPlaced ? "oui" : "non"
      }));
      const restEur = totalEur - partners.reduce((sum, {valueEur}) => sum + valueEur, 0);
      const rest = {
        name: "Pays non déterminés et corrections",
        code: "",
        flow: FLOW_NAME[flow],
        rank: null,
        valueEur: restEur,
        share: totalEur === 0 ? 0 : restEur / totalEur,
        isPlaced: "non"
      };
      return Math.abs(restEur) < 0.5 ? listed : [...listed, rest];
    })
  };
}
