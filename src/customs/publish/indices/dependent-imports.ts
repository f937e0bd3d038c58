import {ascending, sum} from "d3-array";
import {cpf4 as cpf4Table} from "../../../reference/cpf4.js";
import {fraction} from "../../../trade/indices/amounts.js";
import type {Amounts} from "../../../trade/indices/amounts.js";
import type {DependentImport, DependentImports} from "../../../trade/indices/territory-indices.js";
import type {Axes} from "../../cube/axes.js";
import type {TerritoryFlowYear} from "../../cube/cube.js";
import {amountsByCpf4} from "./cpf4-amounts.js";
import type {ProductDependence} from "./dependences.js";
import {shortNumber} from "./rounding.js";

/** Products that are told by name. */
const NAMED = 12;

const names = new Map(cpf4Table.map(({code, name}) => [code, name]));

/**
 * What a territory imports of the products on which France is dependent (`signals`: one a product, of the
 * reference year). `importYears` are its imports of all years, ascending, the reference year last.
 */
export function dependentImports(
  importYears: readonly (TerritoryFlowYear | undefined)[],
  signals: readonly ProductDependence[],
  axes: Axes
): DependentImports {
  const byYear = importYears.map((year) => (year ? amountsByCpf4(year, axes) : new Map<string, number>()));
  const reference = byYear.at(-1) ?? new Map<string, number>();
  const totalEur = sum(reference.values());
  const found = signals
    .filter(({cpf4}) => (reference.get(cpf4) ?? 0) > 0)
    .map((signal) => dependentImport(signal, byYear, totalEur))
    .sort((a, b) => b.valueEurByYear.at(-1)! - a.valueEurByYear.at(-1)! || ascending(a.cpf4, b.cpf4));
  const valueEur = sum(found, ({valueEurByYear}) => valueEurByYear.at(-1)!);
  return {
    productCount: found.length,
    valueEur,
    share: shortNumber(fraction(valueEur, totalEur)),
    products: found.slice(0, NAMED)
  };
}

function dependentImport(
  signal: ProductDependence,
  byYear: readonly Amounts[],
  totalEur: number
): DependentImport {
  const {cpf4, dependentYears, extraEuHhi, extraEuShare, importsToExports} = signal;
  const valueEurByYear = byYear.map((amounts) => amounts.get(cpf4) ?? 0);
  return {
    cpf4,
    name: names.get(cpf4) ?? cpf4,
    valueEurByYear,
    share: shortNumber(valueEurByYear.at(-1)! / totalEur),
    extraEuHhi: shortNumber(extraEuHhi),
    extraEuShare: shortNumber(extraEuShare),
    importsToExports: shortNumber(importsToExports),
    dependentYears
  };
}
