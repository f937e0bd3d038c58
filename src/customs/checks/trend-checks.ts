import type {CheckQuery} from "./check.js";

/** Checks that the last years look like those before them. */
export const trendChecks: CheckQuery[] = [
  {
    id: "annees-incompletes",
    title: "Années incomplètes",
    explanation:
      "Une année à laquelle il manque un trimestre, à l'importation ou à l'exportation, n'a ni fiche ni chiffres clés ; ses trimestres paraissent dans les séries trimestrielles seulement.",
    finding: "info",
    sql: `
      SELECT "year" AS annee,
        coalesce(string_agg('T' || "quarter", ' ' ORDER BY "quarter") FILTER (flow = 'export'), '') AS exportations,
        coalesce(string_agg('T' || "quarter", ' ' ORDER BY "quarter") FILTER (flow = 'import'), '') AS importations
      FROM chosen
      GROUP BY "year"
      HAVING count(*) < 8
      ORDER BY annee`
  },
  {
    id: "nombre-de-lignes",
    title: "Trimestres au nombre de lignes inhabituel",
    explanation:
      "Le nombre de lignes d'un trimestre s'écarte de plus de 15 % de celui du même trimestre de l'année précédente : fichier tronqué, révision, ou rupture de série (l'EMEBI a remplacé la DEB en janvier 2022).",
    finding: "attention",
    sql: `
      SELECT now.flow AS flux, now."year" AS annee, now."quarter" AS trimestre, now.row_count AS lignes,
        before.row_count AS lignes_un_an_avant,
        round(100.0 * (now.row_count - before.row_count) / before.row_count, 1) AS evolution_pourcent
      FROM chosen now JOIN chosen before
        ON before.flow = now.flow AND before."quarter" = now."quarter" AND before."year" = now."year" - 1
      WHERE abs(now.row_count - before.row_count) > 0.15 * before.row_count
      ORDER BY annee DESC, trimestre DESC, flux`
  },
  {
    id: "plus-fortes-evolutions",
    title: "Plus fortes évolutions d'une année sur l'autre",
    explanation:
      "Les vingt plus grands écarts entre les deux dernières années complètes, par département et produit. À lire avant de commenter une fiche : beaucoup tiennent à quelques opérations ou à un changement de déclarant.",
    finding: "info",
    sql: `
      WITH yearly AS (
        SELECT departement, flow, product, "year", sum("value") AS "value"
        FROM product_cells WHERE "year" IN (SELECT "year" FROM last_years) GROUP BY ALL
      ), compared AS (
        SELECT departement, flow, product,
          coalesce(sum("value") FILTER ("year" = (SELECT min("year") FROM last_years)), 0) AS before,
          coalesce(sum("value") FILTER ("year" = (SELECT max("year") FROM last_years)), 0) AS now
        FROM yearly WHERE (SELECT count(*) FROM last_years) = 2 GROUP BY ALL
      )
      SELECT departement, flow AS flux, product AS code_a129, before AS valeur_avant_eur, now AS valeur_eur,
        now - before AS ecart_eur
      FROM (FROM compared WHERE now <> before ORDER BY abs(now - before) DESC, departement, flow, product LIMIT 20)
      ORDER BY abs(ecart_eur) DESC, departement, flux, code_a129`
  }
];
