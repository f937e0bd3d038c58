/**
 * What axe looks at although nobody can see it: what its rules with `excludeHidden: false` select. Those of
 * colours select every element, and let pass what they then find hidden.
 */
export const LOOKED_AT_WHEN_HIDDEN =
  "[id], [role], [accesskey], [aria-hidden], area, audio, video, blink, marquee, meta";

/**
 * What is in closed `<details>`, but for what `lookedAt` selects and what it stands in. Half of a factsheet
 * is closed tables: axe has nothing to say of them, and asking for the style of what is not laid out is dear.
 * Is sent to the page as text, and uses nothing of this file.
 */
export function closedContents(lookedAt: string): Element[] {
  const found: Element[] = [];
  for (const details of document.querySelectorAll("details:not([open])"))
    for (const element of details.children) if (element.localName !== "summary") visit(element);
  return found;

  function visit(element: Element): void {
    if (!element.matches(lookedAt) && !element.querySelector(lookedAt)) found.push(element);
    else for (const child of element.children) visit(child);
  }
}
