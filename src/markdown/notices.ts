import {CUSTOMS, DEMO_LABEL, demoSource, LICENCE, STATISTICS} from "../french/source.js";

/**
 * The notice at the top of every page of a demonstration site, in static HTML: that its amounts are
 * fictitious, and where what is not and how to put the official files in is told: three lines of a phone.
 * Empty when the data are the customs' own.
 */
export function demoBanner(demo: boolean): string {
  if (!demo) return "";
  return `<aside class="cx-demo-banner" aria-label="Avertissement\u00a0: données de démonstration">
  <p><strong>${DEMO_LABEL}.</strong> Les montants de ce site sont fictifs, hormis quelques totaux.
  <a href="/methode#donnees-de-demonstration">Ce qui est réel, et comment installer les fichiers officiels</a></p>
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
