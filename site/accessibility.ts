import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page as BrowserPage} from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeViolation {
  id: string;
  help: string;
  nodes: {target: unknown[]; failureSummary?: string}[];
}

/**
 * Faults of accessibility that axe-core finds in a page as it stands (theme, width and medium are the caller's), by the
 * rules of WCAG 2.1 A and AA and axe's good practices. One sentence a fault, with the element.
 */
export async function accessibilityFaults(page: BrowserPage): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const {axe} = window as unknown as {
      axe: {run(context: Document, options: object): Promise<{violations: AxeViolation[]}>};
    };
    // Framework's side bar opens by a checkbox that its style sheet needs outside of any landmark.
    const options = {resultTypes: ["violations"], rules: {region: {enabled: false}}};
    return (await axe.run(document, options)).violations;
  });
  return violations.flatMap(({id, help, nodes}) =>
    nodes
      .slice(0, 3)
      .map((node) =>
        `accessibilité, ${id} (${help}) : ${node.target.join(" ")} ${contrastOf(node.failureSummary)}`.trim()
      )
  );
}

/** The measured contrast, where the fault is one. */
function contrastOf(summary = ""): string {
  return /contrast of [\d.]+ \([^)]*\)/.exec(summary)?.[0] ?? "";
}
