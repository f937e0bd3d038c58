import type {TerritoryFlowYear} from "../../cube/cube.js";
import type {Codes} from "../../read/codes.js";

/** Amounts of a flow of a year of a territory by CPF4 code, all partners, at the places of the codes. */
export function amountsByCpf4(
  {cpf4: {place, value}, trades}: TerritoryFlowYear,
  {cpf4}: Codes
): Float64Array {
  const amounts = new Float64Array(cpf4.length);
  for (let i = 0; i < place.length; i++) amounts[trades[place[i]!]! % cpf4.length]! += value[i]!;
  return amounts;
}
