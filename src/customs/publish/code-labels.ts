import {cpf4} from "../../reference/cpf4.js";
import {partnerName} from "../../reference/partners.js";
import {products} from "../../reference/products.js";
import {spreadsheetText} from "../../trade/spreadsheet-text.js";
import type {Flow} from "../../trade/types.js";
import {labelOf} from "../read/labels.js";
import type {Label, Labels} from "../read/labels.js";

/** French goods that come back: on imports, France is a partner like another. */
const RETURNS = "France (retours)";

/**
 * The words of the public files for the codes of the customs. A label that a spreadsheet would run as a
 * formula bears an apostrophe, the same in all files.
 */
export interface CodeLabels {
  /** Official label of an A129 heading, else our own wording, else the code. */
  product(code: string): string;
  /** Official label of a CPF4 code, else our own name, else the code. */
  cpf4(code: string): string;
  /** Our short name of a partner in a year and flow, else the official label then in force, else the code. */
  partner(code: string, year: number, flow: Flow): string;
}

const ownNames = new Map(cpf4.map(({code, name}) => [code, name]));
const ownLabels = new Map(products.map(({code, label}) => [code, label]));

/** Words for the codes; a heading bears the label it has in the reference year. */
export function codeLabels(labels: Labels, referenceYear: number): CodeLabels {
  const named = (code: string, year: number, flow: Flow) => {
    if (code === "FR" && flow === "import") return RETURNS;
    return partnerName(code, year) ?? official(labels.pays, code, year) ?? code;
  };
  // Each file asks for the same names again.
  const known = new Map<string, string>();
  return {
    product: (code) => official(labels.a129, code, referenceYear) ?? ownLabels.get(code) ?? code,
    cpf4: (code) => official(labels.cpf4, code, referenceYear) ?? ownNames.get(code) ?? code,
    partner: (code, year, flow) => {
      const key = `${code} ${year} ${flow}`;
      const name = known.get(key) ?? named(code, year, flow);
      known.set(key, name);
      return name;
    }
  };
}

function official(labels: readonly Label[] = [], code: string, year: number): string | undefined {
  const label = labelOf(labels, code, year);
  return label === undefined ? undefined : spreadsheetText(label);
}
