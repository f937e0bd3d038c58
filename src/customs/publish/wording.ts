import {partnerName} from "../../reference/partners.js";
import {products} from "../../reference/products.js";
import type {Flow} from "../../trade/types.js";
import {labelOf} from "../read/labels.js";
import type {Labels} from "../read/labels.js";

/** French goods that come back: on imports, France is a partner like another. */
const RETURNS = "France (retours)";

/** The words of the public files for the codes of the customs. */
export interface Wording {
  /** Official label of an A129 heading, else our own wording, else the code. */
  product(code: string): string;
  /** Our short name of a partner in a year and flow, else the official label then in force, else the code. */
  partner(code: string, year: number, flow: Flow): string;
}

const ownLabels = new Map(products.map(({code, label}) => [code, label]));

/** Words for the codes; a heading bears the label it has in the reference year. */
export function wording(labels: Labels, referenceYear: number): Wording {
  const named = (code: string, year: number, flow: Flow) => {
    if (code === "FR" && flow === "import") return RETURNS;
    return partnerName(code, year) ?? labelOf(labels.pays ?? [], code, year) ?? code;
  };
  // Each file asks for the same names again.
  const known = new Map<string, string>();
  return {
    product: (code) => labelOf(labels.a129 ?? [], code, referenceYear) ?? ownLabels.get(code) ?? code,
    partner: (code, year, flow) => {
      const key = `${code} ${year} ${flow}`;
      const name = known.get(key) ?? named(code, year, flow);
      known.set(key, name);
      return name;
    }
  };
}
