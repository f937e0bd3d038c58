import {formatShare} from "../../french/numbers.js";
import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {FLOWS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import {FLOW_NAME} from "../chart/code-names.js";
import type {Fiche} from "../fiche.js";
import type {FigureColumn, FigureTable} from "../figure/figure.js";
import type {FamilyShare} from "./family-shares.js";
import {familyShares} from "./family-shares.js";
import type {IndicesFigureOptions} from "../figure/indices-figure.js";
import {indicesFigure} from "../figure/indices-figure.js";
import {structureChart} from "./structure-chart.js";

export interface StructureFigureOptions extends IndicesFigureOptions {
  /** Name of the region, which the files of a département do not tell. */
  region?: string;
}

/**
 * What a territory exports and imports by family, in shares, against its region (where it has one) and
 * France.
 */
export function structureFigure(
  fiche: Fiche,
  indices: TerritoryIndices,
  options: StructureFigureOptions
): HTMLElement {
  const shares = familyShares(indices, fiche.names);
  const hasRegion = shares.some(({regionShare}) => regionShare !== null);
  const {region = "Région"} = options;
  const places = {own: fiche.summary.name, region: hasRegion ? region : null};
  return indicesFigure(
    fiche,
    indices,
    {
      id: "structure",
      title: `La structure des échanges, rapportée ${hasRegion ? "à la région et " : ""}à la France`,
      unit: "en part de chaque flux, par famille de produits",
      finding: structureFinding(shares),
      chart: ({width, document}) => structureChart(shares, {width, document, places}),
      table: structureTable(
        shares,
        places,
        `Structure des importations et des exportations, ${indices.referenceYear}`
      ),
      note: "Par produit, au niveau A129, les mêmes parts sont dans le tableau de la figure suivante, pour les produits qui atteignent ses planchers."
    },
    options
  );
}

/** In each flow, the family whose share is farthest from that of France. */
function structureFinding(shares: readonly FamilyShare[]): string {
  const gapOf = ({share, franceShare}: FamilyShare) => Math.abs((share ?? 0) - (franceShare ?? 0));
  const told = FLOWS.flatMap((flow) => {
    const own = shares.filter(
      (each) => each.flow === flow && each.share !== null && each.franceShare !== null
    );
    const [first] = [...own].sort((a, b) => gapOf(b) - gapOf(a));
    if (!first || gapOf(first) === 0) return [];
    return [
      `à l’${NOUN[flow]}, «\u00a0${first.name}\u00a0» (${formatShare(first.share)} contre ${formatShare(first.franceShare)})`
    ];
  });
  return told.length === 0 ? "" : `L’écart le plus grand avec la France\u00a0: ${told.join("\u202f; ")}.`;
}

const NOUN: Record<Flow, string> = {import: "importation", export: "exportation"};

function structureTable(
  shares: readonly FamilyShare[],
  {own, region}: {own: string; region: string | null},
  caption: string
): FigureTable {
  const regionColumn: FigureColumn[] = region ? [{key: "regionShare", label: region, kind: "share"}] : [];
  return {
    caption: `${caption}, ${own}`,
    columns: [
      {key: "family", label: "Famille", kind: "text"},
      {key: "flow", label: "Flux", kind: "text"},
      {key: "valueEur", label: "Montant", kind: "eur"},
      {key: "share", label: own, kind: "share"},
      ...regionColumn,
      {key: "franceShare", label: "France", kind: "share"}
    ],
    rows: shares.map(({flow, name, valueEur, share, regionShare, franceShare}) => ({
      family: name,
      flow: FLOW_NAME[flow],
      valueEur,
      share,
      regionShare,
      franceShare
    }))
  };
}
