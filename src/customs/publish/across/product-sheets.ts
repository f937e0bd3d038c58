import {sum} from "d3-array";
import type {
  AmountsByYear,
  DepartementsOfProduct,
  DependentProduct,
  ProductSheet
} from "../../../trade/across.js";
import {shownSpecialisation} from "../../../trade/indices/specialisation.js";
import {byFlow} from "../../../trade/by-flow.js";
import type {Flow} from "../../../trade/types.js";
import type {Cube} from "../../cube/cube.js";
import type {ProductDependence} from "../indices/dependences.js";
import {shortNumber} from "../indices/rounding.js";
import {cpf4ByProduct} from "./cpf4-amounts.js";
import type {AcrossGrids} from "./grids.js";

/** What sheets are made of beside the grids. */
export interface SheetFacts {
  years: readonly number[];
  referenceYear: number;
  /** Totals of France by year, in euros. */
  franceEur: Record<Flow, number[]>;
  /** Totals of départements (`departementCodes`) by year, in euros. */
  departementEur: Record<Flow, number[][]>;
}

/** The sheets of all headings that are traded in a complete year, codes ascending. */
export function* productSheets(
  cube: Cube,
  grids: AcrossGrids,
  {dependences, ...facts}: SheetFacts & {dependences: readonly ProductDependence[]}
): Generator<ProductSheet> {
  const {years, referenceYear, franceEur} = facts;
  const cpf4Of = cpf4ByProduct(cube, years);
  for (const [row, code] of cube.axes.codes.product.entries()) {
    const used = grids.partnersOfProduct.columnsOf(row);
    if (!used.length) continue;
    const partners = grids.partnersOfProduct.amountsOf(row, used);
    yield {
      code,
      years: [...years],
      referenceYear,
      partners,
      departements: departementsOfProduct(cube, grids, {row, partners, facts}),
      cpf4: cpf4Of(code),
      franceEur,
      dependences: dependences
        .filter((each) => each.product === code && each.year === referenceYear && each.isDependent)
        .map(dependentProduct)
    };
  }
}

function departementsOfProduct(
  cube: Cube,
  grids: AcrossGrids,
  {row, partners, facts}: {row: number; partners: AmountsByYear; facts: SheetFacts}
): DepartementsOfProduct {
  const places = grids.departementsOfProduct.columnsOf(row);
  const amounts = grids.departementsOfProduct.amountsOf(row, places);
  const at = facts.years.indexOf(facts.referenceYear);
  const index = (flow: Flow) => {
    const franceEur = sum(partners[flow], (byYear) => byYear[at]!);
    const franceTotalEur = facts.franceEur[flow][at]!;
    return places.map((departement, i) =>
      shortNumber(
        shownSpecialisation({
          territoryEur: amounts[flow][i]![at]!,
          territoryTotalEur: facts.departementEur[flow][departement]![at]!,
          franceEur,
          franceTotalEur
        })
      )
    );
  };
  const first = (flow: Flow) =>
    places.map(
      (departement) => cube.axes.codes.partner[grids.firstPartner[flow].of(row, departement)] ?? null
    );
  return {...amounts, specialisation: byFlow(index), firstPartner: byFlow(first)};
}

/** A dependent product has a concentration and a share above their thresholds. */
function dependentProduct({
  cpf4,
  extraEuHhi,
  extraEuShare,
  importsToExports,
  dependentYears
}: ProductDependence): DependentProduct {
  return {
    cpf4,
    extraEuHhi: shortNumber(extraEuHhi!),
    extraEuShare: shortNumber(extraEuShare!),
    importsToExports: shortNumber(importsToExports),
    dependentYears
  };
}
