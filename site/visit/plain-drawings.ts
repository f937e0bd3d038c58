/**
 * Takes out of the main part of the page what no rule of axe but those of colours has anything to say of in
 * its drawings: shapes, words and groups without role, name, focus, language or style, with what is in them.
 * They are more than half of a factsheet once its closed tables are aside, and axe asks for the style and
 * place of each. All stays in what has its name, its language or its place from its contents: links, buttons,
 * other roles than those of a picture and a group, regions that scroll. Returns what puts all back. Is sent
 * to the page as text, and uses nothing of this file.
 */
export function setPlainDrawingsAside(): () => void {
  const telling =
    /^(?:id|role|tabindex|focusable|accesskey|style|(?:xml:)?lang|(?:xlink:)?href|aria-.*|on.*)$/;
  const kinds = "path, rect, line, circle, ellipse, polygon, polyline, text, tspan, g, title";
  const roles = ":not([role=img], [role=group], [role=region], [role=figure])";
  // A style that is important is a fault only where there is text.
  const owners = `a, button, summary, label, [role]${roles}, [lang]:not(html), [style*=important]`;
  const places: {mark: Comment; element: Element}[] = [];
  for (const svg of document.querySelectorAll("main svg")) {
    if (!svg.closest(owners) && !svg.parentElement!.closest("svg") && !scrolls(svg.parentElement!))
      visit(svg);
  }
  for (const {mark, element} of places) element.replaceWith(mark);
  return () => places.forEach(({mark, element}) => mark.replaceWith(element));

  function visit(parent: Element): void {
    for (const element of parent.children) {
      if (isPlain(element)) places.push({mark: document.createComment(""), element});
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
    return [...attributes].some(({name}) => telling.test(name));
  }

  function scrolls(element: Element): boolean {
    for (let e: Element | null = element; e && e.localName !== "main"; e = e.parentElement) {
      const {overflowX, overflowY} = getComputedStyle(e);
      if (!/auto|scroll/.test(overflowX + overflowY)) continue;
      if (e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight) return true;
    }
    return false;
  }
}
