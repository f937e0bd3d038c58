import {ascending} from "d3-array";
import {departements} from "../../../reference/departements.js";
import {byFlow} from "../../../trade/by-flow.js";
import {isCountryCode} from "../../../trade/partners.js";
import type {Flow} from "../../../trade/types.js";
import {crossing} from "../../cube/axes.js";
import type {Cube, TerritoryFlowYear} from "../../cube/cube.js";
import {Firsts} from "./firsts.js";
import {Grid} from "./grid.js";

/** Codes of the départements, ascending. */
export const departementCodes = departements.map(({code}) => code).sort(ascending);

/**
 * The grids that the sheets of products and partners are made from; rows and columns are in the order of the
 * axes of the cube.
 */
export interface AcrossGrids {
  /** A row a heading: France by partner. */
  partnersOfProduct: Grid;
  /** A row a partner: France by heading. */
  productsOfPartner: Grid;
  departementsOfProduct: Grid;
  departementsOfPartner: Grid;
  /** By heading and département: the first partner country of the reference year. */
  firstPartner: Record<Flow, Firsts>;
  /** By partner and département: the first heading of the reference year. */
  firstProduct: Record<Flow, Firsts>;
}

/** Add up the cells of France and of every département along headings and partners, in one pass. */
export function acrossGrids(
  cube: Cube,
  {years, referenceYear}: {years: readonly number[]; referenceYear: number}
): AcrossGrids {
  const {product, partner} = cube.axes.codes;
  const grids: AcrossGrids = {
    partnersOfProduct: new Grid(product.length, partner, years),
    productsOfPartner: new Grid(partner.length, product, years),
    departementsOfProduct: new Grid(product.length, departementCodes, years),
    departementsOfPartner: new Grid(partner.length, departementCodes, years),
    firstPartner: byFlow(() => new Firsts(product.length, departementCodes.length)),
    firstProduct: byFlow(() => new Firsts(partner.length, departementCodes.length))
  };
  for (const {flow, year, cells} of cube.years.get("france")!) {
    const layer = grids.partnersOfProduct.layer(flow, year);
    const {first: products, second: partners} = crossing(cells.place, partner.length);
    for (let i = 0; i < products.length; i++) {
      grids.partnersOfProduct.add(products[i]!, partners[i]!, layer, cells.value[i]!);
      grids.productsOfPartner.add(partners[i]!, products[i]!, layer, cells.value[i]!);
    }
  }
  const isCountry = partner.map(isCountryCode);
  departementCodes.forEach((code, departement) => {
    for (const own of cube.years.get(`departement-${code}`)!) {
      addDepartement(grids, own, {departement, isCountry, isReference: own.year === referenceYear});
    }
  });
  return grids;
}

function addDepartement(
  grids: AcrossGrids,
  {flow, year, cells: {place, value}}: TerritoryFlowYear,
  {departement, isCountry, isReference}: {departement: number; isCountry: boolean[]; isReference: boolean}
): void {
  const {departementsOfProduct, departementsOfPartner} = grids;
  const [firstPartner, firstProduct] = [grids.firstPartner[flow], grids.firstProduct[flow]];
  const layer = departementsOfProduct.layer(flow, year);
  const {first, second} = crossing(place, isCountry.length);
  for (let i = 0; i < place.length; i++) {
    const [product, partner] = [first[i]!, second[i]!];
    departementsOfProduct.add(product, departement, layer, value[i]!);
    departementsOfPartner.add(partner, departement, layer, value[i]!);
    if (!isReference) continue;
    firstProduct.see(partner, departement, product, value[i]!);
    if (isCountry[partner]) firstPartner.see(product, departement, partner, value[i]!);
  }
}
