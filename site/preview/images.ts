import {join} from "node:path";
import pMap from "p-map";
import type {Browser, Page as BrowserPage} from "playwright-core";
import type {Territory} from "../../src/reference/territories.js";
import type {DataFacts, TerritorySummary} from "../../src/trade/types.js";
import {PAGES_AT_A_TIME, openContext} from "../browser/browser.js";
import {writeOutput} from "../common/files.js";
import {readPages, type Page} from "../common/pages.js";
import {Progress} from "../common/progress.js";
import {fontFacesWithin, paperFonts} from "../fonts/fonts.js";
import {fontsThere} from "../browser/settle.js";
import {isRedirect} from "../finish/redirects.js";
import {PREVIEW_SIZE, previewCard, previewText} from "./card.js";
import {withFewColors} from "./png.js";
import {factsheetSubject, siteSubject, type PreviewSubject} from "./subjects.js";
import {addPreview} from "./tags.js";

/** The image that stands for a page, or for several. */
export interface PreviewImage {
  /** Its place in the site, `apercus/departement-07.png`. */
  file: string;
  /** What it says, for those who do not see it. */
  text: string;
  png: Uint8Array;
}

export interface Previews {
  /** By path of the page, `/departement/07`. */
  factsheets: ReadonlyMap<string, PreviewImage>;
  /** For every other page. */
  site: PreviewImage;
}

export interface PreviewOptions {
  facts: DataFacts;
  territories: readonly Territory[];
  browser: Browser;
  /** Figures of a territory by its identifier. */
  readSummary: (id: string) => Promise<TerritorySummary>;
}

/**
 * Draws the images that stand for shared pages. They are made from the data alone, so that pages may be built
 * meanwhile. The same figures give the same bytes, whatever fonts the machine has.
 */
export async function drawPreviews(options: PreviewOptions): Promise<Previews> {
  const {facts, territories, browser, readSummary} = options;
  const context = await openContext(browser, {viewport: PREVIEW_SIZE, colorScheme: "light"});
  const faces = fontFacesWithin((await paperFonts()).filter(({style}) => style === "normal"));
  const progress = new Progress("Aperçus dessinés", territories.length + 1);
  const idle: BrowserPage[] = [];
  const draw = async (name: string, subject: PreviewSubject): Promise<PreviewImage> => {
    const tab = idle.pop() ?? (await context.newPage());
    const file = `apercus/${name}.png`;
    const image = {file, text: previewText(subject), png: await drawCard(tab, previewCard(subject, faces))};
    idle.push(tab);
    progress.step(file);
    return image;
  };
  try {
    const factsheets = await pMap(
      territories,
      async (territory) => {
        const subject = factsheetSubject(territory, await readSummary(territory.id), facts);
        return [territory.path, await draw(territory.id, subject)] as const;
      },
      {concurrency: PAGES_AT_A_TIME}
    );
    const site = await draw("site", siteSubject(await readSummary("france"), facts));
    return {factsheets: new Map(factsheets), site};
  } finally {
    await context.close();
  }
}

async function drawCard(tab: BrowserPage, card: string): Promise<Uint8Array> {
  await tab.setContent(card, {waitUntil: "load"});
  await fontsThere(tab);
  return withFewColors(await tab.screenshot({type: "png"}));
}

/**
 * Writes images into a built site, and names in each page the one that stands for it. `siteUrl` has no last
 * slash.
 */
export async function placePreviews(dist: string, previews: Previews, siteUrl: string): Promise<void> {
  for (const {file, png} of [...previews.factsheets.values(), previews.site])
    await writeOutput(join(dist, file), png);
  for (const page of (await readPages(dist)).filter(isShared)) {
    const {file, text} = previews.factsheets.get(page.path) ?? previews.site;
    await writeOutput(join(dist, page.file), addPreview(page.html, {address: `${siteUrl}/${file}`, text}));
  }
}

function isShared({file, path}: Page): boolean {
  return path !== "/404" && !isRedirect(file);
}
