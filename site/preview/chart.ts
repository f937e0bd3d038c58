import {line} from "d3-shape";
import {shortQuarterName} from "../../src/french/periods.js";
import {FLOWS, type Flow, type QuarterTotal} from "../../src/trade/types.js";

const WIDTH = 1080;
const HEIGHT = 190;
/** Room for the names of the lines, at their end. */
const LABELS = 190;
const LINE = 34;

const NAMES: Record<Flow, string> = {import: "Importations", export: "Exportations"};

/**
 * Imports and exports by quarter as one SVG drawing for the preview of a factsheet: two lines from zero,
 * named at their end, with the first and the last quarter below. A quarter that the data do not have breaks
 * the line.
 */
export function previewChart(quarters: readonly QuarterTotal[]): string {
  const times = quarters.map(timeOf);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const highest = Math.max(1, ...quarters.map(({valueEur}) => valueEur));
  const y = (valueEur: number) => HEIGHT - (valueEur / highest) * (HEIGHT - 12);
  const draw = line<number | undefined>()
    .x((_, index) => (index / Math.max(1, last - first)) * (WIDTH - LABELS))
    .y((valueEur) => y(valueEur!))
    .defined((valueEur) => valueEur !== undefined)
    .digits(1);
  const series = FLOWS.map((flow) => ({flow, values: valuesOf(quarters, flow, first, last)}));
  const ends = apart(series.map(({values}) => y(values.at(-1) ?? 0)));
  const lines = series.map(
    ({flow, values}, index) =>
      `<path d="${draw(values)}" fill="none" stroke="var(--cx-${flow})" stroke-width="5" stroke-linejoin="round"/>
<text x="${WIDTH - LABELS + 14}" y="${Math.round(ends[index]! + 8)}" fill="var(--cx-${flow})" font-weight="700">${NAMES[flow]}</text>`
  );
  return `<svg width="${WIDTH}" height="${HEIGHT + LINE}" viewBox="0 0 ${WIDTH} ${HEIGHT + LINE}" font-size="24">
<line x2="${WIDTH - LABELS}" y1="${HEIGHT}" y2="${HEIGHT}" stroke="var(--cx-muted)" stroke-width="2"/>
${lines.join("\n")}
<g fill="var(--cx-text-quiet)"><text y="${HEIGHT + LINE - 4}">${nameOf(first)}</text>
<text x="${WIDTH - LABELS}" y="${HEIGHT + LINE - 4}" text-anchor="end">${nameOf(last)}</text></g>
</svg>`;
}

/** Quarters counted from the year 0. */
function timeOf({year, quarter}: QuarterTotal): number {
  return 4 * year + quarter - 1;
}

function nameOf(time: number): string {
  return shortQuarterName({quarter: (time % 4) + 1, year: Math.floor(time / 4)});
}

/** Values in euros of a flow, one a quarter from first to last. */
function valuesOf(
  quarters: readonly QuarterTotal[],
  flow: Flow,
  first: number,
  last: number
): (number | undefined)[] {
  const byTime = new Map(
    quarters.filter((each) => each.flow === flow).map((each) => [timeOf(each), each.valueEur])
  );
  return Array.from({length: last - first + 1}, (_, index) => byTime.get(first + index));
}

/** Two heights, moved apart by a line where they are closer, within the drawing. */
function apart([one = 0, other = 0]: readonly number[]): [number, number] {
  if (Math.abs(one - other) >= LINE) return [one, other];
  const middle = Math.min(Math.max((one + other) / 2, LINE / 2), HEIGHT - LINE / 2);
  return one <= other ? [middle - LINE / 2, middle + LINE / 2] : [middle + LINE / 2, middle - LINE / 2];
}
