import {laterFigure} from "./indices.js";

/** The part « Ce qui a changé » of a factsheet, figure by figure. Each is drawn in `change/`, fetched when the reader comes near. */
export const contributionsFigure = laterFigure((figures) => figures.contributionsFigure);
export const performanceFigure = laterFigure((figures) => figures.performanceFigure);
export const indexFigure = laterFigure((figures) => figures.indexFigure);
export const priceQuantityFigure = laterFigure((figures) => figures.priceQuantityFigure);
export const yearOnYearFigure = laterFigure((figures) => figures.yearOnYearFigure);
