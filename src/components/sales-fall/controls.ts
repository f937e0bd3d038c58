import {NBSP} from "../../french/signs.js";
import type {TradeRow} from "../../trade/types.js";
import type {Names} from "../chart/code-names.js";
import {h} from "../chart/dom.js";
import type {Choice} from "./choice.js";
import {PERCENTS} from "./choice.js";

export interface ChoiceControls {
  element: HTMLElement;
  /** Shows a choice, with the products sold to its country. */
  show(choice: Choice): void;
}

interface ControlsOptions {
  names: Names;
  /** Countries to choose from; one of the address that is not among them is added. */
  partners: readonly string[];
  /** Products sold to a country, by value, descending. */
  productsOf: (partner: string) => readonly string[];
  onChoice: (choice: Choice) => void;
  document: Document;
}

const ALL = "";
const collator = new Intl.Collator("fr");

/**
 * Three lists: the country, the fall, the product. A choice of country keeps the product where it is sold
 * there.
 */
export function choiceControls({
  names,
  partners,
  productsOf,
  onChoice,
  document
}: ControlsOptions): ChoiceControls {
  const selects = {
    pays: h(document, "select", {id: "choix-pays"}),
    baisse: h(document, "select", {id: "choix-baisse"}),
    produit: h(document, "select", {id: "choix-produit"})
  };
  const labelled = (label: string, select: HTMLSelectElement) =>
    h(document, "div", {class: "cx-input"}, h(document, "label", {for: select.id}, label), select);
  const element = h(
    document,
    "div",
    {class: "cx-choices", role: "group", "aria-label": "Pays, baisse et produit supposés"},
    labelled("Pays", selects.pays),
    labelled("Baisse des ventes", selects.baisse),
    labelled("Produit", selects.produit)
  );
  const option = (value: string, label: string) => h(document, "option", {value}, label);
  const read = (): Choice => ({
    partner: selects.pays.value,
    product: selects.produit.value === ALL ? null : selects.produit.value,
    percent: Number(selects.baisse.value)
  });
  const show = ({partner, product, percent}: Choice) => {
    const percents = [...new Set([...PERCENTS, percent])].sort((a, b) => a - b);
    selects.baisse.replaceChildren(...percents.map((each) => option(String(each), `${each}${NBSP}%`)));
    const products = productsOf(partner);
    const listed = product === null || products.includes(product) ? products : [...products, product];
    selects.produit.replaceChildren(
      option(ALL, "Tous les produits"),
      ...listed.map((code) => option(code, names.product(code)))
    );
    const countries = [...new Set([...partners, partner])].map((code) => ({code, name: names.partner(code)}));
    countries.sort((a, b) => collator.compare(a.name, b.name));
    selects.pays.replaceChildren(...countries.map(({code, name}) => option(code, name)));
    selects.pays.value = partner;
    selects.baisse.value = String(percent);
    selects.produit.value = product ?? ALL;
  };
  selects.pays.addEventListener("change", () => {
    const {product, ...choice} = read();
    const isSold = product !== null && productsOf(choice.partner).includes(product);
    onChoice({...choice, product: isSold ? product : null});
  });
  for (const select of [selects.baisse, selects.produit])
    select.addEventListener("change", () => onChoice(read()));
  return {element, show};
}

/** Products sold to a country in a year, by value, descending. */
export function productsSold(rows: readonly TradeRow[], year: number, partner: string): string[] {
  return rows
    .filter(
      (row) => row.year === year && row.flow === "export" && row.partner === partner && row.valueEur > 0
    )
    .sort((a, b) => b.valueEur - a.valueEur)
    .map(({product}) => product);
}
