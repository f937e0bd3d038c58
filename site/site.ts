import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {dataDir} from "../src/customs/data-dir.js";
import {ensureData} from "../src/customs/data-step.js";
import {formatDecimal} from "../src/french/numbers.js";
import {territories} from "../src/reference/territories.js";
import type {TerritorySummary} from "../src/trade/types.js";
import {FOR_MANY_PAGES, launchBrowser} from "./browser/browser.js";
import {streamBuildLog} from "./common/build-log.js";
import {deploymentFrom} from "./common/deployment.js";
import {runCommand} from "../src/customs/run-command.js";
import {falseAssertions} from "./faults/false-assertions.js";
import {checkSite} from "./finish/finish.js";
import {drawPreviews, placePreviews} from "./preview/images.js";
import {linkPdfs} from "./print/pdf-link.js";
import {prerender} from "./visit/prerender.js";
import {DIST, LAST_BUILD, buildProject} from "./project.js";
import {holdSite} from "./common/replace-site.js";
import {checkPublication} from "./common/publication.js";
import {checkSentences, falseSentencesText} from "./faults/false-sentences.js";
import {printedDocuments, readSiteRecord, writeSiteRecord} from "./common/site-record.js";

// npm run site: what is deployed. Build, previews (where SITE_URL is given), then one visit of each page
// (prerender, crawl, PDF), links and files once more.
//   -- --publication refuses demonstration data unless FICHES_DEMO=1, and sentences that the data make false
//   -- --all-colours checks the colours (contrast) and the opened tables of every page, not only of a few of
//   each kind
await runCommand(async () => {
  const {values} = parseArgs({
    options: {publication: {type: "boolean"}, "all-colours": {type: "boolean"}}
  });
  const start = performance.now();
  const log = streamBuildLog(process.stdout);
  const facts = await ensureData({log});
  if (values.publication) {
    checkPublication(facts.demo, process.env);
    checkSentences(falseAssertions());
  }
  const {base, siteUrl} = deploymentFrom(process.env);
  const browser = await launchBrowser(process.env, FOR_MANY_PAGES);
  try {
    // Pages are built on one processor: the browser draws on the other. The format of links wants whole
    // addresses.
    const previews = siteUrl ? drawPreviews({facts, territories, browser, readSummary}) : null;
    let [pageCount, pdfCount] = [0, 0];
    const complete = async (dist: string): Promise<void> => {
      const drawn = await previews;
      if (drawn && siteUrl) await placePreviews(dist, drawn, siteUrl);
      const record = await readSiteRecord(dist);
      const documents = printedDocuments(record);
      await linkPdfs(dist, documents);
      const allColours = values["all-colours"];
      pageCount = await prerender({dist, base, browser, allColours, print: {record, siteUrl}});
      pdfCount = documents.length;
      await checkSite(dist, base);
      await writeSiteRecord(dist, {...record, visited: true});
    };
    const build = {
      env: process.env,
      projectDir: process.cwd(),
      dist: DIST,
      memory: LAST_BUILD,
      complete,
      log
    };
    const [{falseSentences}] = await Promise.all([holdSite(DIST, () => buildProject(build)), previews]);
    const minutes = formatDecimal((performance.now() - start) / 60_000, 1);
    process.stdout.write(
      `Site prêt dans «\u00a0${DIST}\u00a0»\u00a0: ${pageCount}\u00a0pages, ${pdfCount}\u00a0PDF, en ${minutes}\u00a0min.\n`
    );
    process.stdout.write(falseSentencesText(falseSentences));
  } finally {
    await browser.close();
  }
});

/** What the data step wrote of a territory. */
async function readSummary(id: string): Promise<TerritorySummary> {
  return JSON.parse(await readFile(join(dataDir, "fiches", `${id}.json`), "utf8")) as TerritorySummary;
}
