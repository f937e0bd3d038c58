import {CPF4_GOODS} from "./cpf4-goods.js";
import {CPF4_SERVICES} from "./cpf4-services.js";
import {readTable} from "./table.js";

/** One code of the French classification of products (CPF rev. 2.1) at four digits. */
export interface Cpf4 {
  code: string;
  /** Its heading: one of `products`, or for a code that is no good, one that `products` does not hold. */
  a129: string;
  /** What the goods are, in at most 60 characters. */
  name: string;
}

/** The 576 CPF4 codes of the customs’ list, ascending. */
export const cpf4: readonly Cpf4[] = readTable(CPF4_GOODS + CPF4_SERVICES, 3)
  .map((cells) => {
    const [code, a129, name] = cells as [string, string, string];
    return {code, a129, name};
  })
  .sort((a, b) => Number(a.code) - Number(b.code));
