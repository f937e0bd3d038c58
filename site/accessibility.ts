import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page as BrowserPage} from "playwright-core";

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
 * rules of WCAG 2.1 A and AA and axe's good practices. One sentence a fault, with the element.
 */
export async function accessibilityFaults(
  page: BrowserPage,
  rules: AccessibilityRules = "all"
): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(async (options) => {
    const {axe} = window as unknown as {
      axe: {run(context: Document, options: object): Promise<{violations: AxeViolation[]}>};
    };
    return (await axe.run(document, options)).violations;
  }, axeOptions(rules));
  return violations.flatMap(({id, help, nodes}) =>
    nodes
      .slice(0, 3)
      .map((node) =>
        `accessibilité, ${id} (${help})\u00a0: ${node.target.join(" ")} ${contrastOf(node.failureSummary)}`.trim()
      )
  );
}

function axeOptions(rules: AccessibilityRules): object {
  if (rules === "colours") return {resultTypes: ["violations"], runOnly: COLOUR_RULES};
  // Framework's side bar opens by a checkbox that its style sheet needs outside of any landmark.
  const leftOut = rules === "structure" ? ["region", ...COLOUR_RULES] : ["region"];
  return {
    resultTypes: ["violations"],
    rules: Object.fromEntries(leftOut.map((id) => [id, {enabled: false}]))
  };
}

/** The measured contrast, where the fault is one. */
function contrastOf(summary = ""): string {
  return /contrast of [\d.]+ \([^)]*\)/.exec(summary)?.[0] ?? "";
}
