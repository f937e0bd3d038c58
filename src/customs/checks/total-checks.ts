import type {CheckQuery} from "./check.js";

/** Checks that totals are the sums of their parts. */
export const totalChecks: CheckQuery[] = [
  {
    id: "regions-somme-departements",
    title: "Régions différentes de la somme de leurs départements",
    explanation:
      "Une région est l'ensemble des lignes qui portent son code ; Monaco (99) s'ajoute aux départements de Provence-Alpes-Côte d'Azur. Un écart vient des lignes d'un département sous une autre région.",
    finding: "attention",
    sql: `
      WITH booked AS (
        SELECT "year", flow, region::VARCHAR AS region, sum("value") AS booked_value
        FROM product_cells WHERE departement::VARCHAR <> '98' GROUP BY ALL
      ), added AS (
        SELECT "year", flow, known.region, sum("value") AS added_value
        FROM product_cells JOIN known_regions known ON known.departement = product_cells.departement::VARCHAR
        GROUP BY ALL
      )
      SELECT "year" AS annee, flow AS flux, region, coalesce(booked_value, 0) AS region_eur,
        coalesce(added_value, 0) AS departements_eur, region_eur - departements_eur AS ecart_eur
      FROM booked FULL JOIN added USING ("year", flow, region)
      WHERE region IN (SELECT region FROM known_regions) AND region_eur <> departements_eur
      ORDER BY abs(ecart_eur) DESC, annee, flux, region`
  },
  {
    id: "france-somme-regions",
    title: "France différente de la somme des régions et du code 98",
    explanation:
      "La France est l'ensemble des lignes. Un écart vient de lignes sous un code de région inconnu, comptées dans la France seule.",
    finding: "attention",
    sql: `
      SELECT "year" AS annee, flow AS flux, sum("value") AS france_eur,
        coalesce(sum("value") FILTER (
          departement::VARCHAR = '98' OR region::VARCHAR IN (SELECT region FROM known_regions)
        ), 0) AS regions_et_98_eur,
        france_eur - regions_et_98_eur AS ecart_eur
      FROM product_cells
      GROUP BY "year", flow
      HAVING ecart_eur <> 0
      ORDER BY annee, flux`
  }
];
