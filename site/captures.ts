import {mkdir, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import type {Browser} from "playwright-core";
import {formatDecimal} from "../src/french/numbers.js";
import {launchBrowser, openContext} from "./browser/browser.js";
import {GUIDE_PICTURES, SAMPLE_STUDY, type GuidePicture} from "./captures/pictures.js";
import {SiteFault} from "./common/fault.js";
import {readNames, runCommand} from "../src/customs/run-command.js";
import {startLive} from "./live/live.js";
import {withFewColors} from "./preview/png.js";

const FOLDER = "docs/images";
/** A picture heavier than this shows too much. */
const MOST_BYTES = 60_000;
/** Time given to drawings that are not finished when the awaited element is there. */
const STILL_MS = 2500;

// npm run captures: the pictures of docs/guide-analyste.md, taken from the preview of the demonstration.
await runCommand(async () => {
  readNames({allowed: false});
  // The guide shows the demonstration, whatever official files lie here.
  process.env.DOUANE_DIR = join("data", "aucun-fichier");
  await mkdir(FOLDER, {recursive: true});
  const live = await startLive({port: 3600});
  const browser = await launchBrowser(process.env);
  try {
    await live.started;
    for (const picture of GUIDE_PICTURES) {
      const bytes = await takePicture(picture, browser, live.url);
      process.stdout.write(
        `${FOLDER}/guide-${picture.name}.png, ${formatDecimal(bytes / 1000, 1)}\u00a0ko\n`
      );
    }
  } finally {
    await browser.close();
    live.close();
  }
  process.exit();
});

async function takePicture(picture: GuidePicture, browser: Browser, url: string): Promise<number> {
  const {name, path, width, height, typed, ready} = picture;
  const sample = join("src/etudes", `${SAMPLE_STUDY}.md`);
  const context = await openContext(browser, {viewport: {width, height}});
  try {
    if (typed !== undefined) await writeFile(sample, typed);
    const page = await context.newPage();
    await page.goto(new URL(path, url).href);
    await ready(page);
    await wait(STILL_MS);
    const png = withFewColors(await page.screenshot());
    if (png.length > MOST_BYTES)
      throw new SiteFault(
        `L’image «\u00a0${name}\u00a0» pèse ${Math.round(png.length / 1000)}\u00a0ko, plus de ${MOST_BYTES / 1000}\u00a0: montrez-en moins.`
      );
    await writeFile(join(FOLDER, `guide-${name}.png`), png);
    return png.length;
  } finally {
    await context.close();
    if (typed !== undefined) await rm(sample, {force: true});
  }
}
