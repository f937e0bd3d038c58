import type {AmountsByYear, DepartementsOfPartner, PartnerSheet} from "../../../trade/across.js";
import {hasPartnerPage} from "../../../trade/partners.js";
import type {Flow} from "../../../trade/types.js";
import type {Cube} from "../../cube/cube.js";
import {shortNumber} from "../indices/rounding.js";
import {departementCodes} from "./grids.js";
import type {AcrossGrids} from "./grids.js";
import type {SheetFacts} from "./product-sheets.js";

/**
 * The sheets of all countries that France trades with in a complete year, codes ascending; France itself
 * (goods returned) has none.
 */
export function* partnerSheets(cube: Cube, grids: AcrossGrids, facts: SheetFacts): Generator<PartnerSheet> {
  const {years, referenceYear, totalEur} = facts;
  const franceEur = (flow: Flow) => years.map((year) => totalEur("france", flow, year));
  for (const [row, code] of cube.axes.codes.partner.entries()) {
    if (!hasPartnerPage(code) || grids.productsOfPartner.isEmpty(row)) continue;
    yield {
      code,
      years: [...years],
      referenceYear,
      products: grids.productsOfPartner.amountsOf(row),
      departements: departementsOfPartner(cube, grids, {row, facts}),
      franceEur: {import: franceEur("import"), export: franceEur("export")}
    };
  }
}

function departementsOfPartner(
  cube: Cube,
  grids: AcrossGrids,
  {row, facts: {years, totalEur}}: {row: number; facts: SheetFacts}
): DepartementsOfPartner {
  const amounts: AmountsByYear = grids.departementsOfPartner.amountsOf(row);
  const share = (flow: Flow) =>
    amounts.codes.map((code, i) =>
      years.map((year, y) => {
        const whole = totalEur(`departement-${code}`, flow, year);
        return whole > 0 ? shortNumber(amounts[flow][i]![y]! / whole) : null;
      })
    );
  const first = (flow: Flow) =>
    amounts.codes.map(
      (code) =>
        cube.axes.codes.product[grids.firstProduct.of(row, departementCodes.indexOf(code), flow)] ?? null
    );
  return {
    ...amounts,
    share: {import: share("import"), export: share("export")},
    firstProduct: {import: first("import"), export: first("export")}
  };
}
