import type {CheckQuery} from "./check.js";

/** Checks of codes that are well formed but in none of the lists. Their rows are kept and counted. */
export const codeChecks: CheckQuery[] = [
  {
    id: "codes-inconnus",
    title: "Codes absents des listes de libellés",
    explanation:
      "Un code qui n'est dans aucun fichier de libellés reste dans les totaux, sous son code. Vérifiez si la Douane a publié une liste plus récente.",
    finding: "attention",
    sql: `
      WITH used AS (
        SELECT 'département' AS kind, departement::VARCHAR AS code, row_count, "value" FROM product_cells
        UNION ALL SELECT 'région', region::VARCHAR, row_count, "value" FROM product_cells
        UNION ALL SELECT 'produit A129', product::VARCHAR, row_count, "value" FROM product_cells
        UNION ALL SELECT 'pays', partner::VARCHAR, row_count, "value" FROM partner_cells
        UNION ALL SELECT 'CPF4', cpf4::VARCHAR, row_count, "value" FROM cpf4_cells
      )
      SELECT kind AS liste, code, sum(row_count) AS lignes, sum("value") AS valeur_eur
      FROM used ANTI JOIN known_codes USING (kind, code)
      GROUP BY ALL
      ORDER BY liste, code`
  },
  {
    id: "departements-sans-fiche",
    title: "Départements inconnus : où leurs lignes sont comptées",
    explanation:
      "Ces lignes ne comptent dans aucune fiche de département. Elles comptent dans la région dont elles portent le code, si elle est connue, et dans la France. La Douane écrit la Corse 20 (jamais 2A ni 2B) et l'outre-mer 9A à 9E : les notices ne disent pas ce que serait un code 2A à côté de 20, et l'ajouter à la Corse pourrait compter deux fois le même échange.",
    finding: "attention",
    sql: `
      SELECT departement, product_cells.region, coalesce('France, région ' || places.name, 'France seule') AS comptees_dans,
        sum(row_count) AS lignes, sum("value") AS valeur_eur
      FROM product_cells LEFT JOIN places ON places.region = product_cells.region::VARCHAR
      WHERE departement::VARCHAR NOT IN (SELECT departement FROM factsheets)
      GROUP BY ALL
      ORDER BY departement, product_cells.region`
  },
  {
    id: "departement-autre-region",
    title: "Départements sous une autre région que la leur",
    explanation:
      "Ces lignes comptent dans leur département, et dans la région dont elles portent le code : la somme des départements d'une région peut alors différer de la région.",
    finding: "attention",
    sql: `
      SELECT product_cells.departement, product_cells.region, known.region AS region_attendue,
        sum(row_count) AS lignes, sum("value") AS valeur_eur
      FROM product_cells JOIN known_regions known ON known.departement = product_cells.departement::VARCHAR
      WHERE known.region <> product_cells.region::VARCHAR
      GROUP BY ALL
      ORDER BY product_cells.departement, product_cells.region`
  },
  {
    id: "cpf4-autre-a129",
    title: "Codes CPF4 sous un autre produit A129 que le leur",
    explanation:
      "Le rattachement attendu est celui de la nomenclature agrégée (Insee). Les lignes gardent le produit que porte le fichier.",
    finding: "info",
    sql: `
      SELECT cpf4_cells.cpf4, cpf4_cells.product AS code_a129, known.product AS code_a129_attendu,
        sum(row_count) AS lignes, sum("value") AS valeur_eur
      FROM cpf4_cells JOIN known_products known ON known.cpf4 = cpf4_cells.cpf4::VARCHAR
      WHERE known.product <> cpf4_cells.product::VARCHAR
      GROUP BY ALL
      ORDER BY cpf4_cells.cpf4, code_a129`
  },
  {
    id: "codes-particuliers",
    title: "Montants hors fiche ou hors classement",
    explanation:
      "98 : lignes sans département, comptées dans la France seule. 99 : Monaco, compté en Provence-Alpes-Côte d'Azur. Q… et EU : codes qui ne désignent pas un pays, comptés dans les totaux et dans « Autres », jamais classés. FR : marchandises françaises en retour à l'importation, code inattendu à l'exportation.",
    finding: "info",
    sql: `
      SELECT "year" AS annee, flow AS flux, 'département ' || departement AS code,
        sum(row_count) AS lignes, sum("value") AS valeur_eur
      FROM product_cells WHERE departement::VARCHAR IN ('98', '99') GROUP BY ALL
      UNION ALL
      SELECT "year", flow, 'pays ' || partner, sum(row_count), sum("value")
      FROM partner_cells WHERE regexp_full_match(partner::VARCHAR, 'Q[M-Z]|EU|FR') GROUP BY ALL
      ORDER BY annee DESC, flux, code`
  }
];
