import {quantities, quantityNames, type Quantity} from "./quantities.js";
import {readQuery, type ValueScope} from "./query.js";
import {didYouMean, ValueFault} from "./value-fault.js";

/** A figure that a text has named. */
export interface Value {
  quantity: Quantity;
  /** Euros, a fraction or a plain number; `null` where the figure does not exist. */
  value: number | null;
  /** As prose writes it. */
  text: string;
}

const CALL = /^([\p{L}_][\p{L}\d_]*)\s*(?:\(([^()]*)\))?$/u;

/** Whether a text has the form of a figure: a known name, or any name with parentheses. */
export function isValueName(text: string): boolean {
  const [, name = "", words] = CALL.exec(text.trim()) ?? [];
  return words !== undefined || Object.hasOwn(quantities, name);
}

/**
 * The figure that a text names: `exportations`, `part(US)`, `solde(departement-26, 2023)`. Names are those of
 * `quantities`, words between parentheses those of `readQuery`.
 *
 * @throws ValueFault on a name or a word that means nothing here
 */
export function valueOf(text: string, scope: ValueScope): Value {
  const [, name, words] = CALL.exec(text.trim()) ?? [];
  if (name === undefined)
    throw new ValueFault(`« ${text.trim()} » n’est pas un chiffre que l’on sache lire.`, HOW);
  const quantity = Object.hasOwn(quantities, name) ? quantities[name] : undefined;
  if (!quantity)
    throw new ValueFault(`« ${name} » n’est pas le nom d’un chiffre.`, didYouMean(name, quantityNames));
  const query = readQuery(argumentsOf(words), scope);
  for (const part of ["flow", "product", "partner"] as const)
    if (query[part] !== null && !quantity.takes.includes(part)) throw refusedWord(name, part);
  const value = quantity.read(query, scope.store);
  return {quantity, value, text: quantity.format(value)};
}

const HOW = "Écrivez un nom, et entre parenthèses ce qui le précise : « part(US, importations) ».";

function argumentsOf(words: string | undefined): string[] {
  const found = (words ?? "").match(/"[^"]*"|«[^»]*»|[^,\s][^,]*/gu) ?? [];
  return found.map((word) => word.trim());
}

function refusedWord(name: string, part: "flow" | "product" | "partner"): ValueFault {
  if (part !== "flow")
    return new ValueFault(
      `« ${name} » ne se calcule pas par ${part === "product" ? "produit" : "pays"}.`,
      "Retirez-le, ou demandez « exportations », « importations », « solde », « part » ou « evolution »."
    );
  const isIndex = name === "gl";
  return new ValueFault(
    `« ${name} » ${isIndex ? "réunit les deux flux" : "ne prend pas de flux"} entre ses parenthèses.`,
    "Retirez « exportations » ou « importations » des parenthèses."
  );
}
