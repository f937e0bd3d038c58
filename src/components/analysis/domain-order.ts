import type {PlotOptions} from "@observablehq/plot";
import {FLOWS, OTHERS} from "../../trade/types.js";
import type {Axis} from "./axis-layout.js";
import type {DrawnMark, ScaleName} from "./plot-element.js";
import type {ValueKind} from "./columns.js";

/**
 * Kinds of codes that are shown by French names, and sorted by them: the order of the codes means nothing to
 * a reader.
 */
const NAMED_BY_CODE: readonly ValueKind[] = ["product", "partner", "family", "territory", "region"];

/**
 * The values of an ordinal scale in the order of a reader: as the analyst has set or sorted them; otherwise
 * imports before exports, as everywhere in the site, names by the alphabet, other values as Plot has them.
 * What is left of a ranking comes last, but in a domain that the analyst has written.
 */
export function orderOf(
  name: ScaleName,
  {scale: {domain}, french}: Axis,
  marks: readonly DrawnMark[],
  options: PlotOptions
): unknown[] {
  const own = options[name] as {domain?: unknown; reverse?: boolean} | undefined;
  if (own?.domain !== undefined) return domain;
  const isSorted = marks.some(({sort}) => sort !== null && typeof sort === "object" && name in sort);
  const flows = FLOWS.filter((flow) => domain.includes(flow));
  const inOrder =
    isSorted || !(flows.length === domain.length || NAMED_BY_CODE.includes(french.kind))
      ? domain
      : turned(flows.length === domain.length ? flows : byName(domain, french.format), own?.reverse === true);
  return [...inOrder.filter((value) => value !== OTHERS), ...inOrder.filter((value) => value === OTHERS)];
}

function byName(domain: readonly unknown[], format: (value: unknown) => string): unknown[] {
  return [...domain].sort((a, b) => format(a).localeCompare(format(b), "fr"));
}

function turned(values: readonly unknown[], isTurned: boolean): unknown[] {
  return isTurned ? [...values].reverse() : [...values];
}
