import type {CheckQuery} from "./check.js";

/** Checks of rows that are well formed but surprising. The rows are kept as they are. */
export const rowChecks: CheckQuery[] = [
  {
    id: "doublons",
    title: "Clés présentes plusieurs fois",
    explanation:
      "La notice annonce une ligne par flux, trimestre, département, CPF4 et pays. Les lignes d'une même clé sont additionnées : si le fichier a été doublé par erreur, le total l'est aussi.",
    finding: "attention",
    sql: `
      SELECT flow AS flux, "year" AS annee, "quarter" AS trimestre, departement, region, product AS code_a129,
        cpf4, partner AS pays, row_count AS lignes, "value" AS valeur_eur
      FROM duplicate_rows
      ORDER BY row_count DESC, abs("value") DESC, flux, annee, trimestre, departement, cpf4, pays`
  },
  {
    id: "valeurs-negatives",
    title: "Valeurs ou masses négatives",
    explanation: "Sans doute des corrections. Elles sont comptées avec leur signe.",
    finding: "attention",
    sql: `
      SELECT flow AS flux, "year" AS annee, "quarter" AS trimestre, departement, region, product AS code_a129,
        cpf4, partner AS pays, "value" AS valeur_eur, mass AS masse_kg
      FROM negative_rows
      ORDER BY least("value", mass), flux, annee, trimestre, departement, cpf4, pays`
  },
  {
    id: "annee-du-nom",
    title: "Fichiers dont le nom annonce une autre année",
    explanation: "L'année retenue est celle des lignes. Vérifiez que le fichier n'a pas été renommé.",
    finding: "attention",
    sql: `
      SELECT files.name AS fichier, named_year AS annee_du_nom, chosen."year" AS annee_des_lignes,
        sum(row_count) AS lignes
      FROM chosen JOIN files ON files.name = chosen.source
      WHERE named_year::INTEGER <> chosen."year"
      GROUP BY ALL
      ORDER BY fichier, annee_des_lignes`
  }
];
