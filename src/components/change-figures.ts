import type {IndexFigureOptions} from "./change/index-figure.js";
import type {Fiche, LoadComparison} from "./fiche.js";
import {ficheOfYear} from "./fiche/years.js";
import {laterFigure} from "./indices.js";
import type {WithIndices} from "./indices.js";

/**
 * The part « Ce qui a changé » of a factsheet, figure by figure. Each is drawn in `change/`, fetched when the
 * reader comes near.
 */
export const contributionsFigure = laterFigure((figures) => figures.contributionsFigure);
export const performanceFigure = laterFigure((figures) => figures.performanceFigure);
export const priceQuantityFigure = laterFigure((figures) => figures.priceQuantityFigure);
export const yearOnYearFigure = laterFigure((figures) => figures.yearOnYearFigure);

const drawIndices = laterFigure((figures) => figures.indexFigure);

/** Beside region and France, whose rows are fetched with it; France has nothing beside it. */
export async function indexFigure(
  fiche: Fiche,
  {
    loadComparison,
    ...options
  }: WithIndices<Omit<IndexFigureOptions, "comparison">> & {loadComparison?: LoadComparison}
): Promise<HTMLElement> {
  return drawIndices(fiche, {...options, comparison: await loadComparison?.()});
}

/**
 * The figure that ends « Exposition et dépendances »: its own controls, in the address as `pays`, `produit`,
 * `baisse`.
 */
export async function salesFallFigure(
  fiche: Fiche,
  options: Parameters<typeof drawSalesFall>[1]
): Promise<HTMLElement> {
  return drawSalesFall(await ficheOfYear(fiche, options.year), options);
}

const drawSalesFall = laterFigure((figures) => figures.salesFallFigure);
