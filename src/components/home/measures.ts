import {
  formatChange,
  formatDecimal,
  formatEur,
  formatNumber,
  formatRate,
  formatShare,
  formatSignedEur
} from "../../french/numbers.js";
import {MINUS, NBSP} from "../../french/signs.js";
import {FLOW_NOUN} from "../../french/words.js";
import type {Leader, MapFlow, MapStanding} from "../../trade/standings.js";
import type {Flow} from "../../trade/types.js";
import {AROUND, BALANCES} from "../chart/colours.js";
import type {ColumnKind} from "../figure/figure.js";
import type {MapScale} from "../figure/map-classes.js";
import {limitEur, quantileScale, roundScale, roundTo} from "../figure/map-classes.js";

/**
 * A measure of the map by its key in the address (`mesure`), the same as that of the ranking by it (`tri`)
 * where there is one.
 */
export type MeasureKey =
  | "couverture"
  | "exportations"
  | "importations"
  | "solde"
  | "evolution"
  | "etats-unis"
  | "ue"
  | "premier-pays"
  | "premier-produit"
  | "hhi-pays"
  | "hhi-produits";

interface CommonMeasure {
  key: MeasureKey;
  /** In the list of choices. */
  choice: string;
  /** Whether it is told of one flow, which is then chosen too. */
  hasFlow: boolean;
  title(flow: Flow): string;
  /** What precedes the year in the subtitle. */
  unit(flow: Flow): string;
}

/** A measure that is a number. */
export interface NumberMeasure extends CommonMeasure {
  type: "number";
  /** Of the column of the table. */
  kind: ColumnKind;
  value(own: MapStanding, flow: Flow): number | null;
  format(value: number | null): string;
  scale(values: readonly number[]): MapScale;
  /** What is shown for a département without a value. */
  noneLabel: string;
}

/** A measure that is a code, with its part of the flow. */
export interface NameMeasure extends CommonMeasure {
  type: "name";
  subject: "partner" | "product";
  leader(own: MapStanding, flow: Flow): Leader | null;
}

export type MapMeasure = NumberMeasure | NameMeasure;

/** Short limits for under a scale: « 50 % », « 1,2 Md€ », « −200 M€ ». */
const percent = (value: number) => `${formatNumber(roundTo(value * 100, 3))}${NBSP}%`;
const signed = (text: string, value: number) => (value > 0 ? `+${text}` : text);

/** Below and above 100 %, where exports equal imports; fixed, so that years compare. */
const coverageScale = () =>
  roundScale([0.5, 0.8, 1, 1.25], {
    colours: [AROUND[0], AROUND[1], AROUND[2], AROUND[3], AROUND[5]],
    format: percent,
    split: {limit: 1, below: "déficit", above: "excédent"},
    how: "Les classes ont des limites rondes, de part et d’autre de 100\u00a0%, où les exportations égalent les importations.",
    signs: {below: MINUS, above: "+"}
  });

/** Falls and rises, with the same limits on both sides. */
const changeScale = () =>
  roundScale([-0.1, -0.03, 0, 0.03, 0.1], {
    colours: AROUND,
    format: (value) => signed(percent(value), value),
    split: {limit: 0, below: "baisse", above: "hausse"},
    how: "Les classes ont des limites rondes, les mêmes pour les baisses et pour les hausses.",
    signs: {below: MINUS, above: "+"}
  });

/**
 * Deficits and surpluses, with the same round limits on both sides: those that part the amounts, signs apart,
 * into thirds.
 */
function balanceScale(values: readonly number[]): MapScale {
  const {limits} = quantileScale(values.map(Math.abs), formatEur);
  const [near, far] = [limits[1], limits[3]].map((limit) => roundTo(limit ?? 0, 1));
  const ends = near && far && far > near ? [near, far] : [1e8, 1e9];
  const above = ends as [number, number];
  return roundScale([-above[1], -above[0], 0, ...above], {
    colours: BALANCES,
    format: (value) => signed(limitEur(value), value),
    split: {limit: 0, below: "déficit", above: "excédent"},
    how: "Les classes ont des limites rondes, les mêmes pour les déficits et pour les excédents.",
    signs: {below: MINUS, above: "+"}
  });
}

/** A measure of one flow that is a part of it, or an index. */
function flowMeasure(
  own: Pick<NumberMeasure, "key" | "choice" | "kind" | "title" | "unit" | "format"> & {
    pick(flow: MapFlow): number | null;
    limit?: (value: number) => string;
  }
): NumberMeasure {
  const {pick, limit = percent, ...words} = own;
  return {
    ...words,
    type: "number",
    hasFlow: true,
    value: ({flows}, flow) => pick(flows[flow]),
    scale: (values) => quantileScale(values, limit),
    noneLabel: "n.\u00a0d. (aucun échange)"
  };
}

function amountMeasure(key: "exportations" | "importations"): NumberMeasure {
  const name = key === "exportations" ? "Exportations" : "Importations";
  return {
    key,
    type: "number",
    choice: name,
    hasFlow: false,
    kind: "eur",
    title: () => `${name} des départements`,
    unit: () => "Montant par département, en euros courants",
    value: ({exportEur, importEur}) => (key === "exportations" ? exportEur : importEur),
    format: formatEur,
    scale: (values) => quantileScale(values, limitEur),
    noneLabel: "n.\u00a0d."
  };
}

/**
 * What the map can show, in the order of the choice; the first is shown unless the address says otherwise.
 */
export const mapMeasures: readonly MapMeasure[] = [
  {
    key: "couverture",
    type: "number",
    choice: "Taux de couverture",
    hasFlow: false,
    kind: "rate",
    title: () => "Taux de couverture des importations par les exportations",
    unit: () => "Exportations rapportées aux importations, par département",
    value: ({coverageRate}) => coverageRate,
    format: formatRate,
    scale: coverageScale,
    noneLabel: "n.\u00a0d. (aucune importation)"
  },
  amountMeasure("exportations"),
  amountMeasure("importations"),
  {
    key: "solde",
    type: "number",
    choice: "Solde",
    hasFlow: false,
    kind: "eur",
    title: () => "Solde des échanges des départements",
    unit: () => "Exportations moins importations, par département, en euros courants",
    value: ({exportEur, importEur}) => exportEur - importEur,
    format: formatSignedEur,
    scale: balanceScale,
    noneLabel: "n.\u00a0d."
  },
  {
    key: "evolution",
    type: "number",
    choice: "Évolution sur un an",
    hasFlow: true,
    kind: "rate",
    title: (flow) => `Évolution des ${FLOW_NOUN[flow]} sur un an`,
    unit: () => "Variation en valeur par rapport à l’année précédente, par département",
    value: ({flows}, flow) => flows[flow].change,
    format: formatChange,
    scale: changeScale,
    noneLabel: "n.\u00a0d. (rien l’année précédente)"
  },
  flowMeasure({
    key: "ue",
    choice: "Part de l’Union européenne",
    kind: "share",
    title: (flow) => `Part de l’Union européenne dans les ${FLOW_NOUN[flow]}`,
    unit: (flow) => `En part des ${FLOW_NOUN[flow]} de chaque département`,
    format: formatShare,
    pick: ({unionShare}) => unionShare
  }),
  flowMeasure({
    key: "etats-unis",
    choice: "Part des États-Unis",
    kind: "share",
    title: (flow) => `Part des États-Unis dans les ${FLOW_NOUN[flow]}`,
    unit: (flow) => `En part des ${FLOW_NOUN[flow]} de chaque département`,
    format: formatShare,
    pick: ({unitedStatesShare}) => unitedStatesShare
  }),
  {
    key: "premier-pays",
    type: "name",
    choice: "Premier pays",
    hasFlow: true,
    title: (flow) => (flow === "export" ? "Premier pays de destination" : "Premier pays d’origine"),
    unit: (flow) => `Le pays qui compte le plus dans les ${FLOW_NOUN[flow]} de chaque département`,
    subject: "partner",
    leader: ({flows}, flow) => flows[flow].firstPartner
  },
  {
    key: "premier-produit",
    type: "name",
    choice: "Premier produit",
    hasFlow: true,
    title: (flow) => (flow === "export" ? "Premier produit exporté" : "Premier produit importé"),
    unit: (flow) => `Le produit (A129) qui compte le plus dans les ${FLOW_NOUN[flow]} de chaque département`,
    subject: "product",
    leader: ({flows}, flow) => flows[flow].firstProduct
  },
  flowMeasure({
    key: "hhi-pays",
    choice: "Concentration par pays",
    kind: "index",
    title: (flow) => `Concentration des ${FLOW_NOUN[flow]} par pays`,
    unit: () => "Indice HHI, de 0 (beaucoup de pays d’égale importance) à 1 (un seul), par département",
    format: (value) => formatDecimal(value, 3),
    limit: (value) => formatDecimal(value, 3),
    pick: ({partnerHhi}) => partnerHhi
  }),
  flowMeasure({
    key: "hhi-produits",
    choice: "Concentration par produit",
    kind: "index",
    title: (flow) => `Concentration des ${FLOW_NOUN[flow]} par produit`,
    unit: () => "Indice HHI, de 0 (beaucoup de produits d’égale importance) à 1 (un seul), par département",
    format: (value) => formatDecimal(value, 3),
    limit: (value) => formatDecimal(value, 3),
    pick: ({productHhi}) => productHhi
  })
];
