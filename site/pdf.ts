import {existsSync} from "node:fs";
import {join} from "node:path";
import {FOR_MANY_PAGES, launchBrowser} from "./browser/browser.js";
import {chooseFactsheets} from "./print/factsheet-choice.js";
import {deploymentFrom} from "./common/deployment.js";
import {runCommand} from "./common/fault.js";
import {printSite} from "./print/print-site.js";
import {buildProject} from "./project.js";
import {readSiteRecord} from "./common/site-record.js";

const DIST = "dist";

// npm run pdf [-- 07 2A region-84 france]: PDFs of these factsheets, of all without argument, in dist/pdf.
await runCommand(async () => {
  if (!existsSync(join(DIST, "site.json"))) await buildProject({env: process.env, projectDir: process.cwd()});
  const record = await readSiteRecord(DIST);
  const factsheets = chooseFactsheets(record.factsheets, process.argv.slice(2));
  const {siteUrl} = deploymentFrom(process.env);
  const browser = await launchBrowser(process.env, FOR_MANY_PAGES);
  try {
    await printSite({dist: DIST, record, factsheets, browser, siteUrl});
  } finally {
    await browser.close();
  }
  process.stdout.write(`${factsheets.map(({pdf}) => join(DIST, pdf)).join("\n")}\n`);
});
