import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {openContext} from "../browser/browser.js";
import {SiteFault} from "../common/fault.js";

/**
 * How the gallery is looked at: each theme, the contrasted colours of the system, greys, and three kinds of
 * colour blindness.
 */
const LOOKS = {
  light: {colorScheme: "light"},
  dark: {colorScheme: "dark"},
  print: {media: "print"},
  contrast: {colorScheme: "dark", forcedColors: "active"},
  grey: {vision: "achromatopsia"},
  deuteranopia: {vision: "deuteranopia"},
  protanopia: {vision: "protanopia"},
  tritanopia: {vision: "tritanopia"}
} as const;

export type Look = keyof typeof LOOKS;
export const LOOK_NAMES = Object.keys(LOOKS) as Look[];

/**
 * Pictures of every figure of a gallery page under every look:
 * `<folder>/<territory>-<figure>-<width>-<look>.png`. Returns their number.
 */
export async function takeScreenshots(
  browser: Browser,
  page: string,
  folder: string,
  looks: readonly Look[] = LOOK_NAMES
): Promise<number> {
  let count = 0;
  for (const look of looks) {
    const context = await openContext(browser, {viewport: {width: 1200, height: 900}});
    const tab = await context.newPage();
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    await tab.goto(`file://${page}`);
    await tab.waitForSelector("html[data-drawn]", {state: "attached"});
    if (errors.length > 0) throw new SiteFault(`La galerie a échoué\u00a0: ${errors.join("\u202f; ")}`);
    await applyLook(tab, look);
    count += await pictureCells(tab, folder, look);
    await context.close();
  }
  return count;
}

async function applyLook(tab: Page, look: Look): Promise<void> {
  const settings: {
    colorScheme?: "light" | "dark";
    media?: "print";
    forcedColors?: "active";
    vision?: "achromatopsia" | "deuteranopia" | "protanopia" | "tritanopia";
  } = LOOKS[look];
  await tab.emulateMedia({
    colorScheme: settings.colorScheme ?? "light",
    media: settings.media ?? "screen",
    forcedColors: settings.forcedColors ?? "none"
  });
  if (!settings.vision) return;
  const session = await tab.context().newCDPSession(tab);
  await session.send("Emulation.setEmulatedVisionDeficiency", {type: settings.vision});
}

/** Shows one territory at a time: pictures of a page with all of them would take minutes. */
async function pictureCells(tab: Page, folder: string, look: Look): Promise<number> {
  let count = 0;
  for (const id of await tab
    .locator("section")
    .evaluateAll((sections) => sections.map((section) => section.id))) {
    await tab.evaluate(
      (shown) => document.querySelectorAll("section").forEach((each) => (each.hidden = each.id !== shown)),
      id
    );
    for (const cell of await tab.locator(`#${id} .gallery-cell`).all()) {
      const {figure, width} = await cell.evaluate((element) => ({...(element as HTMLElement).dataset}));
      await cell.screenshot({path: join(folder, `${id}-${figure}-${width}-${look}.png`)});
      count++;
    }
  }
  return count;
}
