import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {launchBrowser} from "../../../site/browser/browser.js";
import {serveSite} from "../../../site/common/server.js";
import {AXE_SCRIPT, accessibilityFaults} from "../../../site/visit/accessibility.js";

/** Two links of ten pixels side by side, and words that only paper or only the dark theme makes too pale. */
const PAGE = `<!doctype html><html lang="fr"><title>Essai</title><style>
  a {display: inline-block; width: 10px; height: 10px; overflow: hidden}
  @media print {.paper {color: #eee}}
  @media (prefers-color-scheme: dark) {.dark {color: #eee}}
</style><main><h1>Essai</h1><a href="#x">un</a><a href="#y">deux</a>
<p class="paper">Papier</p><p class="dark">Sombre</p></main>`;

describe("faults of accessibility", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function faultsOf(media: Parameters<Page["emulateMedia"]>[0]): Promise<string> {
    const page = await browser.newPage();
    try {
      await page.setContent(PAGE);
      await page.emulateMedia(media);
      return (await accessibilityFaults(page)).join("\n");
    } finally {
      await page.close();
    }
  }

  it("are those of the screen: what is pointed at is large enough or apart", async () => {
    const faults = await faultsOf({});
    expect(faults).toContain("target-size");
    expect(faults).not.toContain("color-contrast");
  });

  it("are those of paper in print, the first time too: nobody points at it", async () => {
    const faults = await faultsOf({media: "print"});
    expect(faults).toMatch(/color-contrast.*\.paper/);
    expect(faults).not.toContain("target-size");
  });

  it("are the same by the script that a server has as by the one that is sent", async () => {
    const dist = await mkdtemp(join(tmpdir(), "fiches-"));
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`;
    await writeFile(join(dist, "index.html"), PAGE.replace("<title>", `${policy}<title>`));
    const server = await serveSite({dist, scripts: new Map([["_axe.js", AXE_SCRIPT]])});
    const page = await browser.newPage();
    await page.goto(server.url);
    const faults = await accessibilityFaults(page, "all", `${server.url}_axe.js`);
    await page.goto(server.url);
    expect(await accessibilityFaults(page)).toEqual(faults);
    expect(faults.join()).toContain("target-size");
    await page.close();
    await server.close();
    await rm(dist, {recursive: true});
  });

  it("are those of the dark theme in the dark, the first time too", async () => {
    expect(await faultsOf({colorScheme: "dark"})).toMatch(/color-contrast.*\.dark/);
  });
});
