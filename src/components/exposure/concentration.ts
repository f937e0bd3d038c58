import {formatDecimal, formatInteger} from "../../french/numbers.js";
import {capitalised} from "../../french/words.js";
import {CONCENTRATION_THRESHOLDS} from "../../trade/indices/concentration.js";
import type {Concentration, TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {FLOWS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import {FLOW_NAME} from "../chart/code-names.js";
import type {KeyEntry} from "../chart/mark-key.js";
import type {Fiche} from "../fiche.js";
import type {FigureTable} from "../figure/figure.js";
import {AT_FLOW, flowPanels, NO_TRADE} from "../chart/flow-panels.js";
import type {IndicesFigureOptions} from "../figure/indices-figure.js";
import {indicesFigure} from "../figure/indices-figure.js";
import type {StripsPlaces} from "./concentration-chart.js";
import {concentrationDomain, concentrationStrips} from "./concentration-chart.js";

export interface ConcentrationFigureOptions extends IndicesFigureOptions {
  /** Name of the region, which the files of a département do not tell. */
  region?: string;
}

/**
 * How far a territory depends on few countries and few products, beside its region, France and all
 * départements.
 */
export function concentrationFigure(
  fiche: Fiche,
  indices: TerritoryIndices,
  options: ConcentrationFigureOptions
): HTMLElement {
  const {region = "Région"} = options;
  const {summary} = fiche;
  const hasRegion = FLOWS.some((flow) => indices.flows[flow].compared.region !== null);
  const places: StripsPlaces = {
    own: summary.name,
    region: hasRegion ? region : null,
    isFrance: summary.type === "france"
  };
  const domain = concentrationDomain(indices);
  return indicesFigure(
    fiche,
    indices,
    {
      id: "concentration",
      title: "Sur combien de pays et de produits reposent les échanges",
      unit: "nombre équivalent de pays et de produits (1/HHI)",
      finding: concentrationFinding(indices),
      chart: ({width, document}) =>
        flowPanels(
          (flow, panelWidth) =>
            ownConcentration(indices, flow).partnerHhi === null
              ? NO_TRADE[flow]
              : concentrationStrips(indices, flow, {width: panelWidth, document, places, domain}),
          {width, document, className: "cx-concentration", key: keyOf(places)}
        ),
      table: concentrationTable(indices, places),
      note: NOTE
    },
    options
  );
}

function keyOf({region, isFrance}: StripsPlaces): KeyEntry[] {
  return [
    ...(isFrance ? [] : [{mark: "line" as const, name: "France"}]),
    ...(region ? [{mark: "diamond" as const, name: region}] : []),
    {mark: "thin", name: "chaque département"}
  ];
}

const NOTE =
  "Nombre équivalent\u00a0: le nombre de pays, ou de produits du niveau A129, qui donneraient la même concentration s’ils étaient d’égale importance\u202f; plus il est petit, plus les échanges sont concentrés. Échelle logarithmique. " +
  `Seuils usuels des autorités de concurrence\u00a0: HHI de ${formatDecimal(CONCENTRATION_THRESHOLDS.moderate, 2)} et de ${formatDecimal(CONCENTRATION_THRESHOLDS.high, 2)}, soit ${formatDecimal(1 / CONCENTRATION_THRESHOLDS.moderate, 1)} et ${formatInteger(1 / CONCENTRATION_THRESHOLDS.high)} pays ou produits équivalents.`;

/** The concentration of the territory in the reference year. */
export function ownConcentration({flows, years, referenceYear}: TerritoryIndices, flow: Flow): Concentration {
  return flows[flow].concentrationByYear[years.indexOf(referenceYear)]!;
}

/** How many countries make 80 % of each flow, and how many equal ones would be as concentrated. */
function concentrationFinding(indices: TerritoryIndices): string {
  const told = (["export", "import"] as const).flatMap((flow) => {
    const {partnerHhi, partnersFor80} = ownConcentration(indices, flow);
    if (partnerHhi === null || partnersFor80 === null) return [];
    const countries =
      partnersFor80 === 1 ? "un seul pays fait" : `${formatInteger(partnersFor80)}\u00a0pays font`;
    return [
      `${AT_FLOW[flow]}, ${countries} au moins 80\u00a0% du total, avec la concentration de ${equal(1 / partnerHhi)} à parts égales`
    ];
  });
  return told.length === 0 ? "" : `${capitalised(told.join("\u202f; "))}.`;
}

function equal(number: number): string {
  return `${formatDecimal(number, 1)}\u00a0pays`;
}

function concentrationTable(indices: TerritoryIndices, {own, region, isFrance}: StripsPlaces): FigureTable {
  const row = (place: string, flow: Flow, year: number, concentration: Concentration) => ({
    place,
    flow: FLOW_NAME[flow],
    year: String(year),
    ...concentration,
    partners: concentration.partnerHhi && 1 / concentration.partnerHhi,
    products: concentration.productHhi && 1 / concentration.productHhi
  });
  const {flows, years, referenceYear} = indices;
  const rows = FLOWS.flatMap((flow) => {
    const {concentrationByYear, compared} = flows[flow];
    return [
      ...years.map((year, i) => row(own, flow, year, concentrationByYear[i]!)),
      ...(compared.region && region ? [row(region, flow, referenceYear, compared.region)] : []),
      ...(isFrance ? [] : [row("France", flow, referenceYear, compared.france)])
    ];
  });
  return {
    caption: `Concentration des échanges par pays et par produit, ${own}`,
    columns: [
      {key: "place", label: "Territoire", kind: "text"},
      {key: "flow", label: "Flux", kind: "text"},
      {key: "year", label: "Année", kind: "text"},
      {key: "partnerHhi", label: "HHI par pays", kind: "index"},
      {key: "partners", label: "Pays équivalents", kind: "decimal"},
      {key: "partnersFor80", label: "Pays pour 80\u00a0%", kind: "integer"},
      {key: "productHhi", label: "HHI par produit", kind: "index"},
      {key: "products", label: "Produits équivalents", kind: "decimal"},
      {key: "productsFor80", label: "Produits pour 80\u00a0%", kind: "integer"}
    ],
    rows
  };
}
