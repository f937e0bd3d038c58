import {frenchTypography} from "../../french/typography.js";

/** A column of a public table, as Frictionless describes it. */
export interface FieldDescription {
  name: string;
  type: "string" | "integer" | "number" | "year";
  title: string;
  unit?: string;
  constraints?: {required?: boolean; enum?: string[]; minimum?: number; maximum?: number};
}

/** Header of a table: the names of its columns. */
export function fieldNames(fields: readonly FieldDescription[]): string[] {
  return fields.map(({name}) => name);
}

const required = {required: true};
const year: FieldDescription = {name: "annee", type: "year", title: "Année", constraints: required};
const flow: FieldDescription = {
  name: "flux",
  type: "string",
  title: "Flux\u00a0: exportations FAB, importations CAF",
  constraints: {required: true, enum: ["export", "import"]}
};
const euros = (name: string, title: string): FieldDescription => ({
  name,
  type: "integer",
  title,
  unit: "EUR",
  constraints: required
});
const share = (name: string, title: string): FieldDescription => ({
  name,
  type: "number",
  title,
  unit: "fraction (0–1)"
});
const rank = (name: string, title: string): FieldDescription => ({
  name,
  type: "integer",
  title,
  constraints: {minimum: 1, maximum: 100}
});
const text = (name: string, title: string): FieldDescription => ({
  name,
  type: "string",
  title,
  constraints: required
});

const territoryType: FieldDescription = {
  ...text("type", "Type de territoire"),
  constraints: {required: true, enum: ["departement", "region", "france"]}
};
const territoryCode = text(
  "code",
  frenchTypography("Code Insee (Corse : 20 ; drom : les cinq départements d’outre-mer ; FR : France)")
);

/** Columns of `chiffres-cles.csv`. */
export const keyFigureFields: FieldDescription[] = [
  territoryType,
  territoryCode,
  text("nom", "Nom du territoire"),
  year,
  euros("exportations_eur", "Exportations"),
  euros("importations_eur", "Importations"),
  euros("solde_eur", "Exportations moins importations"),
  {
    name: "taux_couverture",
    type: "number",
    title: "Exportations rapportées aux importations",
    unit: "fraction"
  },
  share("part_region_exportations", "Part dans les exportations de la région"),
  share("part_region_importations", "Part dans les importations de la région"),
  share("part_france_exportations", "Part dans les exportations de la France"),
  share("part_france_importations", "Part dans les importations de la France"),
  rank("rang_exportations", "Rang parmi les 100 départements, par les exportations"),
  rank("rang_importations", "Rang parmi les 100 départements, par les importations")
];

const number = (name: string, title: string, unit: string): FieldDescription => ({
  name,
  type: "number",
  title,
  unit
});

/** Names of the indices of `indices.csv`. */
const INDICES =
  "contribution effet_france effet_propre effet_structure gl hhi_pays hhi_produits part_ue pays_80 produits_80 rca";

/** Columns of `indices.csv`; an empty code says that the index has none. */
export const indexFields: FieldDescription[] = [
  territoryType,
  territoryCode,
  year,
  {
    name: "flux",
    type: "string",
    title: frenchTypography("Flux : exportations FAB, importations CAF ; vide pour un indice des deux flux"),
    constraints: {enum: ["", "export", "import"]}
  },
  {...text("indice", "Indice"), constraints: {required: true, enum: INDICES.split(" ")}},
  {name: "code_a129", type: "string", title: "Code A129 du produit, où l’indice en a un"},
  {name: "code_pays", type: "string", title: "Code du pays, ou AUTRES, où l’indice en a un"},
  {
    ...number(
      "valeur",
      frenchTypography("Valeur de l’indice"),
      "fraction, rapport, nombre ou EUR selon l’indice : voir le dictionnaire"
    ),
    constraints: required
  }
];

/** Columns of `ressemblances.csv`. */
export const similarityFields: FieldDescription[] = [
  year,
  flow,
  text("code_1", "Code Insee du premier département"),
  text("code_2", "Code Insee du second département"),
  {
    ...number("valeur", "Ressemblance de Finger et Kreinin sur les rubriques A129", "0–100"),
    constraints: {required: true, minimum: 0, maximum: 100}
  }
];

/** Columns of `dependances.csv`. */
export const dependenceFields: FieldDescription[] = [
  year,
  text("cpf4", "Code CPF4 du produit"),
  text("libelle", "Libellé du produit"),
  text("code_a129", "Code A129 du produit"),
  share("hhi_hors_ue", "Concentration des origines hors Union européenne"),
  share("part_hors_ue", "Part des importations venue de hors de l’Union européenne"),
  number(
    "ratio",
    "Importations venues de hors de l’Union européenne rapportées aux exportations",
    "fraction"
  ),
  {
    name: "dependant",
    type: "integer",
    title: frenchTypography("1 si les trois critères de dépendance sont remplis, 0 sinon"),
    constraints: {required: true, minimum: 0, maximum: 1}
  },
  {
    name: "annees_dependantes",
    type: "integer",
    title: "Années dépendantes parmi les trois dernières années complètes",
    constraints: {required: true, minimum: 0, maximum: 3}
  }
];

/** Columns of `<id>.csv`. */
export const cellFields: FieldDescription[] = [
  year,
  flow,
  text("code_a129", "Code du produit, nomenclature agrégée A129"),
  text("produit", "Libellé du produit"),
  text("code_pays", "Code du pays partenaire, liste de la Douane"),
  text("pays", "Nom du pays partenaire"),
  euros("valeur_eur", "Valeur"),
  {name: "masse_kg", type: "integer", title: "Masse", unit: "kg", constraints: required}
];

/** Columns of `<id>-flux.csv`. */
export const flowFields: FieldDescription[] = [
  year,
  flow,
  {
    name: "rang_produit",
    type: "integer",
    title: frenchTypography("Rang du produit ; 11 : les autres"),
    constraints: {minimum: 1, maximum: 11}
  },
  text("code_produit", "Code A129, ou AUTRES"),
  text("produit", "Libellé du produit"),
  {
    name: "rang_pays",
    type: "integer",
    title: frenchTypography("Rang du pays ; 11 : les autres"),
    constraints: {minimum: 1, maximum: 11}
  },
  text("code_pays", "Code du pays, ou AUTRES"),
  text("pays", "Nom du pays partenaire"),
  euros("valeur_eur", "Valeur"),
  {
    name: "rang_flux",
    type: "integer",
    title: "Rang parmi les cinq premiers flux entre un produit et un pays nommés",
    constraints: {minimum: 1, maximum: 5}
  }
];
