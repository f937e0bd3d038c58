import {europeanUnion} from "../../../reference/country-groups.js";
import {fraction} from "../../../trade/indices/amounts.js";
import type {Supplier} from "../../../trade/indices/territory-indices.js";
import type {TerritoryFlowYear} from "../../cube/cube.js";
import {shortNumber} from "./rounding.js";
import type {SheetSources} from "./sheet-sources.js";

/** Main headings that are told with their first origin, and most that are told besides. */
const MAIN_HEADINGS = 10;
const OTHER_HEADINGS = 10;
/** Least imports of a heading that is told for its only supplier, in euros. */
const FLOOR_EUR = 1_000_000;

type YearCells = TerritoryFlowYear["cells"] | undefined;
type Partners = Pick<SheetSources, "codes" | "isCountry">;

/** A heading with its first origin, by their places. */
interface FirstOrigin {
  product: number;
  origin: number;
  originEur: number;
  valueEur: number;
}

/**
 * Imported headings with their first origin (a country), by value, descending: the ten first, then those of
 * which one country outside the Union supplies more than half. Imports are those of the reference year, of
 * the year before and of three years before.
 */
export function suppliers(
  imports: YearCells,
  oneYearBefore: YearCells,
  threeYearsBefore: YearCells,
  partners: Partners
): Supplier[] {
  const {product: productCodes, partner: partnerCodes} = partners.codes;
  const isOutsideUnion = ({origin}: FirstOrigin) =>
    partnerCodes[origin] !== "FR" && !europeanUnion.has(partnerCodes[origin]!);
  const all = firstOrigins(imports, partners).sort(
    (a, b) => b.valueEur - a.valueEur || a.product - b.product
  );
  const others = all
    .slice(MAIN_HEADINGS)
    .filter(
      (each) => each.valueEur >= FLOOR_EUR && each.originEur * 2 > each.valueEur && isOutsideUnion(each)
    );
  const told = [...all.slice(0, MAIN_HEADINGS), ...others.slice(0, OTHER_HEADINGS)];
  const [one, three] = [oneYearBefore, threeYearsBefore].map((cells) =>
    sharesOf(told, cells, partnerCodes.length)
  );
  return told.map((each, i) => ({
    product: productCodes[each.product]!,
    valueEur: each.valueEur,
    origin: partnerCodes[each.origin]!,
    originShare: shortNumber(each.originEur / each.valueEur),
    originShareOneYearBefore: one![i]!,
    originShareThreeYearsBefore: three![i]!,
    isOutsideUnion: isOutsideUnion(each)
  }));
}

/** The headings whose total and first origin are above zero; ties of origins by code, ascending. */
function firstOrigins(cells: YearCells, {codes, isCountry}: Partners): FirstOrigin[] {
  const width = codes.partner.length;
  const found: FirstOrigin[] = [];
  const {place, value} = cells ?? {place: [], value: []};
  for (let i = 0; i < place.length; i++) {
    const product = Math.floor(place[i]! / width);
    const origin = place[i]! - product * width;
    // Cells come by product.
    if (found.at(-1)?.product !== product) found.push({product, origin: -1, originEur: 0, valueEur: 0});
    const own = found.at(-1)!;
    own.valueEur += value[i]!;
    if (value[i]! <= own.originEur || !isCountry[origin]) continue;
    own.origin = origin;
    own.originEur = value[i]!;
  }
  return found.filter(({origin, valueEur}) => origin >= 0 && valueEur > 0);
}

/** Share of the same origins in the same headings in another year; `null` where nothing was imported. */
function sharesOf(told: readonly FirstOrigin[], cells: YearCells, width: number): (number | null)[] {
  const sums = new Map(told.map(({product}) => [product, {originEur: 0, valueEur: 0}]));
  const origins = new Map(told.map(({product, origin}) => [product, origin]));
  const {place, value} = cells ?? {place: [], value: []};
  for (let i = 0; i < place.length; i++) {
    const product = Math.floor(place[i]! / width);
    const sum = sums.get(product);
    if (!sum) continue;
    sum.valueEur += value[i]!;
    if (place[i]! - product * width === origins.get(product)) sum.originEur = value[i]!;
  }
  return told.map(({product}) => {
    const {originEur, valueEur} = sums.get(product)!;
    return shortNumber(fraction(originEur, valueEur));
  });
}
