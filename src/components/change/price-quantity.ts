import {amountUnit, signedAmountText} from "../../french/amount-unit.js";
import type {AmountUnit} from "../../french/amount-unit.js";
import {formatExactEur} from "../../french/numbers.js";
import {sentenceList} from "../../french/words.js";
import {priceQuantity} from "../../trade/indices/price-quantity.js";
import {roundedParts} from "../../trade/indices/rounded-parts.js";
import type {ChangedAmount, TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {OTHERS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import type {Names} from "../chart/code-names.js";
import {FLOW_NAME} from "../chart/code-names.js";
import {flowColour} from "../chart/colours.js";
import {emptyChart} from "../chart/root.js";
import type {Fiche} from "../fiche.js";
import type {FigureTable} from "../figure/figure.js";
import {FLOW_NOUN} from "../../french/words.js";
import {indicesFigure} from "../figure/indices-figure.js";
import type {IndicesFigureOptions} from "../figure/indices-figure.js";
import {breakNote, noteOf, noYearBefore} from "./change-words.js";
import type {ChartSize} from "../chart/side-by-side.js";
import {rowsCharts} from "../chart/rows-charts.js";
import type {ChartRow} from "../chart/rows-layout.js";

/** The change of a heading in two terms, whole euros that add up to it. */
interface Split extends ChangedAmount {
  changeEur: number;
  priceEur: number;
  quantityEur: number;
}

/**
 * The headings of a flow that changed most: those whose change can be split, and the codes of those whose
 * cannot.
 */
interface FlowSplits {
  flow: Flow;
  splits: Split[];
  unsplit: string[];
}

/** How many rises and how many falls of a flow. */
const MOST = 3;

const CAUTION =
  "La valeur par kilogramme n’est pas un prix\u00a0: elle varie aussi avec la composition du groupe de produits. Partage logarithmique (LMDI), comptable, qui n’explique rien.";

/** The headings that changed most, their change split between mass and value per kilogram. */
export function priceQuantityFigure(
  fiche: Fiche,
  indices: TerritoryIndices,
  options: IndicesFigureOptions
): HTMLElement {
  const {referenceYear} = indices;
  const {names, summary} = fiche;
  const flows = (["export", "import"] as const).map((flow) => splitsOf(indices, flow));
  const shown = flows.filter(({splits}) => splits.length > 0);
  const isEmpty = shown.length === 0;
  const all = shown.flatMap(({splits}) => splits);
  const unit = amountUnit(Math.max(0, ...all.map(({changeEur}) => Math.abs(changeEur))));
  return indicesFigure(
    fiche,
    indices,
    {
      id: "prix-quantite",
      title: "Variation des principaux produits\u00a0: quantité et valeur par kilogramme",
      unit: `variation depuis ${referenceYear - 1}, ${unit.inWords}`,
      finding: isEmpty ? "" : priceQuantityFinding(shown, names, unit),
      chart: (size) =>
        isEmpty ? emptyChart(size.document, whyNothing(indices)) : charts(shown, {names, unit, ...size}),
      table: priceQuantityTable(
        shown,
        names,
        `Variation par produit de ${referenceYear - 1} à ${referenceYear}, quantité et valeur par kilogramme, ${summary.name}`
      ),
      note: isEmpty
        ? undefined
        : noteOf(
            "Les trois plus fortes hausses et les trois plus fortes baisses de chaque flux. Barre pleine\u00a0: quantité (masse)\u202f; barre évidée\u00a0: valeur par kilogramme\u202f; trait\u00a0: leur somme, écrite à droite.",
            CAUTION,
            unsplitNote(flows, names),
            breakNote(referenceYear)
          )
    },
    options
  );
}

function splitsOf({flows}: TerritoryIndices, flow: Flow): FlowSplits {
  const named = (flows[flow].change?.products ?? []).filter(({code}) => code !== OTHERS);
  // They come from the largest rise to the largest fall.
  const products = named.filter((product, i) => {
    const rank = product.afterEur > product.beforeEur ? i : named.length - 1 - i;
    return rank < MOST;
  });
  const splits = products.map(splitOf);
  return {
    flow,
    splits: splits.filter((split) => split !== null),
    unsplit: products.filter((_, i) => splits[i] === null).map(({code}) => code)
  };
}

/** Whole euros: the quantity term is rounded, the other is what it leaves. */
function splitOf(product: ChangedAmount): Split | null {
  const split = priceQuantity(
    {valueEur: product.beforeEur, massKg: product.beforeKg},
    {valueEur: product.afterEur, massKg: product.afterKg}
  );
  if (!split) return null;
  const quantityEur = Math.round(split.quantityEur);
  return {...product, changeEur: split.changeEur, quantityEur, priceEur: split.changeEur - quantityEur};
}

function whyNothing({referenceYear, previousYear}: TerritoryIndices): string {
  return previousYear === null
    ? noYearBefore(referenceYear)
    : "Aucun des produits dont le montant a le plus changé n’a de masse les deux années\u00a0: le partage n’aurait pas de sens.";
}

/**
 * « La plus forte variation, parmi celles qui se partagent : exportations, « Automobiles », −21,2 M€, soit
 * −10,8 M€ de quantité et −10,4 M€ de valeur par kilogramme ; importations, … »
 */
function priceQuantityFinding(flows: readonly FlowSplits[], names: Names, unit: AmountUnit): string {
  const amount = (steps: number) => signedAmountText(steps * unit.stepEur, unit);
  const clauses = flows.map(({flow, splits}) => {
    const [first] = [...splits].sort((a, b) => Math.abs(b.changeEur) - Math.abs(a.changeEur));
    const {code, quantityEur, priceEur} = first!;
    const [quantity, price] = roundedParts([quantityEur, priceEur], unit.stepEur) as [number, number];
    return `${FLOW_NOUN[flow]}, «\u00a0${names.product(code)}\u00a0», ${amount(quantity + price)}, soit ${amount(quantity)} de quantité et ${amount(price)} de valeur par kilogramme`;
  });
  return `La plus forte variation, parmi celles qui se partagent\u00a0: ${clauses.join("\u202f; ")}.`;
}

function charts(
  flows: readonly FlowSplits[],
  {names, unit, ...size}: ChartSize & {names: Names; unit: AmountUnit}
): HTMLElement {
  const parts = flows.map(({flow, splits}) => ({
    title: FLOW_NAME[flow],
    label: `${FLOW_NAME[flow]}\u00a0: variation par produit, quantité et valeur par kilogramme`,
    fill: flowColour[flow],
    rows: splits.map((split) => splitRow(split, names, unit))
  }));
  return rowsCharts(parts, size);
}

function splitRow({code, changeEur, quantityEur, priceEur}: Split, names: Names, unit: AmountUnit): ChartRow {
  const name = names.product(code);
  const bar = (index: number, what: string, to: number) => ({
    from: 0,
    to,
    fill: index === 0 ? ("full" as const) : ("outline" as const),
    lane: {index, count: 2},
    title: `${name}, ${what}\u00a0: ${to > 0 ? "+" : ""}${formatExactEur(to)}`
  });
  return {
    name,
    value: unit.formatSigned(changeEur),
    bars: [bar(0, "quantité", quantityEur), bar(1, "valeur par kilogramme", priceEur)],
    tick: changeEur
  };
}

function unsplitNote(flows: readonly FlowSplits[], names: Names): string {
  const told = flows
    .filter(({unsplit}) => unsplit.length > 0)
    .map(({flow, unsplit}) => `${FLOW_NOUN[flow]}, ${sentenceList(unsplit.map(names.product))}`);
  return told.length > 0
    ? `Sans partage, faute de masse ou de montant l’une des deux années\u00a0: ${told.join("\u202f; ")}.`
    : "";
}

function priceQuantityTable(flows: readonly FlowSplits[], names: Names, caption: string): FigureTable {
  return {
    caption,
    columns: [
      {key: "product", label: "Produit", kind: "text"},
      {key: "flow", label: "Flux", kind: "text"},
      {key: "changeEur", label: "Variation", kind: "eur"},
      {key: "quantityEur", label: "Quantité", kind: "eur"},
      {key: "priceEur", label: "Valeur par kilogramme", kind: "eur"},
      {key: "beforeKg", label: "Masse avant (kg)", kind: "integer"},
      {key: "afterKg", label: "Masse après (kg)", kind: "integer"}
    ],
    rows: flows.flatMap(({flow, splits}) =>
      splits.map(({code, changeEur, quantityEur, priceEur, beforeKg, afterKg}) => ({
        product: names.productLabel(code),
        flow: FLOW_NAME[flow],
        changeEur,
        quantityEur,
        priceEur,
        beforeKg,
        afterKg
      }))
    )
  };
}
