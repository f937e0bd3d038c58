// What other rooms and folders know of the filling in of texts; the rest is in `text/`.
export {stop, TemplateError, type Report} from "./text/filling.js";
export {fillTemplate} from "./text/template.js";
export type {Variables} from "./values/query.js";
