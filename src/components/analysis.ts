import {FileAttachment, resize} from "observablehq:stdlib";
import type {
  DataContext,
  KeyFigures,
  QuarterTotal,
  TerritorySummary,
  TerritoryType,
  TradeRow
} from "../trade/types.js";
import type {OwnChart, OwnFigureOptions} from "./analysis/own-figure.js";
import {ownFigure} from "./analysis/own-figure.js";
import type {DepartementShapes, MapFile} from "./analysis/shapes.js";
import {departementShapes} from "./analysis/shapes.js";
import type {AnalysisNames} from "./analysis/value-text.js";
import {makeNames} from "./chart/code-names.js";
import {decodeRows, decodeTerritoryRows} from "./fiche.js";
import type {TerritoryFigures} from "./home-map-figure.js";

/*
 * What pages of analysts import: the frame for a chart of one’s own, rows, names, sums. It waits for two
 * small files that every page of the site may have, so that names and the frame need not be waited for.
 */
export {colour} from "./analysis/colours.js";
export {
  concentrationSentence,
  departementsFinding,
  exposureFinding,
  marketFinding,
  partnersFinding,
  restFinding,
  stakesFinding
} from "./analysis/exposure-words.js";
export {joinRows} from "./analysis/shapes.js";
export {select, territoriesOf, topPartners, topProducts, totals, withShares} from "./analysis/select.js";
export {
  formatBalance,
  formatChange,
  formatEur,
  formatExactEur,
  formatInteger,
  formatMillions,
  formatNumber,
  formatRate,
  formatShare,
  formatSignedEur
} from "../french/numbers.js";
export {balanceData, partnerBalances} from "../trade/balance.js";
export {rankPartners, rankProducts} from "../trade/ranking.js";
export {divisions, exposures, marketShares, stakes} from "../trade/exposure.js";
export {shareOf, sumBy} from "../trade/sums.js";
export {totalEur} from "../trade/totals.js";
export {isCountryCode} from "../trade/partners.js";
export {equivalentNumber, herfindahl, leastNumber} from "../trade/indices/concentration.js";
export {contributions} from "../trade/indices/contributions.js";
export {shareOfCountries} from "../trade/indices/country-share.js";
export {offsettingPriceCut} from "../trade/indices/duty.js";
export {grubelLloyd} from "../trade/indices/intra-industry.js";
export {shiftShare} from "../trade/indices/shift-share.js";
export {similarity} from "../trade/indices/similarity.js";
export {rca, rsca, shownSpecialisation} from "../trade/indices/specialisation.js";

const [siteContext, territoryNames] = (await Promise.all([
  FileAttachment("../data/contexte.json").json(),
  FileAttachment("../data/territoires-noms.json").json()
])) as [DataContext, Record<string, string>];

/** What is known of the data of the site: demonstration or not, complete years, month. */
export const context: DataContext = siteContext;

/** The latest complete year, and all complete years, ascending. */
export const referenceYear: number = siteContext.referenceYear;
export const years: readonly number[] = siteContext.years;

/**
 * French names of codes: `names.partner("DE")`, `names.product("C30C")`, `names.territory("departement-07")`.
 */
export const names: AnalysisNames = {
  ...makeNames(siteContext),
  territory: (id) => (Object.hasOwn(territoryNames, id) ? territoryNames[id]! : id)
};

/**
 * A chart of one’s own in the frame of every figure: `figure(Plot.plot({…}), {title, subtitle, finding,
 * notes, …})`, or with a function of the width, `figure(({width}) => Plot.plot({…}), {…})`. What Plot draws
 * is made again in French, for each width.
 */
export function figure(chart: OwnChart, options: OwnFigureOptions): HTMLElement {
  return ownFigure(chart, options, {context: siteContext, names, resize, document: globalThis.document});
}

/**
 * The rows of a territory, from `FileAttachment("…/data/fiches/departement-07.arrow").arrayBuffer()`, or what
 * that has given.
 */
export async function readRows(file: ArrayBuffer | Promise<ArrayBuffer>): Promise<TradeRow[]> {
  return decodeRows(await file);
}

/**
 * The rows of all territories for one partner or one product, `territory` first, from
 * `FileAttachment("…/data/pays/US.arrow").arrayBuffer()` or
 * `FileAttachment("…/data/produits/C30C.arrow").arrayBuffer()`.
 */
export async function readTerritoryRows(
  file: ArrayBuffer | Promise<ArrayBuffer>
): Promise<(TradeRow & {territory: string})[]> {
  return decodeTerritoryRows(await file);
}

/** The rows of France. */
export async function franceRows(): Promise<TradeRow[]> {
  return readRows(FileAttachment("../data/fiches/france.arrow").arrayBuffer());
}

/** A quarter of a flow of a territory; `date` is its first day. */
export interface QuarterRow extends QuarterTotal {
  date: Date;
}

/** The quarters of a territory, from `FileAttachment("…/data/fiches/departement-07.json").json()`. */
export async function readQuarters(file: unknown): Promise<QuarterRow[]> {
  const {quarters} = (await file) as TerritorySummary;
  return quarters.map((row) => ({...row, date: new Date(Date.UTC(row.year, 3 * (row.quarter - 1)))}));
}

/** Key figures of a territory and a year. */
export interface KeyFigureRow extends KeyFigures {
  territory: string;
  type: TerritoryType;
  code: string;
  name: string;
  /** Region of a département; `null` for regions and France. */
  regionCode: string | null;
}

/** The key figures of all territories, a row a territory and year. */
export async function keyFigures(): Promise<KeyFigureRow[]> {
  const territories = (await FileAttachment("../data/chiffres-cles.json").json()) as (TerritoryFigures & {
    id: string;
  })[];
  return territories.flatMap(({id, type, code, name, regionCode, keyFigures}) =>
    keyFigures.map((figures) => ({territory: id, type, code, name, regionCode, ...figures}))
  );
}

/** The départements as shapes for `Plot.geo`, with the projection that shows them. */
export async function departementMap(): Promise<DepartementShapes> {
  return departementShapes((await FileAttachment("../data/carte.json").json()) as MapFile);
}

/** A country of `worldMap()`; `null` for land without a code of the customs. */
export interface CountryShape {
  type: "Feature";
  properties: {partner: string | null};
  geometry: {type: string; coordinates: unknown[]};
}

/** The countries of the world as shapes for `Plot.geo`, by customs code. */
export async function worldMap(): Promise<{type: "FeatureCollection"; features: CountryShape[]}> {
  return (await FileAttachment("../data/monde.json").json()) as {
    type: "FeatureCollection";
    features: CountryShape[];
  };
}
