import {ascending, rollup} from "d3-array";
import {europeanUnion} from "../../../reference/country-groups.js";
import {cpf4 as cpf4Names} from "../../../reference/cpf4.js";
import type {Amounts} from "../../../trade/indices/amounts.js";
import {dependence} from "../../../trade/indices/dependence.js";
import type {Dependence} from "../../../trade/indices/dependence.js";
import {crossing} from "../../cube/axes.js";
import type {Axes} from "../../cube/axes.js";
import type {Cube} from "../../cube/cube.js";
import {amountsByCpf4} from "./cpf4-amounts.js";

/** A product that France imports in a year, with the criteria of dependence. */
export interface ProductDependence extends Dependence {
  year: number;
  cpf4: string;
  /** A129 heading: that of the customs’ list; for a code it does not hold, the first of the files. */
  product: string;
  /** Of the last three complete years, those in which France was dependent. */
  dependentYears: number;
}

/** How many years the signal looks at. */
const LAST_YEARS = 3;

/**
 * Dependences of France, sorted by year and CPF4 code: one a product that it imports from abroad. The last
 * three complete years are those of the data, the same for all rows.
 */
export function franceDependences({axes, years, origins}: Cube): ProductDependence[] {
  const complete = [...new Set(origins.map(({year}) => year))].sort(ascending);
  const found = origins.flatMap(({year, trades, ...cells}) => {
    const exports = years.get("france")!.find((each) => each.year === year && each.flow === "export");
    const exported = exports && amountsByCpf4(exports, axes.codes);
    return importedProducts(trades, cells, axes).map(({place, cpf4, product, origins}) => {
      const exportEur = exported?.[place] ?? 0;
      return {year, cpf4, product, ...dependence({origins, exportEur, union: europeanUnion})};
    });
  });
  const last = new Set(complete.slice(-LAST_YEARS));
  const counts = rollup(
    found.filter(({year, isDependent}) => isDependent && last.has(year)),
    (rows) => rows.length,
    ({cpf4}) => cpf4
  );
  return found
    .filter(({extraEuShare}) => extraEuShare !== null)
    .map((each) => ({...each, dependentYears: counts.get(each.cpf4) ?? 0}))
    .sort((a, b) => a.year - b.year || ascending(a.cpf4, b.cpf4));
}

interface ImportedProduct {
  /** Place of the CPF4 code. */
  place: number;
  cpf4: string;
  product: string;
  origins: Amounts;
}

const headings = new Map(cpf4Names.map(({code, a129}) => [code, a129]));

/** The products that have cells, each with its origins. */
function importedProducts(
  trades: Uint32Array,
  {place, value}: {place: Uint32Array; value: Float64Array},
  axes: Axes
): ImportedProduct[] {
  const {first: product, second: cpf4} = crossing(trades, axes.cpf4.length);
  const found = new Map<number, {product: number; origins: Map<string, number>}>();
  const {partner: partners} = axes.codes;
  let last = -1;
  let origins = new Map<string, number>();
  for (let i = 0; i < place.length; i++) {
    const trade = Math.floor(place[i]! / partners.length);
    const partner = partners[place[i]! - trade * partners.length]!;
    // Trades come by product: the first of a CPF4 code is that of its first heading.
    if (trade !== last)
      ({origins} = getOrAdd(found, cpf4[trade]!, () => ({product: product[trade]!, origins: new Map()})));
    last = trade;
    origins.set(partner, (origins.get(partner) ?? 0) + value[i]!);
  }
  return [...found].map(([place, {product, origins}]) => {
    const code = axes.codes.cpf4[place]!;
    return {place, cpf4: code, product: headings.get(code) ?? axes.codes.product[product]!, origins};
  });
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
