import {territories} from "../../reference/territories.js";
import {french} from "../text.js";

/** Facts that the description of the public files needs. */
export interface PackageFacts {
  demo: boolean;
  years: readonly number[];
  referenceYear: number;
  /** `YYYY-MM`. */
  dataMonth: string;
}

/** Shown wherever demo data may be taken for real. */
const DEMO_NOTICE = french(
  "DONNÉES DE DÉMONSTRATION : montants fictifs, produits par un générateur au format des fichiers de la Douane. Ne pas citer."
);

interface Source {
  title: string;
  path?: string;
}

const CUSTOMS: Source = {
  title:
    "Direction générale des douanes et droits indirects (DGDDI), Statistiques régionales et départementales du commerce extérieur",
  path: "https://www.data.gouv.fr/fr/datasets/5369a0c7a3a729239d206446/"
};
/** The customs published nothing of demo data: they are not named as its source. */
const GENERATOR: Source = {title: "Générateur de données de démonstration des Fiches commerce extérieur"};
const LICENCE = {
  name: "etalab-2.0",
  title: "Licence Ouverte 2.0",
  path: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
};

/** Metadata that each public Arrow file bears in its schema. */
export function arrowMetadata({demo, dataMonth}: PackageFacts): Record<string, string> {
  const source = {source: sourceOf(demo).title, licence: LICENCE.title, donnees_arretees_a: dataMonth};
  return demo ? {...source, avertissement: DEMO_NOTICE} : source;
}

function sourceOf(demo: boolean): Source {
  return demo ? GENERATOR : CUSTOMS;
}

interface FieldDescription {
  name: string;
  type: "string" | "integer" | "number" | "year";
  title: string;
  unit?: string;
  constraints?: {required?: boolean; enum?: string[]; minimum?: number; maximum?: number};
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

const keyFigureFields: FieldDescription[] = [
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

const cellFields: FieldDescription[] = [
  year,
  flow,
  text("code_a129", "Code du produit, nomenclature agrégée A129"),
  text("produit", "Libellé du produit"),
  text("code_pays", "Code du pays partenaire, liste de la Douane"),
  text("pays", "Nom du pays partenaire"),
  euros("valeur_eur", "Valeur"),
  {name: "masse_kg", type: "integer", title: "Masse", unit: "kg", constraints: required}
];

const flowFields: FieldDescription[] = [
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

/** The Frictionless description (`datapackage.json`) of all public files. */
export function datapackage(facts: PackageFacts): object {
  const {demo, years, referenceYear, dataMonth} = facts;
  const period = years.length > 1 ? `${years[0]}–${years.at(-1)}` : String(referenceYear);
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "fiches-commerce-exterieur",
    title: `Commerce extérieur des départements, des régions et de la France, ${period}${demo ? " (démonstration)" : ""}`,
    description: description(facts),
    ...(demo ? {notice: DEMO_NOTICE} : {}),
    version: dataMonth,
    temporal: {start: `${years[0]}-01-01`, end: `${years.at(-1)}-12-31`},
    sources: [sourceOf(demo)],
    licenses: [LICENCE],
    resources: [
      csv("chiffres-cles", "Chiffres clés par territoire et année", keyFigureFields, [
        "type",
        "code",
        "annee"
      ]),
      ...territories.flatMap(({id, name}) => [
        csv(id, `${name}\u00a0: par année, flux, produit et pays`, cellFields, [
          "annee",
          "flux",
          "code_a129",
          "code_pays"
        ]),
        arrow(id, `${name}\u00a0: les mêmes lignes`),
        csv(`${id}-flux`, `${name}\u00a0: premiers flux de ${referenceYear}`, flowFields, [
          "annee",
          "flux",
          "rang_produit",
          "rang_pays"
        ])
      ])
    ]
  };
}

function description({demo, dataMonth, referenceYear}: PackageFacts): string {
  const sentences = [
    `Données arrêtées à ${dataMonth} ; année de référence : ${referenceYear}.`,
    "Valeurs en euros (importations CAF, exportations FAB), masses en kilogrammes, années complètes seulement.",
    "Les fichiers Arrow ont les mêmes colonnes et les mêmes lignes que les CSV : textes en dictionnaires, valeur_eur et masse_kg en float64 (entiers exacts)."
  ];
  return [...(demo ? [DEMO_NOTICE] : []), ...sentences.map(french)].join(" ");
}

function csv(id: string, title: string, fields: FieldDescription[], primaryKey: string[]): object {
  return {
    name: id,
    title,
    path: `${id}.csv`,
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: {delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true},
    schema: {fields, primaryKey, missingValues: [""]}
  };
}

function arrow(id: string, title: string): object {
  return {
    name: `${id}-arrow`,
    title,
    path: `${id}.arrow`,
    format: "arrow",
    mediatype: "application/vnd.apache.arrow.file"
  };
}

/** `LISEZ-MOI.txt`, beside the files: what they are, and that they are fictitious when they are. */
export function readme(facts: PackageFacts): string {
  const {demo, dataMonth} = facts;
  const {title, path} = sourceOf(demo);
  const lines = [
    ...(demo ? [DEMO_NOTICE, ""] : []),
    "Commerce extérieur des départements, des régions et de la France",
    "",
    `Source : ${title}.`,
    ...(path === undefined ? [] : [path]),
    `Licence : ${LICENCE.title} (${LICENCE.path}).`,
    `Données arrêtées à ${dataMonth}. Années complètes : ${facts.years.join(", ")}.`,
    "Description des fichiers et de leurs colonnes : datapackage.json.",
    ""
  ];
  return lines.map(french).join("\n");
}
