import {productOfCpf4} from "./cpf4-structure.js";
import {productStructure} from "./product-structure.js";
import {parseWeights} from "./weights.js";

/**
 * Euros a kilogram of the CPF4 codes that are far from the rest of their heading: water and cognac, gold and
 * steel.
 */
const OWN_EUR_PER_KG = parseWeights(`
  0111 0.28 0122 1 0127 3.6 0129 1.9 0142 3.2
  1011 4.8 1061 0.6 1081 0.8 1082 6 1083 9
  1101 18 1102 6.5 1105 1.1 1107 0.5
  2014 2.2 2015 0.45 2110 160
  2410 1 2441 22000 2442 3.3 2443 2.2 2444 8 2446 900
  3011 6 3240 8 3250 80 3211 300
`);

const eurPerKgOfProduct = new Map(productStructure.map(({code, eurPerKg}) => [code, eurPerKg]));

/** Value of one kilogram of a CPF4 code, in euros; `null` where the mass means nothing (electricity). */
export function eurPerKgOfCpf4(cpf4: string): number | null {
  return OWN_EUR_PER_KG.get(cpf4) ?? eurPerKgOfProduct.get(productOfCpf4.get(cpf4)!)!;
}
