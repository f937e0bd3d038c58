import {sum} from "d3-array";
import {revision} from "../../../trade/indices/revision.js";
import type {FlowCaution} from "../../../trade/indices/territory-indices.js";
import type {QuarterTotal} from "../../../trade/types.js";
import type {TerritoryFlowYear} from "../../cube/cube.js";
import {shortNumber} from "./rounding.js";
import type {SheetSources} from "./sheet-sources.js";

/** The quarters of a flow as they are, and as the first known edition had some of them. */
interface FlowQuarters {
  quarters: readonly QuarterTotal[];
  firstEditions: readonly QuarterTotal[];
}

/** The reasons for caution about a flow of a year: few operators, or changes by chance. */
export function flowCaution(
  cells: TerritoryFlowYear["cells"] | undefined,
  {quarters, firstEditions}: FlowQuarters,
  year: number,
  sources: Pick<SheetSources, "codes" | "isCountry">
): FlowCaution {
  return {
    largestCell: cells ? largestCell(cells, sources) : null,
    largestQuarterChange: largestQuarterChange(quarters, year),
    quarterRatio: quarterRatio(quarters.filter((each) => each.year === year)),
    revision: flowRevision(quarters, firstEditions, year)
  };
}

/** The largest product × country; ties by code, ascending. */
function largestCell(
  {place, value}: TerritoryFlowYear["cells"],
  {codes: {product, partner}, isCountry}: Pick<SheetSources, "codes" | "isCountry">
): FlowCaution["largestCell"] {
  let largest = -1;
  let total = 0;
  for (let i = 0; i < place.length; i++) {
    total += value[i]!;
    const isLarger = value[i]! > (largest < 0 ? 0 : value[largest]!);
    if (isLarger && isCountry[place[i]! % partner.length]) largest = i;
  }
  if (largest < 0 || total <= 0) return null;
  return {
    product: product[Math.floor(place[largest]! / partner.length)]!,
    partner: partner[place[largest]! % partner.length]!,
    valueEur: value[largest]!,
    share: shortNumber(value[largest]! / total)
  };
}

function largestQuarterChange(
  quarters: readonly QuarterTotal[],
  year: number
): FlowCaution["largestQuarterChange"] {
  const valueOf = (ofYear: number, quarter: number) =>
    quarters.find((each) => each.year === ofYear && each.quarter === quarter)?.valueEur ?? 0;
  const changes = [1, 2, 3, 4].flatMap((quarter) => {
    const before = valueOf(year - 1, quarter);
    return before > 0 ? [{quarter, change: shortNumber(valueOf(year, quarter) / before - 1)}] : [];
  });
  return changes.sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.quarter - b.quarter)[0] ?? null;
}

function quarterRatio(quarters: readonly QuarterTotal[]): number | null {
  const values = quarters.map(({valueEur}) => valueEur);
  if (values.length < 4 || values.some((value) => value <= 0)) return null;
  return shortNumber(Math.max(...values) / Math.min(...values));
}

/** The revision between the first known edition and the last, over the quarters that both have. */
function flowRevision(
  quarters: readonly QuarterTotal[],
  firstEditions: readonly QuarterTotal[],
  year: number
): FlowCaution["revision"] {
  const firsts = firstEditions.filter((each) => each.year === year);
  const lastEur = (quarter: number) =>
    quarters.find((each) => each.year === year && each.quarter === quarter)?.valueEur ?? 0;
  const change = revision(
    sum(firsts, ({valueEur}) => valueEur),
    sum(firsts, ({quarter}) => lastEur(quarter))
  );
  return change === null ? null : {quarterCount: firsts.length, change: shortNumber(change)};
}
