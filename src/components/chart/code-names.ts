import {OTHERS} from "../../trade/types.js";
import type {DataContext, Flow} from "../../trade/types.js";

/**
 * French names of the codes of a data set, for charts and tables. An unknown code is shown as it is, never
 * dropped.
 */
export interface Names {
  /** Short name of an A129 heading. */
  product(code: string): string;
  /** Full label of an A129 heading. */
  productLabel(code: string): string;
  /** Name of a family of products. */
  family(code: string): string;
  /** Code of the family of an A129 heading; `AUTRES` where it has none. */
  familyOf(product: string): string;
  /** Name of a partner; French goods that come back are « France (retours) ». */
  partner(code: string, flow?: Flow): string;
}

/** Name of a flow at the head of a column or of a chart. */
export const FLOW_NAME: Record<Flow, string> = {import: "Importations", export: "Exportations"};

const OTHERS_NAME = "Autres";
const FRENCH_RETURNS = "France (retours)";

/** Names out of what every page knows of the data set. */
export function makeNames(context: DataContext): Names {
  const families = new Map(context.families.map(({code, name}) => [code, name]));
  const known = <T>(code: string, table: Record<string, T>): T | undefined =>
    Object.hasOwn(table, code) ? table[code] : undefined;
  const product = (code: string) => known(code, context.products);
  const orOthers = (code: string, name: string | undefined) => name ?? (code === OTHERS ? OTHERS_NAME : code);
  return {
    product: (code) => orOthers(code, product(code)?.name),
    productLabel: (code) => orOthers(code, product(code)?.label),
    family: (code) => orOthers(code, families.get(code)),
    familyOf: (code) => product(code)?.family ?? OTHERS,
    partner: (code, flow) =>
      code === "FR" && flow === "import" ? FRENCH_RETURNS : orOthers(code, known(code, context.partners))
  };
}
