import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {customers} from "../../trade/indices/sales-fall.js";
import {h} from "../chart/dom.js";
import {emptyChart} from "../chart/root.js";
import type {Fiche} from "../fiche.js";
import type {FigureSpec} from "../figure/figure.js";
import {onAddressChange} from "../figure/address-parameters.js";
import type {Choice} from "./choice.js";
import {choiceOfAddress, defaultChoice, keepInAddress, knownCodes} from "./choice.js";
import {choiceControls, productsSold} from "./controls.js";
import {dutiesFigure} from "./duties-figure.js";
import {dutiesNote} from "./duty-words.js";
import {suppositionFigure} from "./figure.js";

export interface SalesFallFigureOptions {
  year: number;
  resize: FigureSpec["resize"];
  document?: Document;
}

/**
 * « Et si les ventes à un pays baissaient ? »: controls and a figure that follows them. The choice is kept in
 * the address, and found there on arrival and by the back button. What it shows at first needs no script.
 * Where the table of duties has some, they are in its note, and what they bear on is a second figure.
 */
export function salesFallFigure(
  fiche: Fiche,
  _indices: TerritoryIndices,
  {year, resize, document = globalThis.document}: SalesFallFigureOptions
): HTMLElement {
  const {rows, names, context} = fiche;
  const duties = context.duties ?? [];
  const initial = defaultChoice(rows, year);
  if (!initial)
    return emptyChart(
      document,
      `Aucune exportation vers un pays en ${year}\u00a0: rien ne peut être supposé.`
    );
  const known = knownCodes(rows, context);
  let choice = choiceOfAddress(initial, known, document);
  const place = h(document, "div");
  const status = h(document, "p", {class: "cx-visually-hidden", role: "status"});
  const draw = () => {
    controls.show(choice);
    const more = dutiesNote(duties, choice.partner, names);
    place.replaceChildren(suppositionFigure(fiche, choice, {year, more, resize, document}));
  };
  const controls = choiceControls({
    names,
    partners: customers(rows, year),
    productsOf: (partner) => productsSold(rows, year, partner),
    document,
    onChoice: (next: Choice) => {
      choice = next;
      draw();
      status.textContent = place.querySelector(".cx-finding, .cx-empty")?.textContent ?? "";
      keepInAddress(choice, initial, document);
    }
  });
  const dutied = dutiesFigure(fiche, {year, resize, document});
  const element = h(document, "div", {class: "cx-sales-fall"}, controls.element, place, status, dutied);
  draw();
  const restore = () => {
    const next = choiceOfAddress(initial, known, document);
    // An anchor alone has changed.
    if (JSON.stringify(next) === JSON.stringify(choice)) return;
    choice = next;
    draw();
  };
  onAddressChange(element, restore, document);
  return element;
}
