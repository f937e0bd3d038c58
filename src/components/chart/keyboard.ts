const STEPS: Record<string, number> = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1};

/** Where a key leads from an element of a list, or `null` where it leads nowhere. */
export type NextIndex = (key: string, index: number, count: number) => number | null;

/** One tab stop for a list of elements: arrows move the focus among them, Home and End to its ends. */
export function rovingFocus(
  elements: readonly (SVGElement | HTMLElement)[],
  next: NextIndex = nextInList
): void {
  const focus = (index: number) => {
    const target = elements[Math.max(0, Math.min(elements.length - 1, index))]!;
    for (const element of elements) element.setAttribute("tabindex", element === target ? "0" : "-1");
    target.focus();
  };
  elements.forEach((element, index) => {
    element.setAttribute("tabindex", index === 0 ? "0" : "-1");
    (element as SVGElement).addEventListener("keydown", (event) => {
      const target = next(event.key, index, elements.length);
      if (target === null) return;
      event.preventDefault();
      focus(target);
    });
  });
}

/** A place in the plane, in any unit. */
export interface Place {
  x: number;
  y: number;
}

const DIRECTIONS: Record<string, Place> = {
  ArrowUp: {x: 0, y: -1},
  ArrowDown: {x: 0, y: 1},
  ArrowLeft: {x: -1, y: 0},
  ArrowRight: {x: 1, y: 0}
};

/**
 * Arrows lead to the nearest place on their side: what is aside counts double. Home and End lead to the ends
 * of the list.
 */
export function nextPlace(places: readonly Place[]): NextIndex {
  return (key, index, count) => {
    const direction = DIRECTIONS[key];
    if (!direction) return nextInList(key, index, count);
    const distances = places.map(({x, y}) => {
      const [dx, dy] = [x - places[index]!.x, y - places[index]!.y];
      const ahead = dx * direction.x + dy * direction.y;
      return ahead > 0 ? ahead + 2 * Math.abs(dx * direction.y + dy * direction.x) : Infinity;
    });
    const nearest = Math.min(...distances);
    return Number.isFinite(nearest) ? distances.indexOf(nearest) : index;
  };
}

function nextInList(key: string, index: number, count: number): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return key in STEPS ? index + STEPS[key]! : null;
}
