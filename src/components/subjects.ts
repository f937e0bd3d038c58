/** What the pages of products and of partner countries call. */
export {cpf4Figure} from "./across/cpf4-figure.js";
export {departementsFigure} from "./across/departements-figure.js";
export {dependencesFigure} from "./across/dependences-figure.js";
export {readPartner, readProduct} from "./across/sheets.js";
export {specialisedDepartementsFigure} from "./across/specialised-departements-figure.js";
export {subjectFigures} from "./across/subject-figures.js";
export {weightFigure} from "./across/weight-figure.js";
export {yearsFigure} from "./across/years-figure.js";
export {partnerTable, productTable} from "./across/subject-table.js";
