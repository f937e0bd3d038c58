import type {Territory} from "../../src/reference/territories.js";
import type {DataFacts, TerritorySummary} from "../../src/trade/types.js";
import {factsheetTitle} from "../common/site-record.js";

/** What a preview is about. */
export interface PreviewSubject {
  /** In large letters, « Ardèche ». */
  heading: string;
  /** Title of what is shared, « Le commerce extérieur de l’Ardèche en 2024 ». */
  title: string;
  /** Said after the name of each amount where the heading does not say whose it is, «  de la France ». */
  scope: string;
  summary: TerritorySummary;
  referenceYear: number;
  /** Says on the image that its figures are fictitious. */
  demo: boolean;
}

/** The subject of the image of a factsheet. */
export function factsheetSubject(
  territory: Territory,
  summary: TerritorySummary,
  {referenceYear, demo}: Pick<DataFacts, "referenceYear" | "demo">
): PreviewSubject {
  const title = factsheetTitle(territory, referenceYear);
  return {heading: summary.name, title, scope: "", summary, referenceYear, demo};
}

/** The subject of the image of all other pages: the site, with the amounts of France. */
export function siteSubject(
  summary: TerritorySummary,
  {referenceYear, demo}: Pick<DataFacts, "referenceYear" | "demo">
): PreviewSubject {
  const title = `Le commerce extérieur des départements, des régions et de la France en ${referenceYear}`;
  return {heading: "Départements et régions", title, scope: " de la France", summary, referenceYear, demo};
}
