import {amountUnit, signedAmountText} from "../../french/amount-unit.js";
import {formatExactEur} from "../../french/numbers.js";
import {tenthsInPoints, tenthsText} from "../../french/points.js";
import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {waterfall} from "../../trade/indices/waterfall.js";
import type {Waterfall, WaterfallStep} from "../../trade/indices/waterfall.js";
import {OTHERS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import type {Names} from "../chart/code-names.js";
import {flowColour} from "../chart/colours.js";
import {emptyChart} from "../chart/root.js";
import type {Fiche} from "../fiche.js";
import type {FigureTable} from "../figure/figure.js";
import {FLOW_NOUN} from "../../french/words.js";
import {indicesFigure} from "../figure/indices-figure.js";
import type {IndicesFigureOptions} from "../figure/indices-figure.js";
import {breakNote, growthVerb, noteOf, nothingBefore, noYearBefore} from "./change-words.js";
import type {ChartSize} from "../chart/side-by-side.js";
import {rowsCharts} from "../chart/rows-charts.js";
import type {ChartRow} from "../chart/rows-layout.js";

/** One way to cut a flow, and the steps of its change. */
interface Cut {
  /** « Par produit ». */
  title: string;
  steps: Waterfall;
  nameOf: (code: string) => string;
  /** The same in a sentence: « Automobiles » between quotation marks, countries as they are. */
  toldOf: (code: string) => string;
  /** Full name, for the table. */
  labelOf: (code: string) => string;
  /** The key of a row of the table that holds the code. */
  codeKey: "productCode" | "partnerCode";
}

/**
 * What products and partners brought to the change of a flow on the year before, as two waterfalls in points.
 */
export function contributionsFigure(
  fiche: Fiche,
  indices: TerritoryIndices,
  {flow, ...options}: IndicesFigureOptions & {flow: Flow}
): HTMLElement {
  const {referenceYear} = indices;
  const cuts = cutsOf(indices, flow, fiche.names);
  const noun = FLOW_NOUN[flow];
  const spec = {
    id: `contributions-${noun}`,
    title: `Ce qui a changé dans les ${noun}, par produit et par pays`,
    unit: `contributions à l’évolution depuis ${referenceYear - 1}, en points de pourcentage`,
    finding: cuts ? contributionsFinding(cuts, flow, referenceYear) : "",
    chart: (size: ChartSize) =>
      cuts ? cutCharts(cuts, flow, size) : emptyChart(size.document, whyNothing(indices, flow)),
    table: contributionsTable(cuts ?? [], flow, fiche.summary.name, referenceYear),
    note: cuts
      ? noteOf(
          "Contribution\u00a0: variation du montant, rapportée au total de l’année précédente. Les cinq plus fortes hausses et les cinq plus fortes baisses sont nommées\u202f; «\u00a0Autres\u00a0» réunit tout le reste, si bien que les lignes s’additionnent. Barre pleine\u00a0: hausse\u202f; barre claire\u00a0: baisse.",
          breakNote(referenceYear)
        )
      : undefined
  };
  return indicesFigure(fiche, indices, spec, options);
}

function cutsOf({flows, previousYear}: TerritoryIndices, flow: Flow, names: Names): [Cut, Cut] | null {
  const {change} = flows[flow];
  const [products, partners] = [waterfall(change?.products ?? []), waterfall(change?.partners ?? [])];
  if (previousYear === null || !products || !partners) return null;
  const partner = (code: string) => (code === OTHERS ? "Autres pays" : names.partner(code, flow));
  const product = (name: (code: string) => string) => (code: string) =>
    code === OTHERS ? "Autres produits" : name(code);
  return [
    {
      title: "Par produit",
      steps: products,
      nameOf: product(names.product),
      toldOf: (code) => `«\u00a0${names.product(code)}\u00a0»`,
      labelOf: product(names.productLabel),
      codeKey: "productCode"
    },
    {
      title: "Par pays",
      steps: partners,
      nameOf: partner,
      toldOf: partner,
      labelOf: partner,
      codeKey: "partnerCode"
    }
  ];
}

function whyNothing({referenceYear, previousYear}: TerritoryIndices, flow: Flow): string {
  return previousYear === null ? noYearBefore(referenceYear) : nothingBefore(previousYear, flow);
}

function cutCharts(cuts: readonly Cut[], flow: Flow, size: ChartSize): HTMLElement {
  const parts = cuts.map((cut) => ({
    title: cut.title,
    label: `${cut.title}, contributions à l’évolution des ${FLOW_NOUN[flow]}, en points`,
    fill: flowColour[flow],
    rows: cutRows(cut)
  }));
  return rowsCharts(parts, {...size, linked: true});
}

function cutRows({steps: {steps, growth, growthTenths, changeEur}, nameOf}: Cut): ChartRow[] {
  const row = (step: WaterfallStep): ChartRow => ({
    name: nameOf(step.code),
    value: tenthsText(step.tenths),
    bars: [bar(nameOf(step.code), step.from, step.to, step.changeEur, step.tenths)]
  });
  const total: ChartRow = {
    name: "Ensemble",
    value: tenthsText(growthTenths),
    isTotal: true,
    bars: [bar("Ensemble", 0, growth, changeEur, growthTenths)]
  };
  return [...steps.map(row), total];
}

function bar(
  name: string,
  from: number,
  to: number,
  changeEur: number,
  tenths: number
): ChartRow["bars"][number] {
  const plus = changeEur > 0 ? "+" : "";
  const title = `${name}\u00a0: ${tenthsInPoints(tenths)} (${plus}${formatExactEur(changeEur)})`;
  return {from, to, fill: changeEur < 0 ? "tint" : "full", title};
}

/** « De 2023 à 2024, les exportations reculent de 6,5 % (−96,8 M€). Plus fortes contributions… » */
function contributionsFinding([products, partners]: [Cut, Cut], flow: Flow, year: number): string {
  const {growthTenths, changeEur, beforeEur, afterEur} = products.steps;
  const unit = amountUnit(Math.max(beforeEur, afterEur));
  const change = signedAmountText(changeEur, unit);
  const first = `De ${year - 1} à ${year}, les ${FLOW_NOUN[flow]} ${growthVerb(growthTenths)} (${change}).`;
  const [byProduct, byPartner] = [extremes(products), extremes(partners)];
  const told = [byProduct && `par produit, ${byProduct}`, byPartner && `par pays, ${byPartner}`].filter(
    (each) => each
  );
  return told.length > 0 ? `${first} Plus fortes contributions\u00a0: ${told.join("\u202f; ")}.` : first;
}

/**
 * The largest rise and the largest fall that keep their names, where they are a tenth of a point at least.
 */
function extremes({steps: {steps}, toldOf}: Cut): string {
  const named = steps.filter(({code, tenths}) => code !== OTHERS && tenths !== 0);
  const [rise, fall] = [
    named.find(({changeEur}) => changeEur > 0),
    named.findLast(({changeEur}) => changeEur < 0)
  ];
  return [rise, fall]
    .filter((step) => step !== undefined)
    .map(({code, tenths}) => `${toldOf(code)} (${tenthsInPoints(tenths)})`)
    .join(" et ");
}

function contributionsTable(cuts: readonly Cut[], flow: Flow, territory: string, year: number): FigureTable {
  const row = (
    cut: Cut,
    name: string,
    {beforeEur, afterEur, changeEur}: Pick<WaterfallStep, "beforeEur" | "afterEur" | "changeEur">,
    share: number
  ) => ({name, cut: cut.title, beforeEur, afterEur, changeEur, share});
  const rows = cuts.flatMap((cut) => [
    ...cut.steps.steps.map((step) => ({
      ...row(cut, cut.labelOf(step.code), step, step.contribution),
      [cut.codeKey]: step.code
    })),
    row(cut, "Ensemble", cut.steps, cut.steps.growth)
  ]);
  return {
    caption: `Contributions des produits et des pays à l’évolution des ${FLOW_NOUN[flow]} de ${year - 1} à ${year}, ${territory}`,
    columns: [
      {
        key: "name",
        label: "Produit ou pays",
        kind: "text",
        page: [
          {folder: "produit", code: "productCode"},
          {folder: "pays", code: "partnerCode"}
        ]
      },
      {key: "cut", label: "Découpage", kind: "text"},
      {key: "beforeEur", label: String(year - 1), kind: "eur"},
      {key: "afterEur", label: String(year), kind: "eur"},
      {key: "changeEur", label: "Variation", kind: "eur"},
      {key: "share", label: `Contribution, en % du total de ${year - 1}`, kind: "share"}
    ],
    rows
  };
}
