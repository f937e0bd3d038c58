import {laterFigure} from "./indices.js";

/**
 * The part « Se situer » of a factsheet, figure by figure. Each is drawn in `situation/`, fetched when the
 * reader comes near.
 */
export const structureFigure = laterFigure((figures) => figures.structureFigure);
export const specialisationFigure = laterFigure((figures) => figures.specialisationFigure);
export const ranksFigure = laterFigure((figures) => figures.ranksFigure);
export const similarFigure = laterFigure((figures) => figures.similarFigure);
