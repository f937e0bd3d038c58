import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {transform} from "esbuild";
import {JSDOM} from "jsdom";
import {bundleScripts} from "../bundle/bundle.js";
import {pagesDone, silentBuild, type BuildLog} from "../common/build-log.js";
import {addContentSecurity, runsWasm} from "./content-security.js";
import {addDataset} from "./dataset.js";
import {checkEmptyFiles} from "./empty-files.js";
import type {DataFacts} from "../../src/trade/types.js";
import type {Deployment} from "../common/deployment.js";
import {figureAnchors} from "../common/figure-anchors.js";
import {listFiles, writeOutput} from "../common/files.js";
import {charterAddresses, placeCharter} from "../common/charter.js";
import {FrenchWords} from "../common/french-words.js";
import {nameLandmarks} from "./landmarks.js";
import {setLanguage} from "./language.js";
import {checkLinks} from "./links.js";
import {scriptsLast, sideBarStateFirst} from "./loading-order.js";
import {addMetadata} from "./metadata.js";
import {readPages, relativeAddress, type Page} from "../common/pages.js";
import {fontFaces} from "../fonts/fonts.js";
import {fontPath, placeFonts} from "../fonts/place.js";
import {placePublicFiles, stableAddresses} from "./public-files.js";
import {writeRedirects} from "./redirects.js";
import {siteRecord, writeSiteRecord} from "../common/site-record.js";
import {SideBars} from "./side-bar.js";
import {writeSitemap} from "./sitemap.js";
import {inlineStyles, takeStyles} from "./styles.js";
import {UsedStyles} from "./used-styles.js";
import {withoutTimes} from "./file-times.js";

/** One parser for all pages: making a window for each would take as long as parsing it. */
const parser = new new JSDOM("").window.DOMParser();
const parse = (html: string) => parser.parseFromString(html, "text/html");

export interface FinishOptions {
  /** Framework's output, changed in place. */
  dist: string;
  /** Folder whose `node_modules` the pages' libraries come from. */
  projectDir: string;
  /** Folder of the public data files (`src/donnees`). */
  publicDir: string;
  facts: DataFacts;
  deployment: Deployment;
  /** Where it is told what is being done; nowhere by default. */
  log?: BuildLog;
}

/**
 * Turns Framework's output into the finished site: French words, metadata, a security policy, bundled
 * scripts. The same inputs give the same bytes. Fails on a broken link or an empty file.
 */
export async function finishSite(options: FinishOptions): Promise<void> {
  const {dist, projectDir, publicDir, facts, deployment, log = silentBuild} = options;
  log.begin("finish");
  const words = new FrenchWords();
  await placePublicFiles(publicDir, dist);
  await placeCharter(join(projectDir, "src"), dist);
  const fonts = await placeFonts(dist);
  await finishModules(dist, words);
  const styles = await takeStyles(dist, words, await extraCss());
  const written = (await readPages(dist)).map((page) => ({
    ...page,
    html: finishText(page.html, words)
  }));
  words.assertAllMet();
  const bundled = await bundleScripts(written, dist, projectDir);
  const publicFiles = await listFiles(join(dist, "donnees"));
  const withWasm = new Set(written.filter(({html}) => runsWasm(html)).map(({file}) => file));
  const sideBars = new SideBars(parse);
  const usedStyles = new UsedStyles(dist);
  const pages = await Promise.all(
    bundled
      .map((page, done) => {
        log.progress(pagesDone(done + 1, bundled.length));
        return finishPage(page, {facts, deployment, publicFiles, withWasm, sideBars});
      })
      .map(async (page) =>
        inlineStyles(page, styles, {
          used: await sheetOf(page, usedStyles, dist),
          fonts: fontFaces(fonts, ({name}) => relativeAddress(page.file, fontPath(name)))
        })
      )
  );
  for (const page of pages) await writeOutput(join(dist, page.file), page.html);
  await writeRedirects(dist, new Set(pages.map((page) => page.file)));
  await writeSitemap(dist, pages, facts, deployment);
  log.begin("check");
  await checkSite(dist, deployment.base, await figureAnchors(join(projectDir, "src", "components")));
  await writeSiteRecord(dist, siteRecord(pages, facts, deployment.base));
}

/**
 * Fails on a broken link or an empty file of a finished site; `figures` are anchors that its cells are still
 * to bring.
 */
export async function checkSite(dist: string, base: string, figures: readonly RegExp[] = []): Promise<void> {
  const files = await listFiles(dist);
  await checkEmptyFiles(dist, files);
  checkLinks(await readPages(dist), new Set(files), base, figures);
}

/** What turns a style sheet into the one that a page needs, written into it. */
async function sheetOf(page: Page, usedStyles: UsedStyles, dist: string): Promise<(css: string) => string> {
  const used = await usedStyles.of(page);
  return (css) => charterAddresses(used(css), dist, (path) => relativeAddress(page.file, path));
}

/** The modules of the site, before they are bundled. */
async function finishModules(dist: string, words: FrenchWords): Promise<void> {
  for (const file of await listFiles(dist)) {
    if (!/^_(?:observablehq|import)\/.*\.js$/.test(file)) continue;
    const code = await readFile(join(dist, file), "utf8");
    await writeOutput(join(dist, file), withoutTimes(stableAddresses(words.translate("js", code))));
  }
}

function finishText(html: string, words: FrenchWords): string {
  return withoutTimes(stableAddresses(words.translate("html", html)));
}

function finishPage(
  page: Page,
  context: {
    facts: DataFacts;
    deployment: Deployment;
    publicFiles: readonly string[];
    /** Files of the pages that run WebAssembly. */
    withWasm: ReadonlySet<string>;
    sideBars: SideBars;
  }
): Page {
  const {html, putBack} = context.sideBars.setAside(page.html);
  const document = parse(html);
  setLanguage(document);
  nameLandmarks(document);
  addMetadata(document, page, context.facts, context.deployment);
  addDataset(document, page, context);
  scriptsLast(document);
  sideBarStateFirst(document);
  addContentSecurity(document, {runsWasm: context.withWasm.has(page.file)});
  return {...page, html: putBack(`<!DOCTYPE html>${document.documentElement.outerHTML}\n`)};
}

async function extraCss(): Promise<string> {
  const css = await readFile(fileURLToPath(new URL("./site.css", import.meta.url)), "utf8");
  return (await transform(css, {loader: "css", minify: true})).code;
}
