import type {Plot as PlotElement, PlotOptions} from "@observablehq/plot";
import type {DrawnScale} from "./scales.js";

/**
 * A drawing of Plot that knows what it was drawn from, as pages have it
 * (`site/vocabulary/source-patches.ts`).
 */
export type DrawnPlot = (SVGSVGElement | HTMLElement) & {
  options: PlotOptions;
  /** Plot's own `plot`. */
  plot: (options: PlotOptions) => (SVGSVGElement | HTMLElement) & PlotElement;
  scale: (name: string) => DrawnScale | undefined;
};

/** A channel of a mark as Plot keeps it. */
interface Channel {
  value?: string | {label?: string; transform?: unknown} | ((row: unknown) => unknown);
  scale?: string;
}

/** Room around a chart, in pixels. */
export type Margins = Record<"marginTop" | "marginRight" | "marginBottom" | "marginLeft", number>;

/** What is read of a mark. */
export interface DrawnMark extends Partial<Margins> {
  ariaLabel?: string;
  data?: unknown;
  channels?: Record<string, Channel>;
  fx?: unknown;
  fy?: unknown;
  /** Constant colours. */
  fill?: string;
  stroke?: string;
  tip?: unknown;
  /** How the mark sorts the values of scales: `{y: "-x"}`. */
  sort?: object | null;
  initializer?: (...given: unknown[]) => unknown;
}

export type ScaleName = "x" | "y" | "fx" | "fy" | "color";

/** Whether something is a drawing that Plot can make again. */
export function isDrawnPlot(value: unknown): value is DrawnPlot {
  const {options, plot} = (value ?? {}) as Partial<DrawnPlot>;
  return typeof plot === "function" && typeof options === "object";
}

/** The marks of a drawing, without the lists that hold them. */
export function marksOf({marks = []}: PlotOptions): DrawnMark[] {
  const flat = (marks as unknown[]).flat(Infinity as 1) as (DrawnMark | null | undefined)[];
  return flat.filter((mark): mark is DrawnMark => mark !== null && mark !== undefined);
}

/** Names of the columns that a scale shows, each once, in the order of the marks. */
export function shownColumns(marks: readonly DrawnMark[], scale: ScaleName): string[] {
  const names = marks.flatMap((mark) =>
    scale === "fx" || scale === "fy"
      ? [columnName(mark[scale])]
      : Object.entries(mark.channels ?? {})
          .filter(([key, channel]) => scaleOf(key, channel) === scale)
          .map(([, {value}]) => columnName(value))
  );
  return [...new Set(names.filter((name): name is string => name !== undefined))];
}

/** Name of the column that a channel shows; `undefined` where it was not asked for by name. */
export function columnName(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const label = (value as {label?: unknown} | null | undefined)?.label;
  return typeof label === "string" ? label.replace(/ \(%\)$/, "") : undefined;
}

function scaleOf(key: string, {scale}: Channel): string | undefined {
  return scale === "auto" && (key === "fill" || key === "stroke") ? "color" : scale;
}
