import type {AmountsByYear} from "../../trade/across.js";
import {rankAmounts, totalIn} from "../../trade/across-ranking.js";
import type {RankedAmounts} from "../../trade/across-ranking.js";
import type {Flow} from "../../trade/types.js";
import {formatEur, formatShare} from "../../french/numbers.js";
import {sourceText} from "../../french/source.js";
import {FLOW_NOUN, capitalised, isPluralName} from "../../french/words.js";
import {amountUnit} from "../../french/amount-unit.js";
import {noDepartement} from "./no-departement.js";
import type {AmountBar} from "./amount-bars.js";
import {acrossFileStem} from "./file-stem.js";
import {sideBySide} from "../chart/side-by-side.js";
import {departementMap} from "../figure/departement-map.js";
import type {MapDepartement, MapOutlines} from "../figure/departement-map.js";
import {limitEur, quantileScale, scaleClass} from "../figure/map-classes.js";
import type {MapScale} from "../figure/map-classes.js";
import {figure} from "../figure/figure.js";
import type {Cell, FigureColumn, FigureSpec} from "../figure/figure.js";
import type {PartnerPage, ProductPage} from "./sheets.js";

export interface DepartementsFigureOptions {
  year: number;
  flow: Flow;
  /** How many first départements are drawn. */
  ranks?: number;
  /** `carte-reduite.json`: the map beside the bars. */
  loadMap?: () => Promise<unknown>;
  resize: FigureSpec["resize"];
  document?: Document;
}

const WORDS: Record<Flow, {title: string; of: string}> = {
  export: {title: "Départements d’où partent les exportations", of: "exportations"},
  import: {title: "Départements où arrivent les importations", of: "importations"}
};

const UNATTACHED = "Non rattaché à un département";

/**
 * The départements that trade a product, or trade with a partner: the first as bars, all in the table. What
 * is attached to no département is told apart, so that the rows add up to France.
 */
export async function departementsFigure(
  page: ProductPage | PartnerPage,
  {year, flow, ranks = 10, loadMap, resize, document}: DepartementsFigureOptions
): Promise<HTMLElement> {
  const [{amountBars}, map] = await Promise.all([
    import("./amount-bars.js"),
    loadMap?.() as Promise<MapOutlines> | undefined
  ]);
  const {sheet, fiche} = page;
  const {context, summary} = fiche;
  const totalEur = totalIn(wholeOf(sheet), sheet.years, {flow, year});
  const data = rankAmounts(sheet.departements, sheet.years, {flow, year, totalEur});
  const {title} = WORDS[flow];
  const classes = quantileScale(
    data.ranked.flatMap(({valueEur}) => (valueEur > 0 ? [valueEur] : [])),
    limitEur
  );
  const isMapped = map !== undefined && (data.ranked[0]?.valueEur ?? 0) > 0;
  const empty = noDepartement({flow, year, totalEur});
  return figure({
    id: `departements-${FLOW_NOUN[flow]}`,
    title,
    subtitle: `${summary.name}, ${year}, ${amountUnit(data.ranked[0]?.valueEur ?? 0).inWords}`,
    finding: departementsFinding(data, page, flow),
    chart: ({width, document}) => {
      const drawBars = (own: number) =>
        amountBars(bars(data, page, ranks), {flow, width: own, document, empty});
      if (!isMapped) return drawBars(width);
      const shapes = mapShapes(map, data, page, classes);
      const label = `${title}\u00a0: carte. Le tableau donne les montants.`;
      return sideBySide(
        [
          (own) => departementMap(map, shapes, {width: own, document, classes, noneLabel: NO_AMOUNT, label}),
          drawBars
        ],
        {width, document}
      );
    },
    table: {
      caption: `${title}, ${summary.name}, ${year}`,
      columns: [
        {key: "rank", label: "Rang", kind: "integer"},
        {key: "name", label: "Département", kind: "text", page: {folder: "departement", code: "code"}},
        {key: "code", label: "Code", kind: "text"},
        {key: "valueEur", label: "Montant", kind: "eur"},
        {key: "share", label: `Part de ces ${WORDS[flow].of}`, kind: "share"},
        ...detailColumns(page, year)
      ],
      rows: tableRows(data, page, {flow, year})
    },
    note: isMapped
      ? `${noteOf(data)} ${classes.how} Les encarts ne sont pas à l’échelle de l’Hexagone.`
      : noteOf(data),
    source: sourceText(context),
    fileName: acrossFileStem(
      sheet,
      year,
      flow === "export" ? "departements-exportations" : "departements-importations"
    ),
    demo: context.demo,
    territory: summary.name,
    year,
    resize,
    document
  });
}

function wholeOf(sheet: (ProductPage | PartnerPage)["sheet"]): AmountsByYear {
  return "partners" in sheet ? sheet.partners : sheet.products;
}

function bars(
  {ranked, unattachedEur, totalEur}: RankedAmounts,
  page: ProductPage | PartnerPage,
  ranks: number
): AmountBar[] {
  const first = ranked.slice(0, ranks);
  const restEur = ranked.slice(ranks).reduce((sum, {valueEur}) => sum + valueEur, 0);
  const rest = (name: string, valueEur: number): AmountBar[] =>
    valueEur === 0 ? [] : [{name, valueEur, share: valueEur / totalEur, isRest: true}];
  const others = ranked.length - first.length;
  return [
    ...first.map(({code, valueEur, share}) => ({
      name: page.departement(code).name,
      valueEur,
      share,
      href: `../departement/${code}`
    })),
    ...rest(others === 1 ? "1 autre département" : `${others} autres départements`, restEur),
    ...rest(UNATTACHED, unattachedEur)
  ];
}

const NO_AMOUNT = "aucun montant";

/** What the map shows of each département; the list beside it has the same order and the links. */
function mapShapes(
  {outlines}: MapOutlines,
  {ranked}: RankedAmounts,
  {departement}: Pick<ProductPage, "departement">,
  classes: MapScale
): MapDepartement[] {
  const byCode = new Map(ranked.map((own) => [own.code, own]));
  return outlines.map(({code}) => {
    const {name} = departement(code);
    const head = `${name} (${code})`;
    const own = byCode.get(code);
    if (!own || own.valueEur <= 0)
      return {code, name, index: null, lines: [head, own ? formatEur(own.valueEur) : NO_AMOUNT]};
    const lines = [head, formatEur(own.valueEur), `${formatShare(own.share)} · rang\u00a0${own.rank}`];
    return {code, name, index: scaleClass(classes, own.valueEur), lines};
  });
}

/**
 * One sentence: the first département and its share, or that it is the only one, or that several are first
 * with the same amount; then how many départements make half.
 */
export function departementsFinding(
  {ranked, totalEur}: RankedAmounts,
  {departement}: Pick<ProductPage, "departement">,
  flow: Flow
): string {
  const first = ranked[0];
  if (!first || first.valueEur <= 0 || totalEur <= 0) return "";
  const {of} = WORDS[flow];
  if (ranked[1]?.rank === 1)
    return `Plusieurs départements ont le même premier montant, ${formatEur(first.valueEur)}.`;
  const {nameThe} = departement(first.code);
  if (ranked.length === 1 && first.valueEur === totalEur)
    return `Un seul département, ${nameThe}, réunit toutes ces ${of}.`;
  const comes = isPluralName(nameThe) ? "viennent" : "vient";
  const head = `${capitalised(nameThe)} ${comes} en tête, avec ${formatShare(first.share)} de ces ${of}`;
  const half = countForHalf(ranked, totalEur);
  if (first.share >= 0.5 || half === null) return `${head}.`;
  return `${head}\u202f; ${half} départements en réunissent plus de la moitié.`;
}

/**
 * Least number of départements that together make more than half of the whole; `null` where even all of them
 * make less.
 */
function countForHalf(ranked: RankedAmounts["ranked"], totalEur: number): number | null {
  let sum = 0;
  for (const [i, {valueEur}] of ranked.entries()) {
    sum += valueEur;
    if (sum > totalEur / 2) return i + 1;
  }
  return null;
}

/** What the table says of the reference year beside amounts. */
function detailColumns({sheet}: ProductPage | PartnerPage, year: number): FigureColumn[] {
  const share: FigureColumn[] =
    "partners" in sheet ? [] : [{key: "own", label: "Part dans le flux du département", kind: "share"}];
  const first = "partners" in sheet ? "Premier pays" : "Premier produit";
  return year === sheet.referenceYear ? [...share, {key: "first", label: first, kind: "text"}] : share;
}

function tableRows(
  {ranked, unattachedEur, totalEur}: RankedAmounts,
  page: ProductPage | PartnerPage,
  {flow, year}: {flow: Flow; year: number}
): Record<string, Cell>[] {
  const rows = ranked.map(({code, rank, valueEur, share, place}) => ({
    rank,
    name: page.departement(code).name,
    code,
    valueEur,
    share,
    ...details(page, {flow, year, place})
  }));
  if (unattachedEur === 0) return rows;
  const rest = {
    rank: null,
    name: UNATTACHED,
    code: "",
    valueEur: unattachedEur,
    share: unattachedEur / totalEur
  };
  return [...rows, rest as never];
}

function details(
  {sheet, fiche: {names}}: ProductPage | PartnerPage,
  {flow, year, place}: {flow: Flow; year: number; place: number}
): Record<string, Cell> {
  if ("partners" in sheet) {
    const code = sheet.departements.firstPartner[flow][place];
    return {first: code ? names.partner(code, flow) : null};
  }
  const code = sheet.departements.firstProduct[flow][place];
  const own = sheet.departements.share[flow][place]![sheet.years.indexOf(year)] ?? null;
  return {own, first: code ? names.product(code) : null};
}

function noteOf({unattachedEur}: RankedAmounts): string {
  const place =
    "Le département est celui d’où part la marchandise ou celui où elle arrive, non celui où elle est produite ou utilisée.";
  return unattachedEur === 0
    ? place
    : `${place} Une partie des échanges n’est rattachée à aucun département\u00a0: elle ne compte que dans le total de la France.`;
}
