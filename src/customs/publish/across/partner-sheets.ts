import {byFlow} from "../../../trade/by-flow.js";
import type {DepartementsOfPartner, PartnerSheet} from "../../../trade/across.js";
import {hasPartnerPage} from "../../../trade/partners.js";
import type {Cube} from "../../cube/cube.js";
import {shortNumber} from "../indices/rounding.js";
import type {AcrossGrids} from "./grids.js";
import type {SheetFacts} from "./product-sheets.js";

/**
 * The sheets of all countries that France trades with in a complete year, codes ascending; France itself
 * (goods returned) has none.
 */
export function* partnerSheets(cube: Cube, grids: AcrossGrids, facts: SheetFacts): Generator<PartnerSheet> {
  const {years, referenceYear, franceEur} = facts;
  for (const [row, code] of cube.axes.codes.partner.entries()) {
    const products = grids.productsOfPartner.columnsOf(row);
    if (!hasPartnerPage(code) || !products.length) continue;
    yield {
      code,
      years: [...years],
      referenceYear,
      products: grids.productsOfPartner.amountsOf(row, products),
      departements: departementsOfPartner(cube, grids, {row, facts}),
      franceEur
    };
  }
}

function departementsOfPartner(
  cube: Cube,
  grids: AcrossGrids,
  {row, facts: {departementEur}}: {row: number; facts: SheetFacts}
): DepartementsOfPartner {
  const places = grids.departementsOfPartner.columnsOf(row);
  const amounts = grids.departementsOfPartner.amountsOf(row, places);
  return {
    ...amounts,
    share: byFlow((flow) =>
      places.map((departement, i) =>
        departementEur[flow][departement]!.map((whole, year) =>
          whole > 0 ? shortNumber(amounts[flow][i]![year]! / whole) : null
        )
      )
    ),
    firstProduct: byFlow((flow) =>
      places.map(
        (departement) => cube.axes.codes.product[grids.firstProduct[flow].of(row, departement)] ?? null
      )
    )
  };
}
