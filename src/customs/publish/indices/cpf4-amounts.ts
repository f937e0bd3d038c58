import type {Amounts} from "../../../trade/indices/amounts.js";
import type {Axes} from "../../cube/axes.js";
import type {TerritoryFlowYear} from "../../cube/cube.js";

/** Amounts of a flow of a year of a territory by CPF4 code, all partners. */
export function amountsByCpf4({cpf4: {place, value}, trades}: TerritoryFlowYear, axes: Axes): Amounts {
  const amounts = new Map<string, number>();
  for (let i = 0; i < place.length; i++) {
    const code = axes.codes.cpf4[trades[place[i]!]! % axes.cpf4.length]!;
    amounts.set(code, (amounts.get(code) ?? 0) + value[i]!);
  }
  return amounts;
}
