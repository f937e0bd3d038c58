import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Browser, Page as BrowserPage} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {accessibilityFaults, type AccessibilityRules} from "../../../site/visit/accessibility.js";
import {launchBrowser} from "../../../site/browser/browser.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Shapes, words and groups: thirteen elements. */
const PLAIN = ["path", "rect", "line", "circle", "ellipse", "polygon", "polyline"]
  .map((name) => `<${name} class="plain" d="M0,0L9,9" width="9" height="9" r="9" fill="red"></${name}>`)
  .concat(`<g class="plain"><text class="plain" y="9">12<tspan class="plain" dx="3">%</tspan></text></g>`)
  .concat(`<rect class="plain" width="9" height="9"><title class="plain">Nom</title></rect>`)
  .concat(`<path class="plain" style="fill: red; stroke: var(--nulle-part, blue)" d="M0,0L9,9"></path>`)
  .join("");

/**
 * What axe has something to say of in a drawing, or what has its name or its place from it, and the rule
 * that does.
 */
const TELLING: [string, string | null][] = [
  [`<path role="img"></path>`, "svg-img-alt"],
  [`<path role="faux"></path>`, "aria-roles"],
  [`<rect aria-faux="1"></rect>`, "aria-valid-attr"],
  [`<circle tabindex="3" r="9"></circle>`, "tabindex"],
  [`<path accesskey="a"></path><path accesskey="a"></path>`, "accesskeys"],
  [`<g role="button" tabindex="0"><rect width="9" height="9"></rect></g>`, "aria-command-name"],
  [`<g role="img"><path></path></g>`, "svg-img-alt"],
  [`<path style="letter-spacing: 2px !important"></path>`, null],
  [`<path lang="xx"></path>`, null],
  [`<path><title>Nom</title></path>`, null],
  [`<g role="img" aria-label="Pays"><rect></rect><text>12 %</text></g>`, null],
  [`<g role="img" aria-label="Pays"><g><path tabindex="3"></path></g></g>`, "tabindex"],
  [`<a href="#ici"><text><tspan> </tspan></text><rect width="9" height="9"></rect></a>`, "link-name"],
  [
    `<g role="button" tabindex="0" aria-label="Fermer"><text y="20">Ouvrir</text></g>`,
    "label-content-name-mismatch"
  ],
  [`<g style="word-spacing: 2px !important"><text y="20">Nom</text></g>`, "avoid-inline-spacing"],
  [`<g lang="xx"><text y="20">Nom</text></g>`, "valid-lang"]
];

describe("what is plain in drawings", () => {
  let browser: Browser;
  let page: BrowserPage;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  const show = (body: string) => page.setContent(`<html lang="fr"><title>Essai</title>${body}</html>`);

  it("is nothing to the rules of structure but contents of the landmark it is in", async () => {
    await show(`<main><h1>Titre</h1><svg role="group" aria-label="Dessin">${PLAIN}</svg></main>`);
    await page.evaluate(AXE);
    const rules = await page.evaluate<string[]>(`axe.run(document, {elementRef: true, rules:
      {"target-size": {enabled: true}, "color-contrast": {enabled: false}, "link-in-text-block": {enabled: false}}})
      .then((found) => [...found.passes, ...found.violations, ...found.incomplete]
        .filter(({nodes}) => nodes.some(({element}) => element.matches(".plain")))
        .map(({id}) => id))`);
    expect(rules).toEqual(["region"]);
  });

  it.each(TELLING)("leaves no fault unseen while it is aside: %s", async (shape, rule) => {
    await show(`<main><h1>Titre</h1><svg>${PLAIN}${shape}</svg></main>`);
    const before = await page.content();
    const faults = await accessibilityFaults(page, "structure");
    expect(await page.content()).toBe(before);
    expect(faults).toEqual(await accessibilityFaults(page));
    expect(faults.map((fault) => fault.split(" ")[1])).toEqual(rule ? [rule] : []);
  });

  it("is aside for the rules of structure only, and back to tell where a fault is", async () => {
    await show(`<main><h1>Titre</h1><svg>${PLAIN}${TELLING.map(([shape]) => shape).join("")}</svg></main>`);
    const shapesSeen = async (rules: AccessibilityRules, nodes: object[]) => {
      await page.evaluate(`window.seen = []; window.axe = {run: async () => {
        seen.push(document.querySelectorAll(".plain").length, document.querySelectorAll("svg *:not(.plain)").length);
        return {violations: [{id: "essai", help: "", nodes: ${JSON.stringify(nodes)}}]};
      }}`);
      await accessibilityFaults(page, rules);
      return page.evaluate("seen");
    };
    expect(await shapesSeen("structure", [])).toEqual([0, 25]);
    expect(await shapesSeen("structure", [{target: ["path"]}])).toEqual([0, 25, 13, 30]);
    expect(await shapesSeen("colours", [])).toEqual([13, 30]);
    expect(await shapesSeen("all", [])).toEqual([13, 30]);
  });
});
