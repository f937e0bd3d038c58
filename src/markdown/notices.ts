import {CUSTOMS, DEMO_LABEL, demoSource, LICENCE, STATISTICS} from "../french/source.js";

/**
 * The notice at the top of every page of a demonstration site, in static HTML:
 * what is fictitious, what is not, and how to put the official files in.
 * Empty when the data are the customs' own.
 */
export function demoBanner(demo: boolean): string {
  if (!demo) return "";
  return `<aside class="cx-demo-banner" aria-label="Avertissement\u00a0: données de démonstration">
  <p><strong>${DEMO_LABEL}.</strong> Les montants de ce site sont fictifs : ils sont produits par un générateur
  et ne décrivent aucun échange réel, hormis les totaux 2024 de l’Ardèche, d’Auvergne-Rhône-Alpes et de la France, calés sur des
  chiffres publiés. Les territoires, les nomenclatures et les règles de calcul sont réels.
  <a href="/methode#donnees-de-demonstration">Installer les fichiers officiels</a></p>
</aside>`;
}

/** The foot of every page: the source of its figures, which in a demonstration are not the customs'. */
export function sourceFooter(demo: boolean): string {
  const source = demo ? demoSource() : `${CUSTOMS}, <i>${STATISTICS}</i>, ${LICENCE}`;
  const links = [
    `<a href="/methode">Méthode et limites</a>`,
    `<a href="/mentions">Mentions</a>`,
    `<a href="/accessibilite">Accessibilité</a>`
  ];
  return `Source : ${source}. ${links.join(" · ")}`;
}
