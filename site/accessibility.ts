import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page as BrowserPage} from "playwright-core";
import {LOOKED_AT_WHEN_HIDDEN, setClosedContentsAside} from "./closed-contents.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules of axe that depend on the colours, thus on the theme; they take as long as all the others together. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Which rules are tried: all, those that depend on the colours, or those that do not. */
export type AccessibilityRules = "all" | "colours" | "structure";

interface AxeViolation {
  id: string;
  help: string;
  nodes: {target: unknown[]; failureSummary?: string}[];
}

/**
 * Faults of accessibility that axe-core finds in a page as it stands (theme, width and medium are the caller's), by the
 * rules of WCAG 2.2 A and AA and axe's good practices. One sentence a fault, with the element.
 */
export async function accessibilityFaults(
  page: BrowserPage,
  rules: AccessibilityRules = "all"
): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const violations = await page.evaluate<AxeViolation[]>(`(async () => {
    const putBack = (${String(setClosedContentsAside)})(${JSON.stringify(LOOKED_AT_WHEN_HIDDEN)});
    try {
      return (await axe.run(document, ${JSON.stringify(axeOptions(rules))})).violations;
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

/** Size of what is pointed at is WCAG 2.2 (2.5.8), which axe leaves off unless asked. */
function axeOptions(rules: AccessibilityRules): object {
  if (rules === "colours") return {resultTypes: ["violations"], runOnly: COLOUR_RULES};
  const leftOut = rules === "structure" ? COLOUR_RULES : [];
  return {
    resultTypes: ["violations"],
    rules: {
      "target-size": {enabled: true},
      ...Object.fromEntries(leftOut.map((id) => [id, {enabled: false}]))
    }
  };
}

/** Framework's side bar opens by a checkbox that its style sheet needs outside of any landmark. */
function isSideBarToggle(id: string, {target}: AxeViolation["nodes"][number]): boolean {
  return id === "region" && target.join() === "#observablehq-sidebar-toggle";
}

/** The measured contrast, where the fault is one. */
function contrastOf(summary = ""): string {
  return /contrast of [\d.]+ \([^)]*\)/.exec(summary)?.[0] ?? "";
}
