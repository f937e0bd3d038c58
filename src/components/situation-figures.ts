import {laterFigure} from "./indices.js";

/** The part « Se situer » of a factsheet, figure by figure. Each is drawn in `situation/`, fetched when the reader comes near. */
export const structureFigure = laterFigure((figures) => figures.structureFigure);
