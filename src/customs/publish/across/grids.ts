import {ascending} from "d3-array";
import {departements} from "../../../reference/departements.js";
import {isCountryCode} from "../../../trade/partners.js";
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
  firstPartner: Firsts;
  /** By partner and département: the first heading of the reference year. */
  firstProduct: Firsts;
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
    firstPartner: new Firsts(product.length, departementCodes.length),
    firstProduct: new Firsts(partner.length, departementCodes.length)
  };
  for (const own of cube.years.get("france")!) {
    eachCell(own, partner.length, (product, partner, valueEur) => {
      grids.partnersOfProduct.add(product, partner, own.flow, own.year, valueEur);
      grids.productsOfPartner.add(partner, product, own.flow, own.year, valueEur);
    });
  }
  const isCountry = partner.map(isCountryCode);
  departementCodes.forEach((code, departement) => {
    for (const own of cube.years.get(`departement-${code}`)!) {
      const {flow, year} = own;
      eachCell(own, partner.length, (product, partner, valueEur) => {
        grids.departementsOfProduct.add(product, departement, flow, year, valueEur);
        grids.departementsOfPartner.add(partner, departement, flow, year, valueEur);
        if (year !== referenceYear) return;
        grids.firstProduct.see(partner, departement, flow, product, valueEur);
        if (isCountry[partner]) grids.firstPartner.see(product, departement, flow, partner, valueEur);
      });
    }
  });
  return grids;
}

function eachCell(
  {cells: {place, value}}: TerritoryFlowYear,
  partners: number,
  visit: (product: number, partner: number, valueEur: number) => void
): void {
  for (let i = 0; i < place.length; i++) {
    const product = Math.floor(place[i]! / partners);
    visit(product, place[i]! - product * partners, value[i]!);
  }
}
