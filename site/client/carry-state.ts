const FOCUSABLE = "a[href], button, input, select, summary";

/**
 * Notes what a reader has done in a place that is about to be drawn anew: which tables are open, what has the
 * focus. The function that it returns does the same to what stands there by then. Drawings come later than
 * their frames: the focus of a part of one is not carried over.
 */
export function carryState(place: Element): () => void {
  const open = [...place.querySelectorAll("details")].map((details) => details.open);
  const active = document.activeElement;
  const focused = active && place.contains(active) && active.matches(FOCUSABLE) ? nameOf(active) : null;
  return () => {
    place.querySelectorAll("details").forEach((details, index) => (details.open ||= open[index] ?? false));
    if (focused === null || place.contains(document.activeElement)) return;
    const successor = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].find((e) => nameOf(e) === focused);
    successor?.focus({preventScroll: true});
  };
}

/** What distinguishes a control from the others of its figure. */
function nameOf(element: Element): string {
  return [element.localName, element.getAttribute("value"), element.textContent].join(" ");
}
