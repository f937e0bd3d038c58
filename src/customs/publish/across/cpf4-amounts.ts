import {ascending} from "d3-array";
import type {AmountsByYear} from "../../../trade/across.js";
import type {Cube} from "../../cube/cube.js";

/** A way to ask for the amounts of France by CPF4 code within a heading. */
export function cpf4ByProduct(
  {axes, years}: Cube,
  completeYears: readonly number[]
): (product: string) => AmountsByYear {
  const found = new Map<string, Map<string, Record<"import" | "export", number[]>>>();
  for (const {year, flow, cpf4, trades} of years.get("france")!) {
    const at = completeYears.indexOf(year);
    cpf4.place.forEach((place, i) => {
      const trade = trades[place]!;
      const product = axes.codes.product[Math.floor(trade / axes.cpf4.length)]!;
      const code = axes.codes.cpf4[trade % axes.cpf4.length]!;
      const ofProduct = found.get(product) ?? new Map<string, Record<"import" | "export", number[]>>();
      found.set(product, ofProduct);
      const amounts = ofProduct.get(code) ?? {import: zeros(completeYears), export: zeros(completeYears)};
      ofProduct.set(code, amounts);
      amounts[flow][at]! += cpf4.value[i]!;
    });
  }
  return (product) => {
    const sorted = [...(found.get(product) ?? [])].sort(([a], [b]) => ascending(a, b));
    return {
      codes: sorted.map(([code]) => code),
      import: sorted.map(([, amounts]) => amounts.import),
      export: sorted.map(([, amounts]) => amounts.export)
    };
  };
}

function zeros(years: readonly number[]): number[] {
  return years.map(() => 0);
}
