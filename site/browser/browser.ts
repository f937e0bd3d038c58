import {availableParallelism} from "node:os";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions
} from "playwright-core";
import {SiteFault} from "../common/fault.js";

// As root, in containers, Chromium starts only without its sandbox; it opens no pages but those of the site.
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
  "--hide-scrollbars",
  "--lang=fr-FR"
];

/**
 * Arguments for a browser that works on as many pages as there are processors: scripts are then compiled in
 * the thread of their page, since no processor is idle and the next page throws compiled code away.
 */
export const FOR_MANY_PAGES = ["--js-flags=--single-threaded"];

/**
 * How many pages the browser works on at a time: one a processor, and two at least, since a page waits now
 * and then.
 */
export const PAGES_AT_A_TIME = Math.max(2, availableParallelism());

/**
 * Starts a browser without a window: the one named by `CHROME_PATH`, else the
 * Chromium that comes with the npm packages (Linux x64), else an installed Chrome. With `more` arguments.
 */
export async function launchBrowser(
  env: Record<string, string | undefined> = process.env,
  more: readonly string[] = []
): Promise<Browser> {
  const failures: string[] = [];
  for (const choice of await browserChoices(env)) {
    try {
      return await chromium.launch({...choice, args: [...ARGUMENTS, ...more], headless: true});
    } catch (error) {
      failures.push(String(error).split("\n")[0]!);
    }
  }
  throw new SiteFault(
    "Aucun navigateur n’a pu être lancé. Installer Chrome, ou donner le chemin d’un Chrome ou d’un Chromium dans la variable CHROME_PATH.",
    failures
  );
}

/** A browser that was named is the only one tried. */
async function browserChoices(env: Record<string, string | undefined>): Promise<LaunchOptions[]> {
  if (env.CHROME_PATH) return [{executablePath: env.CHROME_PATH}];
  const packaged = await packagedChromium();
  return [...(packaged ? [{executablePath: packaged}] : []), {channel: "chrome"}];
}

/** Path of the packaged Chromium, unpacked at first use; null on other systems. */
async function packagedChromium(): Promise<string | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const {default: packaged} = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

/**
 * A browser context with the language, time zone and reduced motion of a French reader, the same on every
 * machine.
 */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {}
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    reducedMotion: "reduce",
    ...options
  });
  // esbuild's helper that keeps the names of functions: functions that are sent to the page call it.
  await context.addInitScript("globalThis.__name ??= (target) => target;");
  return context;
}
