import {laterFigure} from "./indices.js";

/**
 * The part « Exposition et dépendances » of a factsheet, figure by figure. Each is drawn in `exposure/`,
 * fetched when the reader comes near.
 */
export const concentrationFigure = laterFigure((figures) => figures.concentrationFigure);
export const groupsFigure = laterFigure((figures) => figures.groupsFigure);
export const suppliersFigure = laterFigure((figures) => figures.suppliersFigure);
export const dependencesFigure = laterFigure((figures) => figures.dependencesFigure);
