import {hasOfficialFiles} from "../src/customs/data-step.js";
import {askForPages} from "./live/ask-for-pages.js";
import {startLive} from "./live/live.js";

// What `npm ci` ends with, so that the first preview is there at once: the demonstration is made and added
// up, the libraries of cells are made, and the answers of the first pages are kept. It does nothing where
// official files are, nor in a run without anybody to look (`CI`), and no failure of it is one of the
// installation: the preview makes whatever it does not find.

/** What is opened first: the address that `npm run dev` prints, and the factsheet of the guide. */
const FIRST_PAGES = ["/", "/departement/07"];
const LIMIT_MS = 180_000;

setTimeout(() => process.exit(0), LIMIT_MS).unref();
try {
  if (!process.env.CI && !(await hasOfficialFiles())) await prepare();
} catch (error) {
  process.stderr.write(`${String(error)}\n`);
}
process.exit(0);

async function prepare(): Promise<void> {
  const live = await startLive({port: 0});
  process.once("exit", () => live.close());
  await live.started;
  await askForPages(live.url, FIRST_PAGES);
  await live.keep();
}
