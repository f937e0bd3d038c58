import type {ColumnKind} from "../figure/figure.js";

/** What the values of a column are: euros, a fraction, a code that has a French name, … */
export type ValueKind =
  | "eur"
  | "share"
  | "rate"
  | "change"
  | "mass"
  | "number"
  | "year"
  | "quarter"
  | "date"
  | "flow"
  | "product"
  | "partner"
  | "family"
  | "territory"
  | "region"
  | "text";

/** How a column is called, and what is in it. */
export interface Column {
  label: string;
  kind: ValueKind;
}

/** What an analyst may give for a column: its name alone, or its name and its kind. */
export type OwnColumns = Readonly<Record<string, string | Partial<Column>>>;

/** The columns of the site's own tables, and those that analysts make of them. */
const KNOWN: Readonly<Record<string, Column>> = {
  year: {label: "Année", kind: "year"},
  date: {label: "Trimestre", kind: "quarter"},
  quarter: {label: "Trimestre", kind: "number"},
  flow: {label: "Flux", kind: "flow"},
  product: {label: "Produit", kind: "product"},
  partner: {label: "Pays", kind: "partner"},
  family: {label: "Famille de produits", kind: "family"},
  territory: {label: "Territoire", kind: "territory"},
  regionCode: {label: "Région", kind: "region"},
  name: {label: "Nom", kind: "text"},
  valueEur: {label: "Montant", kind: "eur"},
  exportEur: {label: "Exportations", kind: "eur"},
  importEur: {label: "Importations", kind: "eur"},
  balanceEur: {label: "Solde", kind: "eur"},
  changeEur: {label: "Évolution", kind: "eur"},
  massKg: {label: "Masse", kind: "mass"},
  share: {label: "Part", kind: "share"},
  coverageRate: {label: "Taux de couverture", kind: "rate"},
  rate: {label: "Taux", kind: "rate"},
  change: {label: "Évolution", kind: "change"},
  contribution: {label: "Contribution", kind: "change"},
  rank: {label: "Rang", kind: "number"}
};

/** Kind of an unknown column, by the end of its name. */
const ENDINGS: readonly [RegExp, ValueKind][] = [
  [/Eur$/, "eur"],
  [/Kg$/, "mass"],
  [/share(?:Of[A-Z]\w*)?$/i, "share"],
  [/Rate$/, "rate"],
  [/Change$/, "change"]
];

/**
 * What is known of a column by its name, and what the analyst says of it; `undefined` where nothing is known.
 */
export function columnOf(name: string, own: OwnColumns = {}): Column | undefined {
  const said = Object.hasOwn(own, name) ? own[name] : undefined;
  const found = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefinedOrEnding(name);
  if (said === undefined) return found;
  const {label = found?.label ?? name, kind = found?.kind ?? "number"} =
    typeof said === "string" ? {label: said} : said;
  return {label, kind};
}

function undefinedOrEnding(name: string): Column | undefined {
  const kind = ENDINGS.find(([ending]) => ending.test(name))?.[1];
  return kind && {label: name, kind};
}

/** How the table of a figure writes values of a kind. */
export function tableKind(kind: ValueKind): ColumnKind {
  if (kind === "eur" || kind === "share" || kind === "rate" || kind === "number") return kind;
  if (kind === "change") return "rate";
  return kind === "mass" ? "integer" : "text";
}
