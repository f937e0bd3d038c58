import {ascending, sum} from "d3-array";
import {cpf4 as cpf4Table} from "../../../reference/cpf4.js";
import {fraction} from "../../../trade/indices/amounts.js";
import type {DependentImport, DependentImports} from "../../../trade/indices/territory-indices.js";
import type {TerritoryFlowYear} from "../../cube/cube.js";
import type {Codes} from "../../read/codes.js";
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
  codes: Codes
): DependentImports {
  const byYear = importYears.map((year) => year && amountsByCpf4(year, codes));
  const totalEur = sum(byYear.at(-1) ?? []);
  const found = signals
    .map((signal) => {
      const place = codes.cpf4.indexOf(signal.cpf4);
      const valueEurByYear = byYear.map((amounts) => amounts?.[place] ?? 0);
      return dependentImport(signal, valueEurByYear, totalEur);
    })
    .filter(({valueEurByYear}) => valueEurByYear.at(-1)! > 0)
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
  valueEurByYear: number[],
  totalEur: number
): DependentImport {
  const {cpf4, dependentYears, extraEuHhi, extraEuShare, importsToExports} = signal;
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
