import {formatChange, formatEur, formatRate, formatSignedEur} from "../french/numbers.js";
import {sourceText} from "../french/source.js";
import {slug} from "../french/slug.js";
import {FLOW_NOUN, sentenceList} from "../french/words.js";
export {comparedView, comparedYears} from "./comparison/years.js";
export {ficheYearInput as comparedYearInput} from "./inputs.js";
export {territoriesInput} from "./inputs/territories-input.js";
import type {ComparedTerritory} from "../trade/across.js";
import type {DataContext, Flow} from "../trade/types.js";
import {h} from "./chart/dom.js";
import {FLOW_NAME, makeNames} from "./chart/code-names.js";
import {sharedShares} from "./comparison/shared-shares.js";
import type {Subject} from "./comparison/shared-shares.js";
import {commonSentence, firstOf, gapFinding} from "./comparison/words.js";
import type {ComparedView} from "./comparison/years.js";
import {figure} from "./figure/figure.js";
import {listTable} from "./figure/list-table.js";
import type {FigureSpec} from "./figure/figure.js";

export interface ComparedOptions {
  context: DataContext;
  document?: Document;
}

/**
 * Key figures of a year side by side, a column a territory. Fewer than two territories give a sentence, which
 * stands for the whole page.
 */
export function comparedFigures(
  view: ComparedView,
  {context, document = globalThis.document}: ComparedOptions
): HTMLElement {
  const {year, territories} = view;
  if (territories.length < 2)
    return h(
      document,
      "p",
      {class: "cx-empty cx-nothing-compared", role: "status"},
      ...nothingCompared(view, document)
    );
  const names = makeNames(context);
  const caption = `Chiffres clés ${year}, ${sentenceList(territories.map(({name}) => name))}`;
  const rows = figureRows(context, {year, names}).map(([name, value]) => ({
    name,
    cells: territories.map(value)
  }));
  const heads = territories.map((territory) => sheetLink(territory, document));
  return listTable({caption, heads: ["", ...heads], rows, className: "cx-compared"}, document);
}

function sheetLink({id, name}: ComparedTerritory, document: Document): HTMLAnchorElement {
  return h(document, "a", {href: `./${id === "france" ? id : id.replace("-", "/")}`}, name);
}

/** Why nothing is compared, and what the reader can do. */
function nothingCompared(
  {territories: [only], failure}: ComparedView,
  document: Document
): (string | Node)[] {
  if (failure !== null) return [failure];
  const choose = "ci-dessus pour les voir côte à côte.";
  if (!only) return [`Aucun territoire n’est choisi\u00a0: en choisir au moins deux ${choose}`];
  return [
    `Un seul territoire est choisi\u00a0: en choisir un deuxième ${choose} Sa fiche\u00a0: `,
    sheetLink(only, document),
    "."
  ];
}

function figureRows(
  {years}: DataContext,
  {year, names}: {year: number; names: ReturnType<typeof makeNames>}
): [label: string, value: (territory: ComparedTerritory) => string][] {
  const total = ({flows}: ComparedTerritory, flow: Flow) => flows[flow].totalEur;
  const change = ({flows}: ComparedTerritory, flow: Flow) => {
    const before = flows[flow].totalEurByYear[years.indexOf(year - 1)];
    return formatChange(before && before > 0 ? flows[flow].totalEur / before - 1 : null);
  };
  const rate = (each: ComparedTerritory) =>
    total(each, "import") > 0 ? formatRate(total(each, "export") / total(each, "import")) : "–";
  const perFlow = (flow: Flow): [string, (territory: ComparedTerritory) => string][] => {
    const of = FLOW_NOUN[flow];
    return [
      [FLOW_NAME[flow], (each) => formatEur(total(each, flow))],
      [`Évolution des ${of} sur un an`, (each) => change(each, flow)],
      [
        `Premier produit des ${of}`,
        ({flows}) => firstOf(flows[flow].products, (code) => names.product(code))
      ],
      [
        `Premier pays des ${of}`,
        ({flows}) => firstOf(flows[flow].partners, (code) => names.partner(code, flow))
      ]
    ];
  };
  return [
    ...perFlow("export"),
    ...perFlow("import"),
    ["Solde", (each) => formatSignedEur(total(each, "export") - total(each, "import"))],
    ["Taux de couverture", rate]
  ];
}

export interface ComparedSharesOptions extends ComparedOptions {
  flow: Flow;
  subject: Subject;
  resize: FigureSpec["resize"];
}

/**
 * Shares of products or partners in a flow of each territory, on one scale; nothing for fewer than two
 * territories.
 */
export async function comparedShares(
  {year, territories}: ComparedView,
  {context, flow, subject, resize, document = globalThis.document}: ComparedSharesOptions
): Promise<HTMLElement> {
  if (territories.length < 2) return h(document, "div", {});
  const {shareDots} = await import("./comparison/share-dots.js");
  const names = makeNames(context);
  const name = (code: string) => (subject === "products" ? names.product(code) : names.partner(code, flow));
  const shares = sharedShares(territories, {flow, subject, rows: 12});
  const all = sharedShares(territories, {flow, subject, rows: Infinity});
  const of = FLOW_NOUN[flow];
  const what = subject === "products" ? "produits" : "pays";
  const title = `Principaux ${what} des ${of}, en part de chaque territoire`;
  return figure({
    id: `comparaison-${what}-${of}`,
    title,
    subtitle: `${sentenceList(territories.map((each) => each.name))}, ${year}, part des ${of}`,
    finding: gapFinding(all, {territories, flow, name}),
    chart: ({width, document}) =>
      shareDots(shares, {
        names: territories.map((each) => each.name),
        name,
        width,
        document,
        empty: `Aucun de ces territoires n’a d’${of} en ${year}.`
      }),
    table: {
      caption: title,
      columns: [
        {
          key: "name",
          label: subject === "products" ? "Produit" : "Pays",
          kind: "text",
          page: {folder: subject === "products" ? "produit" : "pays", code: "code"}
        },
        {key: "code", label: "Code", kind: "text"},
        ...territories.map((each) => ({key: each.id, label: each.name, kind: "share" as const}))
      ],
      rows: all.map(({code, shares}) => ({
        name: name(code),
        code,
        ...Object.fromEntries(territories.map(({id}, place) => [id, shares[place]!]))
      }))
    },
    note: commonSentence(territories, {flow, subject, name}),
    source: sourceText(context),
    fileName: slug(
      `commerce-exterieur-comparaison-${territories.map((each) => each.code).join("-")}-${year}-${what}-${of}`
    ),
    demo: context.demo,
    territory: sentenceList(territories.map((each) => each.name)),
    year,
    resize,
    document
  });
}
