/** The figures made of indices, as one module that pages fetch later (`laterFigure`). */
export {structureFigure} from "./situation/structure.js";
export {specialisationFigure} from "./situation/specialisation.js";
export {ranksFigure} from "./situation/ranks.js";
export {similarFigure} from "./situation/similar.js";
export {contributionsFigure} from "./change/contributions.js";
export {performanceFigure} from "./change/performance.js";
export {indexFigure} from "./change/index-figure.js";
export {priceQuantityFigure} from "./change/price-quantity.js";
export {yearOnYearFigure} from "./change/year-on-year.js";
export {concentrationFigure} from "./exposure/concentration.js";
export {groupsFigure} from "./exposure/groups.js";
export {suppliersFigure} from "./exposure/suppliers.js";
export {dependencesFigure} from "./exposure/dependences.js";
export {salesFallFigure} from "./sales-fall/sales-fall.js";
