import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {sourceText} from "../../french/source.js";
import type {DataContext, TerritorySummary} from "../../trade/types.js";
import {fileStem} from "./file-stem.js";
import type {FigureSpec} from "./figure.js";
import {figure} from "./figure.js";

/** What all figures made of indices depend on beside the data. */
export interface IndicesFigureOptions {
  resize: FigureSpec["resize"];
  document?: Document;
}

/** What a figure says for itself; the rest is the same for all figures of a territory. */
export type IndicesFigureSpec = Pick<
  FigureSpec,
  "id" | "title" | "finding" | "chart" | "table" | "note" | "details"
> & {
  /** What stands in the place of the reference year: « 2022 à 2024 ». */
  period?: string;
  /** What follows territory and year in the subtitle: « en part de chaque flux ». */
  unit: string;
};

/** A figure on the reference year of the indices, whatever year is chosen in the page. */
export function indicesFigure(
  {summary, context}: {summary: TerritorySummary; context: DataContext},
  {referenceYear}: Pick<TerritoryIndices, "referenceYear">,
  {unit, period, ...spec}: IndicesFigureSpec,
  {resize, document}: IndicesFigureOptions
): HTMLElement {
  return figure({
    ...spec,
    subtitle: `${summary.name}, ${period ?? referenceYear}, ${unit}`,
    source: sourceText(context),
    fileName: fileStem(summary, referenceYear, spec.id),
    demo: context.demo,
    territory: summary.name,
    year: period === undefined ? referenceYear : undefined,
    resize,
    document
  });
}
