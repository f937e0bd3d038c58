import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {writeOutput} from "../../../site/common/files.js";
import {launchBrowser, openContext} from "../../../site/browser/browser.js";
import {insertCells, misplacedCells} from "../../../site/visit/cells.js";
import {prerender} from "../../../site/visit/prerender.js";
import {serveSite, type SiteServer} from "../../../site/common/server.js";
import {settle} from "../../../site/browser/settle.js";
import {watchPage} from "../../../site/browser/watch.js";
import {fixtureProject, type FixtureProject} from "../fixture-site.js";

describe("prerender", () => {
  let project: FixtureProject;
  let browser: Browser;
  let server: SiteServer;

  beforeAll(async () => {
    browser = await launchBrowser();
    project = await fixtureProject();
    await project.build();
    await prerender({dist: project.dist, base: "/", browser, allColours: true});
    server = await serveSite({dist: project.dist});
  });
  afterAll(async () => {
    await server?.close();
    await browser?.close();
    await project?.remove();
  });

  it("writes what the cells display into the page", async () => {
    const html = await readFile(join(project.dist, "departement/07.html"), "utf8");
    expect(html).toContain("<observablehq-loading>3 et 4</observablehq-loading><!--:");
    expect(html).toMatch(/<observablehq-loading><div style="position: relative;"><svg [^]*?<path d="M0,70L/);
    expect(html).toMatch(
      /<observablehq-loading><p id="remarque">Année 2024<\/p><\/observablehq-loading><!--:/
    );
    expect(html).toMatch(/<option [^>]*selected[^>]*>2/);
  });

  it("finds the cells that HTML would move, in the main part and around it", async () => {
    const [above, moved, placed] = ["0123abcd", "89abcdef", "4567cdef"];
    const html = `<!DOCTYPE html><title>Essai</title><header><!--:${above}:--></header>
      <main id="main"><p><!--:${moved}:--></p><!--:${placed}:--></main>`;
    const written = insertCells(
      html,
      new Map([above, moved, placed].map((id) => [id!, `<div>Bloc ${id}</div>`]))
    );
    const tab = await browser.newPage();
    expect(await misplacedCells(tab, written, [moved!, placed!])).toEqual([moved]);
    expect(await misplacedCells(tab, written, [above!, moved!, placed!])).toEqual([moved]);
    expect(await misplacedCells(tab, written.replace(/<p>|<\/p>/g, ""), [above!, moved!])).toEqual([]);
    await tab.close();
  });

  it("shows numbers and figures without scripts, and no control that would not answer", async () => {
    const context = await openContext(browser, {javaScriptEnabled: false});
    const tab = await context.newPage();
    await tab.goto(`${server.url}departement/07`);
    expect(await tab.locator("main").innerText()).toContain("Le total est de 3 et 4 euros.");
    expect(await tab.locator("main svg path").first().isVisible()).toBe(true);
    expect(await tab.locator("main select").isVisible()).toBe(false);
    await context.close();
  });

  it("gives way to the live page without moving anything", async () => {
    const context = await openContext(browser, {viewport: {width: 1280, height: 900}});
    const tab = await context.newPage();
    await tab.addInitScript(() => {
      const shifts: number[] = ((window as unknown as {shifts: number[]}).shifts = []);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as {value: number}).value);
      }).observe({type: "layout-shift", buffered: true});
    });
    const faults = watchPage(tab, server.url);
    await tab.goto(`${server.url}departement/07`);
    await settle(tab);
    expect(await tab.locator("observablehq-loading").count()).toBe(0);
    const shift = await tab.evaluate(() =>
      (window as unknown as {shifts: number[]}).shifts.reduce((sum, value) => sum + value, 0)
    );
    expect(shift).toBeLessThanOrEqual(0.02);
    await tab.locator("select").selectOption({index: 0});
    await tab.waitForFunction(() =>
      document.querySelector("main")!.textContent!.includes("Le total est de 1 et 2 euros.")
    );
    expect(faults).toEqual([]);
    await context.close();
  });

  it("draws what is far below when the reader comes near, or once it is out of date", async () => {
    const context = await openContext(browser, {viewport: {width: 1280, height: 900}});
    const tab = await context.newPage();
    await tab.goto(`${server.url}departement/07`);
    await tab.waitForFunction(() => !document.querySelector("observablehq-loading select"));
    const far = tab.locator("main svg").last();
    const isLive = () => far.evaluate((svg) => !svg.closest("observablehq-loading"));
    const drawing = () => far.locator("path").getAttribute("d");
    await tab.waitForTimeout(1500);
    expect(await isLive()).toBe(false);
    expect(await drawing()).toBe("M0,70L500,60");
    await tab.locator("select").selectOption({index: 0});
    await tab.waitForFunction(
      () => document.querySelectorAll("main path")[1]?.getAttribute("d") === "M0,90L500,80"
    );
    await tab.reload();
    await far.scrollIntoViewIfNeeded();
    await tab.waitForFunction(() => !document.querySelector("main observablehq-loading"));
    expect(await drawing()).toBe("M0,70L500,60");
    await context.close();
  });

  it("keeps open what the reader has opened, and the focus where it is, when a figure is drawn anew", async () => {
    const context = await openContext(browser, {viewport: {width: 1280, height: 900}});
    const tab = await context.newPage();
    await tab.goto(`${server.url}departement/07`);
    await settle(tab);
    await tab.locator("main summary").click();
    await tab.locator("main select").evaluate((select: HTMLSelectElement) => {
      select.selectedIndex = 0;
      select.dispatchEvent(new Event("input", {bubbles: true}));
    });
    await tab.waitForFunction(() => document.querySelector("main details")!.textContent!.includes("2023"));
    expect(await tab.locator("main details").evaluate((e: HTMLDetailsElement) => e.open)).toBe(true);
    expect(await tab.evaluate(() => document.activeElement!.localName)).toBe("summary");
    await context.close();
  });

  it("leads to an anchor, and stays there while figures above it are drawn", async () => {
    const context = await openContext(browser, {viewport: {width: 1280, height: 900}});
    const tab = await context.newPage();
    const top = () => tab.evaluate(() => document.getElementById("fin")!.getBoundingClientRect().top);
    await tab.goto(`${server.url}departement/07#fin`, {waitUntil: "networkidle"});
    await tab.waitForFunction(
      () => !document.querySelector("main svg[viewBox$='500 100']")!.closest("observablehq-loading")
    );
    const before = await top();
    expect(before).toBeGreaterThanOrEqual(0);
    expect(before).toBeLessThan(900);
    await tab.locator("select").evaluate((select: HTMLSelectElement) => {
      select.selectedIndex = 0;
      select.dispatchEvent(new Event("input", {bubbles: true}));
    });
    await tab.waitForFunction(() =>
      [...document.querySelectorAll("main path")].every((path) => /90L/.test(path.getAttribute("d")!))
    );
    await settle(tab);
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    await tab.waitForFunction(() => !document.querySelector("[style*='min-height']"));
    await context.close();
  });

  it("finds the faults of pages, each with its page and place", async () => {
    const dist = join(project.projectDir, "faulty");
    const cell = "<!--:0123abcd:-->";
    await writePages(dist, {
      "erreur.html": "<h1>A</h1><p>Texte</p><script>console.error('panne')</script>",
      "exception.html": "<h1>B</h1><p>Texte</p><script>throw new Error('cassé')</script>",
      "hote.html": `<h1>C</h1><p>Texte</p><img alt="" src="http://localhost:9/x.png">`,
      "absent.html": `<h1>D</h1><p>Texte</p><img alt="" src="./absent.png">`,
      "nombre.html": `<h1>E</h1><h2>Solde</h2><p>Il vaut NaN €.</p>${cell}`,
      "trace.html": `<h1>F</h1><svg width="9" height="9" role="img" aria-label="x"><path d="MNaN,2"></path></svg>`,
      "figure.html": `<h1>G</h1><div><figure id="vide"><div class="cx-chart"><svg width="9" height="9"></svg></div></figure>${cell}</div>`,
      "axe.html": `<h1>H</h1><p>Texte</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">`,
      "departement/01.html": `<h1>J</h1>${PALE}<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">`,
      "departement/07.html": `<h1>K</h1>${PALE}`,
      "sombre.html": `<h1>L</h1><style>@media (prefers-color-scheme: dark) {p {color: #ccc}}</style><p>Texte</p>`,
      "place.html": `<h1>M</h1><p>Texte <!--:89abcdef:--></p><p>Texte <!--:89abcdee:--></p><script>${DISPLAY}</script>`,
      "ancre.html": `<h1>N</h1><h2>Suite</h2><p id="la">Texte <a href="#la">bon</a> <a href="#rien">mort</a></p>${cell}`,
      "juste.html": "<h1>I</h1><p>Rien à redire.</p>"
    });
    const message = await prerender({dist, base: "/", browser, settleTimeout: 2_000}).then(
      () => "",
      (error: Error) => error.message
    );
    const lines = message.split("\n");
    const of = (page: string) => lines.filter((line) => line.includes(`– /${page} –`)).join("\n");
    expect(of("erreur")).toMatch(/console\u00a0: panne/);
    expect(of("exception")).toMatch(/script\u00a0: cassé/);
    expect(of("hote")).toMatch(/requête vers un autre hôte\u00a0: http:\/\/localhost:9\/x\.png/);
    expect(of("absent")).toMatch(/réponse 404\u00a0: .*absent\.png/);
    expect(of("nombre")).toMatch(
      /cellule 0123abcd sous «\u00a0Solde\u00a0»\u00a0: «\u00a0Il vaut NaN €\.\u00a0»/
    );
    expect(of("trace")).toMatch(/sous «\u00a0F\u00a0»\u00a0: «\u00a0d="MNaN,2"\u00a0»/);
    expect(of("figure")).toMatch(/cellule 0123abcd sous «\u00a0G\u00a0»\u00a0: figure vide/);
    expect(of("axe")).toMatch(/accessibilité, image-alt/);
    // Colours are those of the kind of page: looked at on a few factsheets, in both themes; all the rest
    // everywhere.
    expect(of("departement/01")).toMatch(/^ *– \/departement\/01 – accessibilité, image-alt [^\n]*$/);
    expect(of("departement/07")).toMatch(/accessibilité, color-contrast .*contrast of 1\.6/);
    expect(of("sombre")).toMatch(/– thème sombre, accessibilité, color-contrast/);
    expect(of("place")).toMatch(
      /^ *– \/place – cellule 89abcdef\u00a0: son contenu ne peut pas se tenir à cet endroit du texte$/
    );
    expect(of("ancre")).toMatch(
      /^ *– \/ancre – [^\n]* sous «\u00a0Suite\u00a0»\u00a0: la page n’a pas d’ancre «\u00a0rien\u00a0»$/
    );
    expect(of("juste")).toBe("");
  });
});

/**
 * What Framework's runtime notes of two cells: a block in a paragraph, which HTML does not hold, and a word.
 */
const DISPLAY = `["p", "b"].forEach((name, index) => {
  const displayed = document.createElement(name);
  displayed.textContent = "Affiché";
  document.querySelectorAll("main > p")[index].lastChild._nodes = [displayed];
});`;

const PALE = `<p style="color: #ccc">Texte</p>`;

/** Small pages without anything of Framework, each with a fault of its own. */
async function writePages(dist: string, bodies: Record<string, string>): Promise<void> {
  for (const [file, body] of Object.entries(bodies)) {
    const html = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title></head><body><main>${body}</main></body></html>`;
    await writeOutput(join(dist, file), html);
  }
}
