import axe from "axe-core";
import {JSDOM} from "jsdom";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {accessibilityFaults} from "../../../site/visit/accessibility.js";
import {launchBrowser} from "../../../site/browser/browser.js";
import {LOOKED_AT_WHEN_HIDDEN} from "../../../site/visit/closed-contents.js";

describe("what axe looks at when it is hidden", () => {
  interface Rule {
    id: string;
    selector: string;
    excludeHidden: boolean;
    tags: string[];
  }

  it("is all that its rules for hidden elements select", () => {
    const rules = (axe as unknown as {_audit: {rules: Rule[]}})._audit.rules
      .filter(({excludeHidden, tags}) => !excludeHidden && !tags.includes("experimental"))
      .filter(({tags}) => !tags.includes("cat.color"));
    expect(rules.length).toBeGreaterThan(10);
    const {document} = new JSDOM(`
      <i id="a"></i><i role="link"></i><i accesskey="b"></i><i aria-hidden="true"></i>
      <map><area href="#"></map><audio autoplay></audio><video autoplay></video><blink></blink><marquee></marquee>
      <meta http-equiv="refresh" content="0"><meta name="viewport" content="x"><a href="#">Lien</a>`).window;
    for (const {id, selector} of rules) {
      const selected = [...document.querySelectorAll(selector)].filter(({localName}) => localName !== "body");
      const missed = selected.filter((element) => !element.matches(LOOKED_AT_WHEN_HIDDEN));
      // Off unless asked for, and blind to elements without a name for readers.
      if (id !== "identical-links-same-purpose") expect(missed, id).toEqual([]);
    }
  });
});

describe("a page with closed contents", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const BODY = `<style>details {margin: 3rem}</style><h1>Titre</h1>
<details><summary>Tableau</summary>Texte <div role="region" tabindex="0" aria-label="Tableau"><table><tr><th scope="col">A</th><td>1</td></tr></table></div><p>Fin</p></details>
<details><summary>Autre</summary><ul role="slider"><li>x</li></ul><p><img usemap="#m" alt="" src=""><map name="m"><area href="#"></map></p></details>`;

  it("is the same after as before, and keeps the faults that axe finds in what is hidden", async () => {
    const page = await browser.newPage();
    await page.setContent(`<html lang="fr"><title>Essai</title><main>${BODY}</main></html>`);
    const before = await page.content();
    const faults = (await accessibilityFaults(page, "structure")).map((fault) => fault.split(" ")[1]);
    expect(await page.content()).toBe(before);
    expect([...new Set(faults)].sort()).toEqual(["area-alt"]);
    await page.locator("details").evaluateAll((all) => all.forEach((e) => e.setAttribute("open", "")));
    expect((await accessibilityFaults(page, "structure")).join("\n")).toContain("accessibilité, aria-");
    await page.close();
  });

  it("has nothing but what axe may speak of while it looks", async () => {
    const page = await browser.newPage();
    await page.setContent(`<html lang="fr"><title>Essai</title><main>${BODY}</main></html>`);
    await page.evaluate(`window.axe = {run: async () => ({violations: [
      {id: document.querySelectorAll("table, details > p").length + " " + document.querySelectorAll("main [role], area").length,
       help: "", nodes: [{target: []}]}]})}`);
    expect(await accessibilityFaults(page)).toEqual([expect.stringMatching(/^accessibilité, 1 3 /)]);
    await page.close();
  });
});
