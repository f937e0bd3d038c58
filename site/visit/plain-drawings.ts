/**
 * The drawings of the main part of the page whose contents no element above takes its name, its language or
 * its place from: not those in links, buttons, other roles than those of a picture and a group, regions that
 * scroll. Is sent to the page as text, with what follows it, and uses nothing else of this file.
 */
export function ownDrawings(): SVGSVGElement[] {
  return [...document.querySelectorAll<SVGSVGElement>("main svg")].filter(
    (svg) => !svg.closest(nameOwners()) && !svg.parentElement!.closest("svg") && !scrolls(svg.parentElement!)
  );
}

/**
 * Selector of what has its name, its language or its style from its contents. A style that is important is a
 * fault only where there is text.
 */
export function nameOwners(): string {
  const roles = ":not([role=img], [role=group], [role=region], [role=figure])";
  return `a, button, summary, label, [role]${roles}, [lang]:not(html), [style*=important]`;
}

/** Whether an element of the main part, or one around it, has more than it shows. */
export function scrolls(element: Element): boolean {
  for (let e: Element | null = element; e && e.localName !== "main"; e = e.parentElement) {
    const {overflowX, overflowY} = getComputedStyle(e);
    if (!/auto|scroll/.test(overflowX + overflowY)) continue;
    if (e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight) return true;
  }
  return false;
}

/**
 * What no rule of axe but those of colours has anything to say of in the drawings of the main part: shapes,
 * words and groups without role, name, focus, language or important style, with what is in them. They are
 * more than half of a factsheet once its closed tables are aside, and axe asks for the style and place of
 * each. All stays in what has its name, its language or its place from its contents. Is sent to the page as
 * text, and uses nothing of this file.
 */
export function plainDrawings(drawings: readonly Element[], owners: string): Element[] {
  const telling = /^(?:id|role|tabindex|focusable|accesskey|(?:xml:)?lang|(?:xlink:)?href|aria-.*|on.*)$/;
  const kinds = "path, rect, line, circle, ellipse, polygon, polyline, text, tspan, g, title";
  const found: Element[] = [];
  drawings.forEach(visit);
  return found;

  function visit(parent: Element): void {
    for (const element of parent.children) {
      if (isPlain(element)) found.push(element);
      else if (element.matches("g, svg") && !element.matches(owners)) visit(element);
    }
  }

  /** The title of what stays is its name. */
  function isPlain(element: Element): boolean {
    if (!element.matches(kinds) || isTelling(element)) return false;
    const {parentElement} = element;
    if (element.localName === "title" && (parentElement!.localName === "svg" || isTelling(parentElement!)))
      return false;
    return [...element.children].every(isPlain);
  }

  function isTelling({attributes}: Element): boolean {
    return [...attributes].some(
      ({name, value}) => telling.test(name) || (name === "style" && value.includes("important"))
    );
  }
}
