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
//   -- --all-colours   checks the colours (contrast) of every page, not only of a few of each kind
await runCommand(async () => {
  const {values} = parseArgs({
    options: {publication: {type: "boolean"}, "all-colours": {type: "boolean"}}
  });
  if (values.publication) checkPublication((await ensureData()).demo, process.env);
  const start = performance.now();
  await buildProject({env: process.env, projectDir: process.cwd()});
  const {base, siteUrl} = deploymentFrom(process.env);
  const browser = await launchBrowser();
  try {
    const pageCount = await prerender({dist: DIST, base, browser, allColours: values["all-colours"]});
    const record = await readSiteRecord(DIST);
    await printSite({dist: DIST, record, factsheets: record.factsheets, browser, siteUrl});
    await checkSite(DIST, base);
    const minutes = ((performance.now() - start) / 60_000).toFixed(1).replace(".", ",");
    process.stdout.write(
      `Site prêt dans «\u00a0${DIST}\u00a0»\u00a0: ${pageCount} pages, ${record.factsheets.length} PDF, en ${minutes} min.\n`
    );
  } finally {
    await browser.close();
  }
});
