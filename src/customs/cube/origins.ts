import type {Axes} from "./axes.js";
import type {Trades} from "./pair-sums.js";
import type {ChosenRows} from "./row-runs.js";
import {Sums} from "./sums.js";
import type {Cells} from "./sums.js";

/** Imports of France by CPF4 code and origin. */
export type Origins = Pick<Cells, "place" | "value">;

/** Add up rows by trade and partner: places are trade × partners + partner. All rows are France’s. */
export function originsOf(parts: readonly ChosenRows[], axes: Axes, trades: Trades): Origins {
  const {product, cpf4, partner} = axes;
  const sums = new Sums(trades.length * partner.length);
  for (const {rows, isChosen} of parts) {
    for (let i = 0; i < rows.period.length; i++) {
      if (!isChosen[rows.period[i]!]) continue;
      const trade = trades.place(product.place(rows.product[i]!) * cpf4.length + cpf4.place(rows.cpf4[i]!));
      sums.add(trade * partner.length + partner.place(rows.partner[i]!), rows.value[i]!, 0);
    }
  }
  const {place, value} = sums.take();
  return {place, value};
}
