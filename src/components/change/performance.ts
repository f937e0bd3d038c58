import {amountUnit, signedAmountText} from "../../french/amount-unit.js";
import type {AmountUnit} from "../../french/amount-unit.js";
import {formatExactEur} from "../../french/numbers.js";
import {roundedParts} from "../../trade/indices/rounded-parts.js";
import type {ShiftShare} from "../../trade/indices/shift-share.js";
import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import type {Flow} from "../../trade/types.js";
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
import type {ChartRow, RowBar} from "../chart/rows-layout.js";

/** One of the terms of a change: whole euros, and what is written of them. */
interface Term {
  name: string;
  valueEur: number;
  /** In steps of the unit, so that the terms add up as they are written. */
  steps: number;
}

/** The change of a flow and its terms. */
interface FlowTerms {
  flow: Flow;
  changeEur: number;
  changeSteps: number;
  terms: Term[];
}

const TERM_NAMES = ["Au rythme de la France", "Structure par produits", "Évolution propre"] as const;

/**
 * The change of both flows on the year before, as the growth of France, the mix of products, and what is the
 * territory’s own.
 */
export function performanceFigure(
  fiche: Fiche,
  indices: TerritoryIndices,
  options: IndicesFigureOptions
): HTMLElement {
  const {referenceYear} = indices;
  const unit = amountUnit(Math.max(0, ...changesOf(indices).flatMap(amountsOf)));
  const flows = termsOf(indices, unit);
  const isEmpty = flows.length === 0;
  return indicesFigure(
    fiche,
    indices,
    {
      id: "structure-performance",
      title: "Variation des flux\u00a0: rythme de la France, structure par produits, évolution propre",
      unit: `variation depuis ${referenceYear - 1} en trois termes, ${unit.inWords}`,
      finding: isEmpty ? "" : performanceFinding(flows, unit, referenceYear),
      chart: (size) =>
        isEmpty ? emptyChart(size.document, noYearBefore(referenceYear)) : charts(flows, unit, size),
      table: performanceTable(flows, fiche.summary.name, referenceYear),
      note: isEmpty
        ? undefined
        : noteOf(
            "Analyse structurelle-résiduelle sur les groupes de produits A129\u00a0: une identité comptable, non une explication. Au rythme de la France\u00a0: ce que donnerait la croissance du flux français\u202f; structure\u00a0: l’écart que donne le poids des produits dont la France échange plus, ou moins, qu’auparavant\u202f; évolution propre\u00a0: le reste.",
            breakNote(referenceYear)
          )
    },
    options
  );
}

function changesOf({flows}: TerritoryIndices): {flow: Flow; shiftShare: ShiftShare}[] {
  return (["export", "import"] as const).flatMap((flow) => {
    const shiftShare = flows[flow].change?.shiftShare;
    return shiftShare ? [{flow, shiftShare}] : [];
  });
}

function amountsOf({shiftShare}: {shiftShare: ShiftShare}): number[] {
  const {changeEur, nationalEur, structuralEur, ownEur} = shiftShare;
  return [changeEur, nationalEur, structuralEur, ownEur].map(Math.abs);
}

function termsOf(indices: TerritoryIndices, {stepEur}: AmountUnit): FlowTerms[] {
  return changesOf(indices).map(({flow, shiftShare: {changeEur, nationalEur, structuralEur, ownEur}}) => {
    const values = [nationalEur, structuralEur, ownEur];
    const steps = roundedParts(values, stepEur);
    const terms = values.map((valueEur, i) => ({name: TERM_NAMES[i]!, valueEur, steps: steps[i]!}));
    return {flow, changeEur, changeSteps: steps.reduce((sum, each) => sum + each, 0), terms};
  });
}

/**
 * « De 2023 à 2024, la variation des exportations, −96,8 M€, est la somme de −8,4 M€ au rythme de la France,
 * +4,7 M€ de structure par produits et −93,1 M€ d’évolution propre ; celle des importations, … »
 */
function performanceFinding(flows: readonly FlowTerms[], unit: AmountUnit, year: number): string {
  const amount = (steps: number) => signedAmountText(steps * unit.stepEur, unit);
  const clauses = flows.map(({flow, changeSteps, terms}, i) => {
    const [national, structural, own] = terms.map(({steps}) => amount(steps));
    const subject = i === 0 ? `la variation des ${FLOW_NOUN[flow]}` : `celle des ${FLOW_NOUN[flow]}`;
    const sum =
      i === 0
        ? `est la somme de ${national} au rythme de la France, ${structural} de structure par produits et ${own} d’évolution propre`
        : `celle de ${national}, ${structural} et ${own}`;
    return `${subject}, ${amount(changeSteps)}, ${sum}`;
  });
  return `De ${year - 1} à ${year}, ${clauses.join("\u202f; ")}.`;
}

function charts(flows: readonly FlowTerms[], unit: AmountUnit, size: ChartSize): HTMLElement {
  const parts = flows.map((each) => ({
    title: FLOW_NAME[each.flow],
    label: `${FLOW_NAME[each.flow]}\u00a0: évolution en trois termes`,
    fill: flowColour[each.flow],
    rows: flowRows(each, unit)
  }));
  return rowsCharts(parts, {...size, linked: true});
}

function flowRows({terms, changeEur, changeSteps}: FlowTerms, unit: AmountUnit): ChartRow[] {
  const value = (steps: number) => unit.formatSigned(steps * unit.stepEur);
  let reached = 0;
  const rows = terms.map(({name, valueEur, steps}): ChartRow => {
    const from = reached;
    reached += valueEur;
    return {name, value: value(steps), bars: [bar(name, from, reached)]};
  });
  const total = {
    name: "Variation",
    value: value(changeSteps),
    isTotal: true,
    bars: [bar("Variation", 0, changeEur)]
  };
  return [...rows, total];
}

function bar(name: string, from: number, to: number): RowBar {
  const plus = to > from ? "+" : "";
  return {
    from,
    to,
    fill: to < from ? "tint" : "full",
    title: `${name}\u00a0: ${plus}${formatExactEur(to - from)}`
  };
}

function performanceTable(flows: readonly FlowTerms[], territory: string, year: number): FigureTable {
  return {
    caption: `Évolution des flux de ${year - 1} à ${year} en trois termes, ${territory}`,
    columns: [
      {key: "flow", label: "Flux", kind: "text"},
      ...TERM_NAMES.map((label, i) => ({key: `term${i}`, label, kind: "eur" as const})),
      {key: "changeEur", label: "Variation", kind: "eur"}
    ],
    rows: flows.map(({flow, terms, changeEur}) => ({
      flow: FLOW_NAME[flow],
      ...Object.fromEntries(terms.map(({valueEur}, i) => [`term${i}`, valueEur])),
      changeEur
    }))
  };
}
