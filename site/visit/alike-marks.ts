/**
 * The marks of drawings, links and buttons and pictures in them, that differ from one before in the same
 * group by nothing that a rule of axe but those of colours knows: by the words of their name, where they lead
 * (to another page), their outline, place and colour. A factsheet has two hundred that are alike, of eight
 * elements each; axe looks at the first of each form. Not those with anything in them that another element
 * may tell apart: an identifier, a key, a language, a role or a property of ARIA that is not among the few
 * below; nor those with a name that must repeat the words they show, nor those so near to what else is
 * pointed at that they may leave it too little room. `drawings` and `owners` are those of
 * `plain-drawings.ts`. Is sent to the page as text, and uses nothing of this file.
 */
export function alikeMarks(drawings: readonly Element[], owners: string): Element[] {
  const said =
    /^(?:d|points|[xyr]|[xy][12]|[cdr][xy]|width|height|transform|data-.*|fill(?:-.*)?|stroke(?:-.*)?|font-.*)$/;
  const kinds = /^(?:a|g|path|rect|line|circle|ellipse|polygon|polyline|text|tspan|title)$/;
  const roles = /^(?:link|button|img|none|presentation)$/;
  const plainNames =
    /^(?:class|visibility|display|opacity|pointer-events|text-anchor|role|aria-hidden|tabindex)$/;
  const letters = /[\p{L}\p{N}]/u;
  /** How near a target of 24 pixels may be to another (WCAG 2.2, 2.5.8). */
  const near = 24;
  const targets = [...document.querySelectorAll("a, button, input, select, textarea, summary, [tabindex]")]
    // What is in closed contents has no place, and would be laid out to tell so.
    .filter((element) => !element.closest("svg") && element.checkVisibility())
    .map((element) => ({element, box: element.getBoundingClientRect()}));
  const found: Element[] = [];
  for (const svg of drawings) {
    const box = svg.getBoundingClientRect();
    const neighbours = targets.filter((target) => !target.element.contains(svg) && areNear(box, target.box));
    visit(
      svg,
      neighbours.map((target) => target.box)
    );
  }
  return found;

  function visit(parent: Element, neighbours: readonly DOMRect[]): void {
    const seen = new Set<string>();
    for (const element of parent.children) {
      if (!element.matches(`a, [role=link], [role=button], [role=img]`)) {
        if (element.matches("g, svg") && !element.matches(owners)) visit(element, neighbours);
        continue;
      }
      const form = formOf(element);
      if (form === null) continue;
      if (seen.has(form) && !standsNear(element, neighbours)) found.push(element);
      seen.add(form);
    }
  }

  function standsNear(element: Element, neighbours: readonly DOMRect[]): boolean {
    if (neighbours.length === 0) return false;
    const box = element.getBoundingClientRect();
    return neighbours.some((target) => areNear(box, target));
  }

  function areNear(a: DOMRect, b: DOMRect): boolean {
    return (
      a.left - near <= b.right &&
      b.left - near <= a.right &&
      a.top - near <= b.bottom &&
      b.top - near <= a.bottom
    );
  }

  /** What rules know of a mark and of what is in it; null where another element may tell it apart. */
  function formOf(element: Element): string | null {
    if (!kinds.test(element.localName)) return null;
    if (isNamedApart(element)) return null;
    const attributes = [...element.attributes].map(formOfAttribute);
    const contents = [...element.childNodes].map((node) =>
      node instanceof Element ? formOf(node) : node.nodeType === 3 ? formOfText(node.nodeValue!) : ""
    );
    if (attributes.includes(null) || contents.includes(null)) return null;
    const unlike = contents.filter((form, i) => form !== contents[i - 1]);
    const isSeen = element.checkVisibility({visibilityProperty: true});
    return `<${element.localName} ${attributes.join(" ")} ${isSeen}>${unlike.join("")}</>`;
  }

  /** A link or a button with a name besides the words it shows, which the name must repeat. */
  function isNamedApart(element: Element): boolean {
    if (!element.hasAttribute("aria-label") || element.getAttribute("role") === "img") return false;
    return element.textContent.trim() !== "";
  }

  function formOfAttribute({name, value}: Attr): string | null {
    if (said.test(name) || (name === "style" && !value.includes("important"))) return "";
    if (name === "aria-label") return `${name}=${formOfText(value)}`;
    if (name === "href") return /^[^#\s]/.test(value) ? name : null;
    if (name === "role" && !roles.test(value)) return null;
    if (name === "tabindex" && !/^(?:0|-1)$/.test(value)) return null;
    return plainNames.test(name) ? `${name}=${value}` : null;
  }

  /** Words are words; signs are told apart. */
  function formOfText(text: string): string {
    return letters.test(text) ? "words" : text.trim();
  }
}
