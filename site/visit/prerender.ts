import {join} from "node:path";
import pMap from "p-map";
import {group} from "d3-array";
import type {Browser, Page as BrowserPage} from "playwright-core";
import {PAGES_AT_A_TIME, openContext} from "../browser/browser.js";
import {printDocument} from "../print/document-pdf.js";
import {LikelyPages} from "../print/likely-pages.js";
import {SiteFault, firstPlaces} from "../common/fault.js";
import {writeOutput} from "../common/files.js";
import {factsheetId, listPages, readPage, type Page, type PagePlace} from "../common/pages.js";
import {Progress} from "../common/progress.js";
import {isRedirect} from "../finish/redirects.js";
import {serveSite} from "../common/server.js";
import {printedDocuments, type PrintedDocument, type SiteRecord} from "../common/site-record.js";
import {TabPool} from "../browser/tab-pool.js";
import {count} from "../../src/french/words.js";
import {AXE_SCRIPT} from "./accessibility.js";
import {visitPage, type VisitOptions, type VisitResult} from "./visit.js";
import {withoutSourceMaps} from "./without-source-maps.js";
import {cellMark} from "../../src/framework/marks.js";

export interface PrerenderOptions {
  dist: string;
  base: string;
  browser: Browser;
  /** Looks at the colours and at what opens on every page, not only on a few of each kind. */
  allColours?: boolean;
  /**
   * Also prints the factsheets and studies among the pages, whose links to their PDF are there already
   * (`linkPdfs`).
   */
  print?: {record: SiteRecord; siteUrl: string | null};
  /** Addresses of the only pages to prerender; all without it. */
  paths?: readonly string[];
  /** How long a page may take to come to rest, in milliseconds. */
  settleTimeout?: number;
  /** How long the visit of a page may take, in milliseconds. */
  timeLimit?: number;
}

/** Where the server of the visit has axe: no page of the site has a name like it. */
const AXE_PATH = "_axe.js";

/**
 * How many pages that are not printed are visited at a time: their tabs take little memory and wait often,
 * for a moment each, while another can work.
 */
const LIGHT_PAGES_AT_A_TIME = PAGES_AT_A_TIME + 1;

/** What is kept of a page until all have been visited. */
interface Outcome extends Pick<VisitResult, "faults" | "hungCell"> {
  path: string;
  /** The page itself, where it was left out because a cell of its template never comes to an end. */
  leftOut: Page | null;
}

/**
 * Opens every page of a built site once, writes what its cells display into its HTML and the PDF of
 * factsheets and studies, and fails if any page has a fault (see visit.ts). Those that are printed come
 * first, fewer at a time than the others. Each page is written when it has been visited, so that the
 * documents of hundreds do not wait in memory: after a failure the folder holds some pages of both kinds, and
 * is to be thrown away.
 */
export async function prerender(options: PrerenderOptions): Promise<number> {
  const {dist, base, browser, paths} = options;
  const pages = (await listPages(dist)).filter(
    ({file, path}) => !isRedirect(file) && (!paths || paths.includes(path))
  );
  const server = await serveSite({dist, base, compressed: false, scripts: new Map([[AXE_PATH, AXE_SCRIPT]])});
  const context = await openContext(browser);
  const tabs = new TabPool(context);
  const progress = new Progress("Pages écrites d’avance et vérifiées", pages.length);
  const sample = thoroughSample(pages);
  const likelyPages = new LikelyPages();
  try {
    const hungCells: string[] = [];
    const visit = async (place: PagePlace): Promise<Outcome> => {
      const {path} = place;
      const page = await readPage(dist, place);
      // The cell of a template is in all its pages: to wait for each of them would take hours.
      if (hungCells.some((cell) => hasCell(page, cell))) return {path, faults: [], leftOut: page};
      const thoroughly = options.allColours || sample.has(path);
      const result = await visitPage(tabs, page, {
        ...visitOptions(page, server.url, likelyPages, options),
        axeUrl: server.url + AXE_PATH,
        thoroughly
      });
      progress.step(path);
      if (result.hungCell) hungCells.push(result.hungCell);
      await writeVisited(dist, result);
      return {path, faults: result.faults, hungCell: result.hungCell, leftOut: null};
    };
    const outcomes = await withoutSourceMaps(async () => {
      const [printed, others] = partition(pages, ({path}) => documentAt(path, options) !== undefined);
      const first = await pMap(printed, visit, {concurrency: PAGES_AT_A_TIME});
      await tabs.closeFree();
      return inOrder(pages, [...first, ...(await pMap(others, visit, {concurrency: LIGHT_PAGES_AT_A_TIME}))]);
    });
    const faults = outcomes.flatMap((outcome) => pageFaults(outcome, outcomes));
    if (faults.length > 0) throw new SiteFault("Des pages ont des défauts\u00a0:", firstPlaces(faults, 40));
    return pages.length;
  } finally {
    await context.close();
    await server.close();
  }
}

async function writeVisited(dist: string, {page, html, pdf, faults}: VisitResult): Promise<void> {
  if (faults.length > 0) return;
  if (html !== null) await writeOutput(join(dist, page.file), html);
  if (pdf) await writeOutput(join(dist, pdf.file), pdf.bytes);
}

/**
 * The faults of a page, each with its address; with a cell that does not end, how many pages were not visited
 * for it.
 */
function pageFaults({path, faults, hungCell}: Outcome, outcomes: readonly Outcome[]): string[] {
  const others = outcomes.filter(({leftOut}) => hungCell && leftOut && hasCell(leftOut, hungCell)).length;
  const more =
    others > 0 ? `\u202f; ${count(others, "autre page", "autres pages")} de même modèle, sans visite` : "";
  return faults.map((fault) => `${path} – ${fault}${more}`);
}

function hasCell({html}: Page, cell: string): boolean {
  return html.includes(cellMark(cell));
}

/** Those for which a condition holds, and the others. */
function partition<T>(all: readonly T[], holds: (each: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((each) => !holds(each))];
}

function inOrder(pages: readonly PagePlace[], outcomes: readonly Outcome[]): Outcome[] {
  const of = new Map(outcomes.map((outcome) => [outcome.path, outcome]));
  return pages.map(({path}) => of.get(path)!);
}

function documentAt(path: string, {print}: PrerenderOptions): PrintedDocument | undefined {
  return print && printedDocuments(print.record).find((each) => each.path === path);
}

function visitOptions(
  {path}: Page,
  siteUrl: string,
  likelyPages: LikelyPages,
  options: PrerenderOptions
): Omit<VisitOptions, "thoroughly"> {
  const {print, settleTimeout, timeLimit} = options;
  const document = documentAt(path, options);
  if (!print || !document) return {siteUrl, settleTimeout, timeLimit};
  const site = {...print, servedAt: siteUrl, likelyPages};
  const printPdf = async (tab: BrowserPage) => ({
    file: document.pdf,
    bytes: await printDocument(tab, document, site)
  });
  return {siteUrl, settleTimeout, timeLimit, print: printPdf};
}

const SAMPLE = new Set([
  "departement-07",
  "departement-20",
  "departement-75",
  "departement-976",
  "region-84",
  "region-drom",
  "france"
]);

/** Pages that one template makes by the hundred, and of which one in so many is looked at thoroughly. */
const SUBJECT = /^\/(produit|pays|territoire-industrie)\/./;
const ONE_IN = 40;

/**
 * Pages whose accessibility is checked thoroughly, by the colours too, which take longest, with all tables
 * opened and with the side bar: factsheets of each kind, large, small and odd; of the pages of products, of
 * partners and of Territoires d’industrie one in forty each, the first among them; every other page. Those of
 * a kind have the same colours and tables in the same places.
 */
export function thoroughSample(pages: readonly Pick<Page, "path">[]): Set<string> {
  const isThorough = (path: string): boolean => {
    const id = factsheetId(path);
    return id === null ? !SUBJECT.test(path) : SAMPLE.has(id);
  };
  const subjects = group(
    pages.filter(({path}) => SUBJECT.test(path)),
    ({path}) => SUBJECT.exec(path)![1]!
  );
  return new Set(
    [
      ...pages.filter(({path}) => isThorough(path)),
      ...[...subjects.values()].flatMap((kind) => kind.filter((_, i) => i % ONE_IN === 0))
    ].map(({path}) => path)
  );
}
