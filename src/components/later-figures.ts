/** The figures made of indices, as one module that pages fetch later (`laterFigure`). */
export {structureFigure} from "./situation/structure.js";
export {specialisationFigure} from "./situation/specialisation.js";
export {ranksFigure} from "./situation/ranks.js";
export {similarFigure} from "./situation/similar.js";
