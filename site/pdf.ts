import {existsSync} from "node:fs";
import {join} from "node:path";
import {FOR_MANY_PAGES, launchBrowser} from "./browser/browser.js";
import {chooseDocuments} from "./print/document-choice.js";
import {streamBuildLog} from "./common/build-log.js";
import {deploymentFrom} from "./common/deployment.js";
import {readNames, runCommand} from "../src/customs/run-command.js";
import {printSite} from "./print/print-site.js";
import {DIST, buildProject} from "./project.js";
import {copySite, holdSite, replaceSite} from "./common/replace-site.js";
import {
  printedDocuments,
  readSiteRecord,
  type PrintedDocument,
  type SiteRecord
} from "./common/site-record.js";

// npm run pdf [-- 07 2A region-84 france exposition-etats-unis]: PDFs of these factsheets and studies, of
// all without argument, in dist/pdf.
await runCommand(async () => {
  const wanted = readNames();
  const documents = await holdSite(DIST, async () => {
    if (!existsSync(join(DIST, "site.json"))) {
      const log = streamBuildLog(process.stdout);
      log.info("Le site n’est pas encore construit\u00a0: construction d’abord, une à deux minutes…");
      await buildProject({env: process.env, projectDir: process.cwd(), dist: DIST, log});
    }
    const record = await readSiteRecord(DIST);
    const chosen = chooseDocuments(printedDocuments(record), wanted);
    await replaceSite(DIST, async (working) => {
      await copySite(DIST, working);
      await print(working, record, chosen);
    });
    return chosen;
  });
  process.stdout.write(`${documents.map(({pdf}) => join(DIST, pdf)).join("\n")}\n`);
});

async function print(dist: string, record: SiteRecord, documents: readonly PrintedDocument[]): Promise<void> {
  const {siteUrl} = deploymentFrom(process.env);
  const browser = await launchBrowser(process.env, FOR_MANY_PAGES);
  try {
    await printSite({dist, record, documents, browser, siteUrl});
  } finally {
    await browser.close();
  }
}
