import type {SourceFile} from "../common/manifest.js";

/** A field of the customs' main file, as the notice names it. */
export interface Field {
  /** Column of our own tables. */
  name: string;
  /** Name in the customs' notice, for messages. */
  title: string;
  /** Whole-field pattern. */
  pattern: string;
  /** What the pattern asks for, in French. */
  expected: string;
}

export type ProductOrder = SourceFile["productOrder"];

const FLOW: Field = {name: "flow", title: "Flux", pattern: "[IE]", expected: "I (import) ou E (export)"};
const QUARTER: Field = {name: "quarter", title: "Trimestre", pattern: "[1-4]", expected: "1, 2, 3 ou 4"};
const YEAR: Field = {
  name: "year",
  title: "Année",
  pattern: "(?:19|20)[0-9]{2}",
  expected: "une année, comme 2024"
};
export const DEPARTEMENT: Field = {
  name: "departement",
  title: "Code département",
  pattern: "[0-9][0-9A-Z]",
  expected: "deux caractères, comme 07, 20 ou 9A"
};
export const REGION: Field = {
  name: "region",
  title: "Code région",
  pattern: "[0-9][0-9A-Z]",
  expected: "deux caractères, comme 01 ou 24"
};
export const A129: Field = {
  name: "product",
  title: "Code A129",
  pattern: "[A-Z][0-9]{2}[A-Z]",
  expected: "un code comme C30C"
};
export const CPF4: Field = {
  name: "cpf4",
  title: "Code CPF4",
  pattern: "[0-9]{4}",
  expected: "quatre chiffres, comme 3030"
};
export const PARTNER: Field = {
  name: "partner",
  title: "Code pays",
  pattern: "[A-Z][A-Z0-9]",
  expected: "deux lettres, comme DE"
};
/** 15 digits: a sum of rows then stays exact in the integers of a double. */
const INTEGER = "-?[0-9]{1,15}";
const VALUE: Field = {
  name: "value",
  title: "Valeur",
  pattern: INTEGER,
  expected: "un nombre entier d'euros, sans espace ni virgule"
};
const MASS: Field = {
  name: "mass",
  title: "Masse",
  pattern: INTEGER,
  expected: "un nombre entier de kilogrammes, sans espace ni virgule"
};

/** The ten fields in the order of the file. */
export function fieldsInOrder(order: ProductOrder): readonly Field[] {
  const products = order === "A129;CPF4" ? [A129, CPF4] : [CPF4, A129];
  return [FLOW, QUARTER, YEAR, DEPARTEMENT, REGION, ...products, PARTNER, VALUE, MASS];
}

/** How many fields a line has. */
export const FIELD_COUNT = 10;

/** Whether a whole field follows its pattern. */
export function matches(field: Field, text: string): boolean {
  return new RegExp(`^(?:${field.pattern})$`).test(text);
}

/**
 * The order of the two product codes, by their patterns in one line; the notice's order where neither tells,
 * so that the faults are reported against it.
 */
export function productOrder(line: string): ProductOrder {
  const [first = "", second = ""] = line.split(";").slice(5, 7);
  return matches(CPF4, first) && matches(A129, second) ? "CPF4;A129" : "A129;CPF4";
}

/**
 * Whether a line has the ten fields of the main file, each well formed, in either order of the product codes.
 */
export function isMainLine(line: string): boolean {
  const cells = line.split(";");
  const fields = fieldsInOrder(productOrder(line));
  return cells.length === FIELD_COUNT && fields.every((field, index) => matches(field, cells[index] ?? ""));
}
