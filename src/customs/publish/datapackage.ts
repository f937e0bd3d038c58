import {territories} from "../../reference/territories.js";
import {frenchTypography} from "../../french/typography.js";
import type {DataFacts} from "../../trade/types.js";
import {DEMO_NOTICE, LICENCE, originOf} from "./provenance.js";
import {
  cellFields,
  dependenceFields,
  flowFields,
  indexFields,
  keyFigureFields,
  similarityFields
} from "./table-fields.js";
import type {FieldDescription} from "./table-fields.js";

const INDEX_KEY = ["type", "code", "annee", "flux", "indice", "code_a129", "code_pays"];

/** The Frictionless description (`datapackage.json`) of all public files. */
export function datapackage(facts: DataFacts): object {
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
    sources: [originOf(demo)],
    licenses: [LICENCE],
    resources: [
      csv("chiffres-cles", "Chiffres clés par territoire et année", keyFigureFields, [
        "type",
        "code",
        "annee"
      ]),
      // In its key an empty code is a value: the index has no flow, product or country.
      csv("indices", "Indices par territoire et année", indexFields, INDEX_KEY, []),
      csv(
        "ressemblances",
        `Ressemblance des départements deux à deux en ${referenceYear}`,
        similarityFields,
        ["annee", "flux", "code_1", "code_2"]
      ),
      csv("dependances", "Dépendances de la France par produit CPF4 et année", dependenceFields, [
        "annee",
        "cpf4"
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

function description({demo, dataMonth, referenceYear}: DataFacts): string {
  const sentences = [
    `Données arrêtées à ${dataMonth} ; année de référence : ${referenceYear}.`,
    "Valeurs en euros (importations CAF, exportations FAB), masses en kilogrammes, années complètes seulement.",
    "Les fichiers Arrow ont les mêmes colonnes et les mêmes lignes que les CSV : textes en dictionnaires, valeur_eur et masse_kg en float64 (entiers exacts)."
  ];
  return [...(demo ? [DEMO_NOTICE] : []), ...sentences.map(frenchTypography)].join(" ");
}

function csv(
  id: string,
  title: string,
  fields: FieldDescription[],
  primaryKey: string[],
  missingValues = [""]
): object {
  return {
    name: id,
    title,
    path: `${id}.csv`,
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: {delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true},
    schema: {fields, primaryKey, missingValues}
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
