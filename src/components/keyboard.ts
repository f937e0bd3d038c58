const STEPS: Record<string, number> = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1};

/** One tab stop for a list of elements: arrows move the focus among them, Home and End to its ends. */
export function rovingFocus(elements: readonly SVGElement[]): void {
  const focus = (index: number) => {
    const target = elements[Math.max(0, Math.min(elements.length - 1, index))]!;
    for (const element of elements) element.setAttribute("tabindex", element === target ? "0" : "-1");
    target.focus();
  };
  elements.forEach((element, index) => {
    element.setAttribute("tabindex", index === 0 ? "0" : "-1");
    element.addEventListener("keydown", (event) => {
      const next = nextIndex(event.key, index, elements.length);
      if (next === null) return;
      event.preventDefault();
      focus(next);
    });
  });
}

function nextIndex(key: string, index: number, count: number): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return key in STEPS ? index + STEPS[key]! : null;
}
