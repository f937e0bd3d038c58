import type {Browser, Page as BrowserPage} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {accessibilityFaults} from "../../../site/visit/accessibility.js";
import {launchBrowser} from "../../../site/browser/browser.js";

const LINK = (name: string, x = 0) =>
  `<a class="mark" href="../pays/${name}" aria-label="${name}\u00a0: 12\u00a0%" tabindex="-1"><circle cx="${x}" cy="20" r="9" fill="red"></circle></a>`;
const BUTTON = `<g class="mark" role="button" tabindex="0" aria-label="Groupe"><rect width="9" height="9"></rect></g>`;
const FLOW = `<g class="mark" role="link" tabindex="0"><title>Nom</title><rect width="9" height="9"></rect>
  <a href="../x" tabindex="-1" aria-hidden="true"><text y="20"><tspan>Nom</tspan></text></a></g>`;
const ALIKE = [LINK("DE"), LINK("IT", 90), BUTTON, BUTTON, FLOW, FLOW].join("");

/** A mark that is like another but for one thing, and the rule that has to say so; null where none does. */
const UNLIKE: [string, string | null][] = [
  [LINK("").replace(/aria-label="[^"]*"/, `aria-label=" "`), "link-name"],
  [LINK("ES").replace(` aria-label="ES\u00a0: 12\u00a0%"`, ""), "link-name"],
  [LINK("ES").replace("-1", "3"), "tabindex"],
  [LINK("ES").replace("</a>", `<text y="20">Autre</text></a>`), "label-content-name-mismatch"],
  [LINK("ES").replace("<a", `<a lang="xx"`).replace("</a>", `<text y="20">ES</text></a>`), "valid-lang"],
  [LINK("ES").replace("<a", `<a accesskey="a"`) + LINK("FR").replace("<a", `<a accesskey="a"`), "accesskeys"],
  [LINK("ES").replace("<a", `<a aria-faux="1"`), "aria-valid-attr"],
  [LINK("ES").replace("<a", `<a aria-checked="true"`), "aria-allowed-attr"],
  [LINK("ES").replace("<a", `<a role="faux"`), "aria-roles"],
  [LINK("ES").replace("<circle", `<circle tabindex="3"`), "tabindex"],
  [
    BUTTON.replace("<rect", `<a href="../x" aria-label="Lien"><rect width="9" height="9"></rect></a><rect`),
    "nested-interactive"
  ],
  [BUTTON.replace("Groupe", ""), "aria-command-name"],
  [BUTTON.replace("Groupe", "…"), null],
  [FLOW.replace("<title>Nom", "<title> ").replace("<tspan>Nom", "<tspan>"), "aria-command-name"],
  [FLOW.replace(`href="../x" tabindex="-1"`, `href="../x"`), "aria-hidden-focus"],
  [FLOW.replace(`tabindex="0"`, `tabindex="0" aria-hidden="faux"`), "aria-valid-attr-value"],
  [BUTTON.replace(`role="button"`, `role="img"`).replace(` aria-label="Groupe"`, ""), "svg-img-alt"],
  [`<style>.cache:first-child {visibility: hidden}</style><g><g class="cache" role="img"></g><g class="cache" role="img"></g></g>`, "svg-img-alt"] // prettier-ignore
];

describe("marks of a drawing that are alike", () => {
  let browser: Browser;
  let page: BrowserPage;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  const show = (body: string) =>
    page.setContent(
      `<html lang="fr"><title>Essai</title><main style="position: relative"><h1>Titre</h1>${body}</main></html>`
    );
  const marksSeen = async (rules: "structure" | "all") => {
    await page.evaluate(`window.seen = 0; window.axe = {run: async () => {
      seen = document.querySelectorAll(".mark").length;
      return {violations: []};
    }}`);
    await accessibilityFaults(page, rules);
    return page.evaluate("delete window.axe && seen");
  };

  it("are looked at once for each form and group", async () => {
    await show(`<svg width="400" height="40">${ALIKE}<g>${ALIKE}</g></svg>`);
    const before = await page.content();
    expect(await marksSeen("structure")).toBe(6);
    expect(await page.content()).toBe(before);
    expect(await marksSeen("all")).toBe(12);
  });

  it.each(UNLIKE)("leave no fault unseen while they are aside: %s", async (mark, rule) => {
    await show(`<svg width="400" height="40">${ALIKE}${mark}</svg>`);
    const faults = await accessibilityFaults(page, "structure");
    expect(faults).toEqual(await accessibilityFaults(page));
    expect([...new Set(faults.map((fault) => fault.split(" ")[1]))]).toEqual(rule ? [rule] : []);
  });

  it("are all looked at where they have identifiers: two may have the same", async () => {
    await show(`<svg>${ALIKE}${(LINK("ES") + LINK("FR")).replaceAll("<a", `<a id="x"`)}</svg>`);
    expect(await marksSeen("structure")).toBe(5);
  });

  it("stay where they leave too little room to something else that is pointed at", async () => {
    const link = (name: string, x: number) => LINK(name, x).replace("-1", "0");
    const drawing = `<svg width="400" height="40">${link("DE", 10)}${link("IT", 150)}${link("ES", 300)}</svg>`;
    const near = `<button aria-label="Fermer" style="position: absolute; left: 312px; top: 15px; width: 9px; height: 9px; padding: 0"></button>`;
    await show(`<div style="position: absolute; left: 0; top: 0">${drawing}${near}</div>`);
    expect((await accessibilityFaults(page, "structure")).join()).toMatch(/target-size.*button/);
    expect(await marksSeen("structure")).toBe(2);
  });
});
