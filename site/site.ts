import {parseArgs} from "node:util";
import {ensureData} from "../src/customs/data-step.js";
import {launchBrowser} from "./browser.js";
import {deploymentFrom} from "./facts.js";
import {runCommand} from "./fault.js";
import {checkSite} from "./finish.js";
import {prerender} from "./prerender.js";
import {printSite} from "./print-site.js";
import {buildProject} from "./project.js";
import {checkPublication} from "./publication.js";
import {readSiteRecord} from "./site-record.js";

const DIST = "dist";

// npm run site: what is deployed. Build, then prerender and crawl, then PDFs, then links and files once more.
//   -- --publication   refuses demonstration data unless FICHES_DEMO=1
//   -- --all-accessible runs axe-core on every page
await runCommand(async () => {
  const {values} = parseArgs({
    options: {publication: {type: "boolean"}, "all-accessible": {type: "boolean"}}
  });
  if (values.publication) checkPublication((await ensureData()).demo, process.env);
  const start = performance.now();
  await buildProject({env: process.env, projectDir: process.cwd()});
  const {base, siteUrl} = deploymentFrom(process.env);
  const browser = await launchBrowser();
  try {
    const pageCount = await prerender({dist: DIST, base, browser, allAccessible: values["all-accessible"]});
    const record = await readSiteRecord(DIST);
    await printSite({dist: DIST, record, factsheets: record.factsheets, browser, siteUrl});
    await checkSite(DIST, base);
    const minutes = ((performance.now() - start) / 60_000).toFixed(1).replace(".", ",");
    process.stdout.write(
      `Site prêt dans « ${DIST} » : ${pageCount} pages, ${record.factsheets.length} PDF, en ${minutes} min.\n`
    );
  } finally {
    await browser.close();
  }
});
