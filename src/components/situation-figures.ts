import type {DataContext} from "../trade/types.js";
import {laterFigure} from "./indices.js";
import type {InputElement} from "./inputs.js";
import {choiceInput} from "./inputs.js";
import {FAMILIES, PRODUCTS, type StructureDetail} from "./situation/structure-detail.js";

/**
 * The part « Se situer » of a factsheet, figure by figure. Each is drawn in `situation/`, fetched when the
 * reader comes near.
 */
export const structureFigure = laterFigure((figures) => figures.structureFigure);
export const specialisationFigure = laterFigure((figures) => figures.specialisationFigure);
export const ranksFigure = laterFigure((figures) => figures.ranksFigure);
export const similarFigure = laterFigure((figures) => figures.similarFigure);

/**
 * Choice of what the bars of the structure are: families, all products (A129), or the products of one
 * family; in the address as `detail`.
 */
export function structureInput(
  {context}: {context: Pick<DataContext, "families">},
  {document}: {document?: Document} = {}
): InputElement<StructureDetail> {
  const choices = [
    {value: FAMILIES, label: "par famille de produits"},
    {value: PRODUCTS, label: "par produit (A129)"},
    ...context.families.map(({code, name}) => ({value: code, label: `par produit, ${name}`}))
  ];
  return choiceInput<StructureDetail>("Détail de la structure", choices, {name: "detail", document});
}
