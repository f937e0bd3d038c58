import {ascending} from "d3-array";
import {europeanUnion} from "../../../reference/country-groups.js";
import type {Amounts} from "../../../trade/indices/amounts.js";
import {amountOf, fraction, totalOf} from "../../../trade/indices/amounts.js";
import type {Supplier} from "../../../trade/indices/territory-indices.js";
import type {TerritoryFlowYear} from "../../cube/cube.js";
import type {Axes} from "../../cube/axes.js";
import {onlyCountries} from "./country-amounts.js";
import {shortNumber} from "./rounding.js";

/** Main headings that are told with their first origin, and most that are told besides. */
const MAIN_HEADINGS = 10;
const OTHER_HEADINGS = 10;
/** Least imports of a heading that is told for its only supplier, in euros. */
const FLOOR_EUR = 1_000_000;

type Origins = ReadonlyMap<string, Amounts>;

/**
 * Imported headings with their first origin (a country), by value, descending: the ten first, then those of which one country outside the
 * Union supplies more than half. Imports are those of the reference year, of the year before and of three years before.
 */
export function suppliers(
  imports: TerritoryFlowYear["cells"] | undefined,
  oneYearBefore: TerritoryFlowYear["cells"] | undefined,
  threeYearsBefore: TerritoryFlowYear["cells"] | undefined,
  axes: Axes
): Supplier[] {
  const [now, one, three] = [imports, oneYearBefore, threeYearsBefore].map(
    (cells) => cells && originsByProduct(cells, axes)
  );
  const all = [...(now ?? [])]
    .flatMap(([product, origins]) => supplier(product, origins, one, three))
    .sort((a, b) => b.valueEur - a.valueEur || ascending(a.product, b.product));
  const others = all
    .slice(MAIN_HEADINGS)
    .filter(
      ({valueEur, originShare, isOutsideUnion}) =>
        valueEur >= FLOOR_EUR && originShare > 0.5 && isOutsideUnion
    );
  return [...all.slice(0, MAIN_HEADINGS), ...others.slice(0, OTHER_HEADINGS)];
}

function originsByProduct({place, value}: TerritoryFlowYear["cells"], {partner, codes}: Axes): Origins {
  const found = new Map<string, Map<string, number>>();
  for (let i = 0; i < place.length; i++) {
    const product = codes.product[Math.floor(place[i]! / partner.length)]!;
    const origins = found.get(product) ?? found.set(product, new Map()).get(product)!;
    origins.set(codes.partner[place[i]! % partner.length]!, value[i]!);
  }
  return found;
}

function supplier(
  product: string,
  origins: Amounts,
  one: Origins | undefined,
  three: Origins | undefined
): Supplier[] {
  const valueEur = totalOf(origins);
  const [first] = [...onlyCountries(origins)].sort(([a, x], [b, y]) => y - x || ascending(a, b));
  if (!first || first[1] <= 0 || valueEur <= 0) return [];
  const [origin, originEur] = first;
  return [
    {
      product,
      valueEur,
      origin,
      originShare: shortNumber(originEur / valueEur),
      originShareOneYearBefore: shareIn(one, product, origin),
      originShareThreeYearsBefore: shareIn(three, product, origin),
      isOutsideUnion: origin !== "FR" && !europeanUnion.has(origin)
    }
  ];
}

function shareIn(year: Origins | undefined, product: string, origin: string): number | null {
  const origins = year?.get(product);
  return origins ? shortNumber(fraction(amountOf(origins, origin), totalOf(origins))) : null;
}
