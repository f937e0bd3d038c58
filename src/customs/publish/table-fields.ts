import {french} from "../text.js";

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

/** Columns of `chiffres-cles.csv`. */
export const keyFigureFields: FieldDescription[] = [
  {
    ...text("type", "Type de territoire"),
    constraints: {required: true, enum: ["departement", "region", "france"]}
  },
  text("code", french("Code Insee (Corse : 20 ; drom : les cinq départements d’outre-mer ; FR : France)")),
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
    title: french("Rang du produit ; 11 : les autres"),
    constraints: {minimum: 1, maximum: 11}
  },
  text("code_produit", "Code A129, ou AUTRES"),
  text("produit", "Libellé du produit"),
  {
    name: "rang_pays",
    type: "integer",
    title: french("Rang du pays ; 11 : les autres"),
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
