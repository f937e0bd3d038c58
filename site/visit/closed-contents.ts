/**
 * What axe looks at although nobody can see it: what its rules with `excludeHidden: false` select. Those of
 * colours select every element, and let pass what they then find hidden.
 */
export const LOOKED_AT_WHEN_HIDDEN =
  "[id], [role], [accesskey], [aria-hidden], area, audio, video, blink, marquee, meta";

/**
 * Takes out of the page what is in closed `<details>`, but for what `lookedAt` selects and what it stands in.
 * Half of a factsheet is closed tables: axe has nothing to say of them, and asking for the style of what is
 * not laid out is dear. Returns what puts all back in its place. Is sent to the page as text, and uses
 * nothing of this file.
 */
export function setClosedContentsAside(lookedAt: string): () => void {
  const places: {mark: Comment; element: Element}[] = [];
  for (const details of document.querySelectorAll("details:not([open])"))
    for (const element of details.children) if (element.localName !== "summary") visit(element);
  for (const {mark, element} of places) element.replaceWith(mark);
  return () => places.forEach(({mark, element}) => mark.replaceWith(element));

  function visit(element: Element): void {
    if (!element.matches(lookedAt) && !element.querySelector(lookedAt))
      places.push({mark: document.createComment(""), element});
    else for (const child of element.children) visit(child);
  }
}
