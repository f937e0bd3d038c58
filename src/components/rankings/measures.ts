import {FLOW_NOUN} from "../../french/words.js";
import type {Flow} from "../../trade/types.js";
import type {StandingYear} from "../../trade/standings.js";
import {
  formatChange,
  formatDecimal,
  formatEur,
  formatRate,
  formatShare,
  formatSignedEur
} from "../../french/numbers.js";
import type {ColumnKind} from "../figure/table.js";

/** A column of the table of rankings. */
export interface Measure {
  /** In the address, as `tri`. */
  key: string;
  /** In full, in the downloaded table. */
  label: string;
  /** Over the column of the page, whose caption tells the flow. */
  head: string;
  /** In the downloaded table. */
  kind: ColumnKind;
  /** On the page. */
  format(value: number | null): string;
  value(figures: StandingYear, flow: Flow): number | null;
}

/** What territories are ranked by; those of shape tell one flow. */
export function measures(flow: Flow): Measure[] {
  const of = FLOW_NOUN[flow];
  return [
    {
      key: "exportations",
      label: "Exportations",
      head: "Exportations",
      kind: "eur",
      format: formatEur,
      value: ({exportEur}) => exportEur
    },
    {
      key: "importations",
      label: "Importations",
      head: "Importations",
      kind: "eur",
      format: formatEur,
      value: ({importEur}) => importEur
    },
    {
      key: "solde",
      label: "Solde",
      head: "Solde",
      kind: "eur",
      format: formatSignedEur,
      value: ({exportEur, importEur}) => exportEur - importEur
    },
    {
      key: "couverture",
      label: "Taux de couverture",
      head: "Taux de couverture",
      kind: "rate",
      format: formatRate,
      value: ({coverageRate}) => coverageRate
    },
    {
      key: "evolution",
      label: `Évolution des ${of} sur un an`,
      head: "Évolution sur un an",
      kind: "rate",
      format: formatChange,
      value: ({flows}, flow) => flows[flow].change
    },
    {
      key: "ue",
      label: `Part de l’Union européenne dans les ${of}`,
      head: "Part de l’Union européenne",
      kind: "share",
      format: formatShare,
      value: ({flows}, flow) => flows[flow].unionShare
    },
    {
      key: "etats-unis",
      label: `Part des États-Unis dans les ${of}`,
      head: "Part des États-Unis",
      kind: "share",
      format: formatShare,
      value: ({flows}, flow) => flows[flow].unitedStatesShare
    },
    {
      key: "hhi-pays",
      label: `Concentration des ${of} par pays (HHI)`,
      head: "Concentration par pays (HHI)",
      kind: "index",
      format: (value) => formatDecimal(value, 3),
      value: ({flows}, flow) => flows[flow].partnerHhi
    },
    {
      key: "hhi-produits",
      label: `Concentration des ${of} par produit (HHI)`,
      head: "Concentration par produit (HHI)",
      kind: "index",
      format: (value) => formatDecimal(value, 3),
      value: ({flows}, flow) => flows[flow].productHhi
    }
  ];
}
