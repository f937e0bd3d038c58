import {laterFigure} from "./indices.js";

/**
 * The part « Ce qui a changé » of a factsheet, figure by figure. Each is drawn in `change/`, fetched when the
 * reader comes near.
 */
export const contributionsFigure = laterFigure((figures) => figures.contributionsFigure);
export const performanceFigure = laterFigure((figures) => figures.performanceFigure);
export const indexFigure = laterFigure((figures) => figures.indexFigure);
export const priceQuantityFigure = laterFigure((figures) => figures.priceQuantityFigure);
export const yearOnYearFigure = laterFigure((figures) => figures.yearOnYearFigure);

/**
 * The figure that ends « Exposition et dépendances »: its own controls, in the address as `pays`, `produit`,
 * `baisse`.
 */
export const salesFallFigure = laterFigure((figures) => figures.salesFallFigure);
