import type {DataContext} from "../trade/types.js";
import type {BalanceSort} from "../trade/balance.js";
import type {InputElement} from "./inputs/input-element.js";
import {choiceWords, inAddress, numberWords} from "./inputs/address.js";
import {h} from "./chart/dom.js";
import type {YearlyFiche} from "./fiche/years.js";

export type {InputElement};

interface InputOptions {
  document?: Document;
}

export const RANKS = {min: 5, max: 15, initial: 10};

let count = 0;

/** Choice of a complete year, the reference year first chosen; in the address as `annee`. */
export function yearInput(
  {years, referenceYear}: Pick<DataContext, "years" | "referenceYear">,
  {document = globalThis.document}: InputOptions = {}
): InputElement<number> {
  const choices = [...years].sort((a, b) => b - a).map((year) => ({value: year, label: String(year)}));
  return inAddress(selectInput("Année", choices, referenceYear, document), "annee", numberWords);
}

/**
 * `yearInput` of a fiche, or of what else has its other years elsewhere: they are fetched as soon as the
 * reader comes to the control.
 */
export function ficheYearInput(
  fiche: Pick<YearlyFiche, "context" | "prepare">,
  options: InputOptions = {}
): InputElement<number> {
  const input = yearInput(fiche.context, options);
  // A failure is told by the figures, which ask again.
  const prepare = () => void fiche.prepare().catch(() => {});
  for (const approach of ["pointerenter", "focusin"]) input.addEventListener(approach, prepare, {once: true});
  return input;
}

/** How many first products and partners figures show, from 5 to 15; in the address as `rangs`. */
export function ranksInput({document = globalThis.document}: InputOptions = {}): InputElement<number> {
  const choices = Array.from({length: RANKS.max - RANKS.min + 1}, (_, i) => ({
    value: RANKS.min + i,
    label: String(RANKS.min + i)
  }));
  return inAddress(
    selectInput("Nombre de premiers produits et pays", choices, RANKS.initial, document),
    "rangs",
    numberWords
  );
}

/** Order of the partners of a balance: two radio buttons in a named group; in the address as `tri`. */
export function sortInput({document = globalThis.document}: InputOptions = {}): InputElement<BalanceSort> {
  const name = `cx-tri-${++count}`;
  const choices: [BalanceSort, string][] = [
    ["amount", "par montant des échanges"],
    ["balance", "par solde"]
  ];
  const radios = choices.map(([value]) =>
    h(document, "input", {type: "radio", name, value, checked: value === "amount"})
  );
  const labels = choices.map(([, label], i) => h(document, "label", {}, radios[i]!, ` ${label}`));
  const element = h(
    document,
    "fieldset",
    {class: "cx-input cx-choice"},
    h(document, "legend", {}, "Classer les pays"),
    ...labels
  );
  const read = () => (radios.find((radio) => radio.checked)?.value ?? "amount") as BalanceSort;
  const input = withValue(element, read, (value) =>
    radios.forEach((radio) => (radio.checked = radio.value === value))
  );
  return inAddress(input, "tri", choiceWords({amount: "montant", balance: "solde"}));
}

/** Choice of one of a few words, the first at first; in the address under the name given, by its value. */
export function choiceInput<T extends string>(
  label: string,
  choices: readonly {value: T; label: string}[],
  {name, document = globalThis.document}: InputOptions & {name: string}
): InputElement<T> {
  const select = selectInput(label, choices, choices[0]!.value, document);
  return inAddress(select, name, {
    write: (value: T) => value,
    read: (text) => choices.find(({value}) => value === text)?.value ?? null
  });
}

function selectInput<T extends string | number>(
  label: string,
  choices: readonly {value: T; label: string}[],
  initial: T,
  document: Document
): InputElement<T> {
  const id = `cx-choix-${++count}`;
  const options = choices.map(({value, label}) =>
    h(document, "option", {value, selected: value === initial}, label)
  );
  const select = h(document, "select", {id}, ...options);
  const element = h(document, "div", {class: "cx-input"}, h(document, "label", {for: id}, label), select);
  return withValue(
    element,
    () => (typeof initial === "number" ? Number(select.value) : select.value) as T,
    (value) => (select.value = String(value))
  );
}

/** `input` events of the fields bubble to the element, so that only its value is missing. */
function withValue<T>(element: HTMLElement, get: () => T, set: (value: T) => void): InputElement<T> {
  Object.defineProperty(element, "value", {get, set, enumerable: true});
  return element as InputElement<T>;
}
