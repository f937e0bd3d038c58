/** The figures made of indices, as one module that pages fetch later (`laterFigure`). */
export {structureFigure} from "./situation/structure.js";
