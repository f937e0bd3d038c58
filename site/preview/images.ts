import {join} from "node:path";
import type {Browser, Page as BrowserPage} from "playwright-core";
import type {TerritorySummary} from "../../src/trade/types.js";
import {openContext} from "../browser.js";
import {writeOutput} from "../files.js";
import {readPages} from "../pages.js";
import {PAGES_AT_A_TIME, pool} from "../pool.js";
import {Progress} from "../progress.js";
import type {Factsheet, SiteRecord} from "../site-record.js";
import {PREVIEW_SIZE, previewCard, previewText, type PreviewSubject} from "./card.js";
import {withFewColors} from "./png.js";
import {addPreview} from "./tags.js";

export interface PreviewOptions {
  dist: string;
  record: SiteRecord;
  browser: Browser;
  /** Address of the published site without its last slash. */
  siteUrl: string;
  /** Figures of a territory by its identifier. */
  readSummary: (id: string) => Promise<TerritorySummary>;
}

/**
 * Draws the image that stands for each factsheet where it is shared, in `dist/apercus`, and names it in the page. The same
 * figures give the same bytes on the same machine; its fonts are those of the machine.
 */
export async function writePreviews(options: PreviewOptions): Promise<void> {
  const {dist, record, browser, siteUrl} = options;
  const pages = new Map((await readPages(dist)).map((page) => [page.path, page]));
  const context = await openContext(browser, {viewport: PREVIEW_SIZE, colorScheme: "light"});
  const progress = new Progress("Aperçus dessinés", record.factsheets.length);
  const idle: BrowserPage[] = [];
  try {
    await pool(record.factsheets, PAGES_AT_A_TIME, async (factsheet) => {
      const tab = idle.pop() ?? (await context.newPage());
      const subject = await subjectOf(factsheet, options);
      const file = `apercus/${factsheet.id}.png`;
      await writeOutput(join(dist, file), await drawCard(tab, subject));
      const page = pages.get(factsheet.path)!;
      const html = addPreview(page.html, {address: `${siteUrl}/${file}`, text: previewText(subject)});
      await writeOutput(join(dist, page.file), html);
      idle.push(tab);
      progress.step(file);
    });
  } finally {
    await context.close();
  }
}

async function subjectOf(
  {id, title}: Factsheet,
  {record, readSummary}: PreviewOptions
): Promise<PreviewSubject> {
  const {referenceYear, demo} = record;
  return {summary: await readSummary(id), title, referenceYear, demo};
}

async function drawCard(tab: BrowserPage, subject: PreviewSubject): Promise<Uint8Array> {
  await tab.setContent(previewCard(subject), {waitUntil: "load"});
  return withFewColors(await tab.screenshot({type: "png"}));
}
