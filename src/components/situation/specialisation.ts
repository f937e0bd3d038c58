import {formatDecimal, formatEur, formatShare} from "../../french/numbers.js";
import {sentenceList} from "../../french/words.js";
import {SPECIALISATION_FLOORS} from "../../trade/indices/specialisation.js";
import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {byFlow} from "../../trade/by-flow.js";
import {FLOWS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import {barRows} from "../chart/bar-rows.js";
import type {BarRow} from "../chart/bar-rows.js";
import {FLOW_NAME} from "../chart/code-names.js";
import type {Names} from "../chart/code-names.js";
import {colour, flowColour} from "../chart/colours.js";
import type {Fiche} from "../fiche.js";
import type {FigureTable} from "../figure/figure.js";
import {AT_FLOW, flowPanels} from "../chart/flow-panels.js";
import type {IndicesFigureOptions} from "../figure/indices-figure.js";
import {indicesFigure} from "../figure/indices-figure.js";

/** How many strong and weak points are drawn for a flow. */
const STRONG = 6;
const WEAK = 4;

/** A heading with its symmetric specialisation, and how many times its share is that of France. */
interface Specialisation {
  product: string;
  valueEur: number;
  share: number;
  /** `null` where the territory has no region of its own. */
  regionShare: number | null;
  franceShare: number;
  rsca: number;
  times: number;
}

/** In what a territory is more, and less, specialised than France, by heading, in both flows. */
export function specialisationFigure(
  fiche: Fiche,
  indices: TerritoryIndices,
  options: IndicesFigureOptions
): HTMLElement {
  const {names} = fiche;
  const found = byFlow((flow) => specialisations(indices, flow));
  return indicesFigure(
    fiche,
    indices,
    {
      id: "specialisation",
      title: "Les spécialisations, par rapport à la France",
      unit: "indice de spécialisation des importations et des exportations par produit",
      finding: specialisationFinding(found, names),
      chart: ({width, document}) => {
        const rows = byFlow((flow) => barsOf(found[flow], flow, names));
        return flowPanels((flow, panelWidth) => drawFlow(rows, flow, {width: panelWidth, document}), {
          width,
          document,
          className: "cx-specialisation"
        });
      },
      table: specialisationTable(
        found,
        names,
        `Indice de spécialisation par produit, ${indices.referenceYear}`
      ),
      note: NOTE
    },
    options
  );
}

const NOTE = `×\u00a02\u00a0: le produit pèse deux fois plus dans le flux du territoire que dans celui de la France. L’indice (RSCA) va de −1 à +1\u202f; 0 correspond à la même part qu’en France. Produits du niveau A129 qui atteignent ${formatEur(SPECIALISATION_FLOORS.territoryEur).replace(",0", "")} dans le territoire et ${formatEur(SPECIALISATION_FLOORS.franceEur).replace(",0", "")} en France.`;

/** Headings above the floors, the most specialised first. */
function specialisations({flows}: TerritoryIndices, flow: Flow): Specialisation[] {
  const {structure} = flows[flow];
  const sum = (amount: (heading: (typeof structure)[number]) => number) =>
    structure.reduce((total, heading) => total + amount(heading), 0);
  const [totalEur, franceTotalEur] = [sum(({valueEur}) => valueEur), sum(({franceEur}) => franceEur)];
  const regionTotalEur = sum(({regionEur}) => regionEur ?? 0);
  return structure
    .flatMap(({product, valueEur, regionEur, franceEur, rsca}) => {
      if (rsca === null) return [];
      const [share, franceShare] = [valueEur / totalEur, franceEur / franceTotalEur];
      const regionShare = regionEur === null ? null : regionEur / regionTotalEur;
      return [{product, valueEur, share, regionShare, franceShare, rsca, times: share / franceShare}];
    })
    .sort((a, b) => b.rsca - a.rsca || (a.product < b.product ? -1 : 1));
}

function strongest(all: readonly Specialisation[]): Specialisation[] {
  return all.filter(({rsca}) => rsca > 0).slice(0, STRONG);
}

function weakest(all: readonly Specialisation[]): Specialisation[] {
  return all.filter(({rsca}) => rsca < 0).slice(-WEAK);
}

function drawFlow(
  rows: Record<Flow, BarRow[]>,
  flow: Flow,
  size: {width: number; document: Document}
): SVGSVGElement | string {
  return rows[flow].length === 0
    ? "Aucun produit n’atteint les montants à partir desquels l’indice a un sens."
    : barRows(rows[flow], {
        ...size,
        className: "",
        domain: [0, 1],
        alike: FLOWS.flatMap((each) => rows[each])
      });
}

function barsOf(
  all: readonly Specialisation[],
  flow: Flow,
  names: Pick<Names, "product" | "productLabel">
): BarRow[] {
  return [...strongest(all), ...weakest(all)].map((each) => ({
    key: each.product,
    name: `${names.product(each.product)}\u00a0: ${formatEur(each.valueEur)}`,
    value: each.rsca,
    label: timesText(each.times),
    fill: each.rsca > 0 ? flowColour[flow] : colour.neutral,
    title: [
      names.productLabel(each.product),
      `Indice\u00a0: ${signed(each.rsca)}`,
      `Part ici\u00a0: ${formatShare(each.share)}`,
      `Part en France\u00a0: ${formatShare(each.franceShare)}`
    ].join("\n")
  }));
}

/** « ×\u00a04,1 », « ×\u00a00,15 ». */
function timesText(times: number): string {
  return `×\u00a0${formatDecimal(times, times < 1 ? 2 : times < 10 ? 1 : 0)}`;
}

function signed(index: number): string {
  return (index > 0 ? "+" : "") + formatDecimal(index, 2);
}

/** The three headings whose share exceeds most that of France, in each flow. */
function specialisationFinding(
  byFlow: Record<Flow, Specialisation[]>,
  names: Pick<Names, "product">
): string {
  const told = FLOWS.flatMap((flow) => {
    const first = strongest(byFlow[flow]).slice(0, 3);
    if (first.length === 0) return [];
    const list = sentenceList(
      first.map(({product, times}) => `«\u00a0${names.product(product)}\u00a0» (${timesText(times)})`)
    );
    return [`${AT_FLOW[flow]}, ${list}`];
  });
  return told.length === 0
    ? ""
    : `Parts qui dépassent le plus celles de la France\u00a0: ${told.join("\u202f; ")}.`;
}

function specialisationTable(
  byFlow: Record<Flow, Specialisation[]>,
  names: Pick<Names, "productLabel">,
  caption: string
): FigureTable {
  const hasRegion = FLOWS.some((flow) => byFlow[flow].some(({regionShare}) => regionShare !== null));
  return {
    caption,
    columns: [
      {key: "product", label: "Produit", kind: "text", page: {folder: "produit", code: "code"}},
      {key: "flow", label: "Flux", kind: "text"},
      {key: "valueEur", label: "Montant", kind: "eur"},
      {key: "share", label: "Part ici", kind: "share"},
      ...(hasRegion ? [{key: "regionShare", label: "Part en région", kind: "share" as const}] : []),
      {key: "franceShare", label: "Part en France", kind: "share"},
      {key: "rsca", label: "Indice (RSCA)", kind: "index"}
    ],
    rows: FLOWS.flatMap((flow) =>
      byFlow[flow].map(({product, valueEur, share, regionShare, franceShare, rsca}) => ({
        code: product,
        product: names.productLabel(product),
        flow: FLOW_NAME[flow],
        valueEur,
        share,
        regionShare,
        franceShare,
        rsca
      }))
    )
  };
}
