import {countryGroups} from "../../../reference/country-groups.js";
import {fraction, totalOf} from "../../../trade/indices/amounts.js";
import {shareOfCountries} from "../../../trade/indices/country-share.js";
import {shiftShare} from "../../../trade/indices/shift-share.js";
import type {FlowChange, FlowIndices} from "../../../trade/indices/territory-indices.js";
import type {Flow} from "../../../trade/types.js";
import {changedAmounts} from "./changed-amounts.js";
import {firstCountries} from "./country-amounts.js";
import {flowCaution} from "./cautions.js";
import type {Margins} from "./margins.js";
import {rankedNumber, shortNumber} from "./rounding.js";
import type {SheetSources} from "./sheet-sources.js";
import {headingStructure} from "./structure.js";
import {concentration} from "./surroundings.js";

/** How many of the first countries a sheet is told. */
const FIRST_PARTNERS = 5;

/** What the sheet of a territory says of one flow. */
export function flowIndicesOf(sources: SheetSources, flow: Flow): FlowIndices {
  const {own, region, france, years, referenceYear, isFrance, peers} = sources;
  const marginsByYear = years.map((year) => own.of(year, flow));
  const now = own.of(referenceYear, flow);
  const [around, all] = [region && region.of(referenceYear, flow), france.of(referenceYear, flow)];
  return {
    totalEurByYear: marginsByYear.map(({products}) => totalOf(products)),
    concentrationByYear: marginsByYear.map(concentration),
    groupShareByYear: groupShares(marginsByYear),
    compared: {region: around && concentration(around), ...sources.surroundings[flow]},
    structure: headingStructure({
      own: now.products,
      region: around && around.products,
      france: isFrance ? null : all.products,
      peers: peers && peers.amounts[flow]
    }),
    similar: sources.similar[flow],
    firstPartners: firstCountries(now.countries, FIRST_PARTNERS),
    change: years.includes(referenceYear - 1) ? flowChange(sources, flow) : null,
    caution: flowCaution(
      sources.cellsOf(referenceYear, flow),
      {
        quarters: sources.quarters.filter((each) => each.flow === flow),
        firstEditions: sources.firstEditions.filter((each) => each.flow === flow)
      },
      referenceYear,
      sources
    )
  };
}

function groupShares(marginsByYear: readonly Margins[]): FlowIndices["groupShareByYear"] {
  const shares = countryGroups.map(({code, members}) => [
    code,
    marginsByYear.map(({partners}) => rankedNumber(shareOfCountries(partners, members)))
  ]);
  return Object.fromEntries(shares);
}

function flowChange({own, france, masses, referenceYear, isFrance}: SheetSources, flow: Flow): FlowChange {
  const [before, now] = [own.of(referenceYear - 1, flow), own.of(referenceYear, flow)];
  const [kgBefore, kgNow] = [masses.of(referenceYear - 1, flow), masses.of(referenceYear, flow)];
  const totalEur = totalOf(before.products);
  const partners = (values: Margins, kg: Margins) => ({
    values: values.countriesAndOthers,
    masses: kg.countriesAndOthers
  });
  return {
    growth: shortNumber(fraction(totalOf(now.products) - totalEur, totalEur)),
    products: changedAmounts(
      {values: before.products, masses: kgBefore.products},
      {values: now.products, masses: kgNow.products}
    ),
    partners: changedAmounts(partners(before, kgBefore), partners(now, kgNow)),
    shiftShare: isFrance
      ? null
      : shiftShare(
          {before: before.products, after: now.products},
          {
            before: france.of(referenceYear - 1, flow).products,
            after: france.of(referenceYear, flow).products
          }
        )
  };
}
