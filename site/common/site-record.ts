import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {DomUtils, parseDocument} from "htmlparser2";
import {slug} from "../../src/french/slug.js";
import {findTerritory, type Territory} from "../../src/reference/territories.js";
import {SiteFault} from "./fault.js";
import type {DataFacts} from "../../src/trade/types.js";
import {writeOutput} from "./files.js";
import {factsheetId, type Page} from "./pages.js";

/** A page of a built site that has a PDF. */
export interface PrintedDocument {
  kind: "fiche" | "étude";
  /** `departement-07`, `region-84`, `france`; for a study the end of its address, `exposition-etats-unis`. */
  id: string;
  /** `/departement/07` */
  path: string;
  /** Name of its territory, « Ardèche », or title of the study. */
  name: string;
  /** Title of the page. */
  title: string;
  /** Its PDF, from the root of the site: `pdf/commerce-exterieur-07-ardeche-2024.pdf`. */
  pdf: string;
}

/**
 * What the later steps (prerender, PDF, benchmarks) know of a built site: `dist/site.json`, written last,
 * once all else is there and right.
 */
export interface SiteRecord extends DataFacts {
  /** Path for which the site was built, with both slashes. */
  base: string;
  factsheets: PrintedDocument[];
  studies: PrintedDocument[];
  /**
   * Whether every page has been visited, as `npm run site` does: its cells are written in it, it has no
   * fault, PDFs are there.
   */
  visited?: true;
}

const FILE = "site.json";

/** The record of a site made of these pages. */
export function siteRecord(pages: readonly Page[], facts: DataFacts, base: string): SiteRecord {
  const {demo, referenceYear, years, dataMonth} = facts;
  const factsheets = pages.flatMap((page) => factsheet(page, referenceYear));
  const studies = pages.flatMap((page) => study(page, referenceYear));
  return {demo, referenceYear, years, dataMonth, base, factsheets, studies};
}

/** All that is printed of a site. */
export function printedDocuments({factsheets, studies}: SiteRecord): PrintedDocument[] {
  return [...factsheets, ...studies];
}

export async function writeSiteRecord(dist: string, record: SiteRecord): Promise<void> {
  await writeOutput(join(dist, FILE), `${JSON.stringify(record, null, 1)}\n`);
}

/** Reads the record of a built site. Fails with a sentence when the site is not built. */
export async function readSiteRecord(dist: string): Promise<SiteRecord> {
  try {
    return JSON.parse(await readFile(join(dist, FILE), "utf8")) as SiteRecord;
  } catch {
    throw new SiteFault(
      `Le site n’est pas construit dans «\u00a0${dist}\u00a0»\u00a0: lancer d’abord «\u00a0npm run build\u00a0».`
    );
  }
}

function factsheet(page: Page, year: number): PrintedDocument[] {
  const id = factsheetId(page.path);
  const territory = id === null ? undefined : findTerritory(id);
  if (!territory) return [];
  const title = factsheetTitle(territory, year);
  return [
    {
      kind: "fiche",
      id: territory.id,
      path: page.path,
      name: territory.name,
      title,
      pdf: factsheetPdf(territory, year)
    }
  ];
}

function factsheetPdf({type, code, name}: Territory, year: number | string): string {
  const own = type === "departement" ? code : type === "region" ? `region-${code}` : "";
  return `pdf/${["commerce-exterieur", own, slug(name), year].filter(Boolean).join("-")}.pdf`;
}

function studyPdf(id: string, year: number | string): string {
  return `pdf/etude-${slug(id)}-${year}.pdf`;
}

/**
 * The PDF of the page at an address, from the root of the site; null where it has none. `year` is that of its
 * figures.
 */
export function pagePdf(path: string, year: number | string): string | null {
  const id = factsheetId(path);
  const territory = id === null ? undefined : findTerritory(id);
  if (territory) return factsheetPdf(territory, year);
  const study = studyId(path);
  return study === undefined ? null : studyPdf(study, year);
}

function studyId(path: string): string | undefined {
  return /^\/etudes\/([^/]+)$/.exec(path)?.[1];
}

/** The document of a page of `/etudes/`, under the title that the page itself has. */
function study({path, html}: Page, year: number): PrintedDocument[] {
  const id = studyId(path);
  if (id === undefined) return [];
  const heading = DomUtils.findOne(({name}) => name === "h1", parseDocument(html).children, true);
  const title = heading ? DomUtils.textContent(heading).trim() : id;
  return [{kind: "étude", id, path, name: title, title, pdf: studyPdf(id, year)}];
}

/** « Le commerce extérieur de l’Ardèche en 2024 » */
export function factsheetTitle({nameOf}: Pick<Territory, "nameOf">, year: number): string {
  return `Le commerce extérieur ${nameOf} en ${year}`;
}
