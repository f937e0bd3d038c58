import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {CDPSession, Page as BrowserPage} from "playwright-core";
import {alikeMarks} from "./alike-marks.js";
import {LOOKED_AT_WHEN_HIDDEN, closedContents} from "./closed-contents.js";
import {nameOwners, ownDrawings, plainDrawings, scrolls} from "./plain-drawings.js";
import {SIDE_BAR, SIDE_BAR_TOGGLE} from "../../src/framework/marks.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What names an element in a fault is its selector: the markup that axe would note of each it looks at takes
 * a tenth of its time.
 */
const WITHOUT_MARKUP = "axe.configure({noHtml: true})";

/** Brings `axe` into a page, as a script or as a module. */
export const AXE_SCRIPT = `${AXE}; ${WITHOUT_MARKUP};`;

/**
 * Rules of axe that depend on the colours, thus on the theme; they take as long as all the others together.
 */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * Which rules are tried: all, those that depend on the colours, or those that do not, on the page beside its
 * side bar.
 */
export type AccessibilityRules = "all" | "colours" | "structure";

interface AxeViolation {
  id: string;
  help: string;
  nodes: {target: unknown[]; failureSummary?: string}[];
}

/**
 * Faults of accessibility that axe-core finds in a page as it stands (theme, width and medium are the
 * caller's), by the rules of WCAG 2.2 A and AA and axe's good practices. One sentence a fault, with the
 * element. `axeUrl` is where the server of the page has `AXE_SCRIPT`, if it has.
 */
export async function accessibilityFaults(
  page: BrowserPage,
  rules: AccessibilityRules = "all",
  axeUrl?: string
): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await (axeUrl ? importAxe(page, axeUrl) : loadAxe(page));
  if (rules !== "structure") return foundFaults(page, rules, [CLOSED_CONTENTS]);
  const faults = await foundFaults(page, rules, [
    PLAIN_DRAWINGS,
    ALIKE_MARKS,
    CLOSED_CONTENTS,
    SIDE_BAR_CONTENTS
  ]);
  // An element is told by its place among others: a page with faults is looked at again with all that it has.
  return faults.length > 0 ? foundFaults(page, rules, [CLOSED_CONTENTS]) : [];
}

/**
 * From the server of the page: the browser keeps the script and what it has compiled of it from page to page,
 * where the protocol would carry half a megabyte to each.
 */
async function importAxe(page: BrowserPage, url: string): Promise<void> {
  await page.evaluate(`import(${JSON.stringify(url)}).then(() => undefined)`);
}

/**
 * By the protocol of the browser, which then keeps the compiled script for the next page of the tab. The
 * session ends with the tab: to end it here would also end the emulation of a medium or a theme, and the
 * screen would be looked at for the sheet.
 */
async function loadAxe(page: BrowserPage): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  await session.send("Runtime.evaluate", {expression: AXE_SCRIPT});
}

const sessions = new WeakMap<BrowserPage, CDPSession>();

/**
 * Calls, as text, that find in the page what rules have nothing to say of. Colours depend on every shape. The
 * contents of the side bar are the same in all pages of a kind, but for the mark of the page itself: axe
 * looks at them in some of each.
 */
const CLOSED_CONTENTS = `(${String(closedContents)})(${JSON.stringify(LOOKED_AT_WHEN_HIDDEN)})`;
const SIDE_BAR_CONTENTS = `[...document.querySelectorAll(${JSON.stringify(`${SIDE_BAR} > *`)})]`;
const PLAIN_DRAWINGS = inDrawings(plainDrawings);
const ALIKE_MARKS = inDrawings(alikeMarks);

function inDrawings(find: (drawings: readonly Element[], owners: string) => Element[]): string {
  const helpers = [ownDrawings, nameOwners, scrolls].join("\n");
  return `(() => {${helpers} return (${String(find)})(ownDrawings(), nameOwners())})()`;
}

/**
 * Takes elements out of the page. Returns what puts them back. Is sent to the page as text, and uses nothing
 * of this file.
 */
function setAside(elements: readonly Element[]): () => void {
  const places = elements.map((element) => ({element, mark: document.createComment("")}));
  for (const {mark, element} of places) element.replaceWith(mark);
  return () => places.forEach(({mark, element}) => mark.replaceWith(element));
}

async function foundFaults(
  page: BrowserPage,
  rules: AccessibilityRules,
  aside: readonly string[]
): Promise<string[]> {
  const onPaper = await page.evaluate(() => matchMedia("print").matches);
  const violations = await page.evaluate<AxeViolation[]>(`(async () => {
    const putBack = (${String(setAside)})([${aside.map((each) => `...${each}`).join()}]);
    try {
      return (await axe.run(document, ${JSON.stringify(axeOptions(rules, onPaper))})).violations;
    } finally {
      putBack();
    }
  })()`);
  return violations.flatMap(({id, help, nodes}) =>
    nodes
      .filter((node) => !isSideBarToggle(id, node))
      .slice(0, 3)
      .map((node) =>
        `accessibilité, ${id} (${help})\u00a0: ${node.target.join(" ")} ${contrastOf(node.failureSummary)}`.trim()
      )
  );
}

/**
 * Size of what is pointed at is WCAG 2.2 (2.5.8), which axe leaves off unless asked. Nobody points at a sheet
 * of paper.
 */
function axeOptions(rules: AccessibilityRules, onPaper: boolean): object {
  if (rules === "colours") return {resultTypes: ["violations"], runOnly: COLOUR_RULES};
  const leftOut = rules === "structure" ? COLOUR_RULES : [];
  return {
    resultTypes: ["violations"],
    rules: {
      "target-size": {enabled: !onPaper},
      ...Object.fromEntries(leftOut.map((id) => [id, {enabled: false}]))
    }
  };
}

/** Framework's side bar opens by a checkbox that its style sheet needs outside of any landmark. */
function isSideBarToggle(id: string, {target}: AxeViolation["nodes"][number]): boolean {
  return id === "region" && target.join() === SIDE_BAR_TOGGLE;
}

/** The measured contrast, where the fault is one. */
function contrastOf(summary = ""): string {
  return /contrast of [\d.]+ \([^)]*\)/.exec(summary)?.[0] ?? "";
}
