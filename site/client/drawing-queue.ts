/** A drawing that waits for its turn. */
interface Turn {
  place: Element;
  /**
   * Whether no script has drawn it yet: until the reader comes near, the drawing in the HTML of the page is
   * enough.
   */
  first: boolean;
  begin: (drawn: boolean) => void;
}

const waiting = new Set<Turn>();
const near = new Set<Element>();
let busy = false;

/** Observes which drawings are in sight or less than a screen away. */
const observer = new IntersectionObserver(
  (entries) => {
    for (const {target, isIntersecting} of entries)
      if (isIntersecting) near.add(target);
      else near.delete(target);
    beginNext();
  },
  {rootMargin: "100% 0px"}
);

addEventListener("beforeprint", ({isTrusted}) => beginAll(isTrusted));

/**
 * Resolves to true when it is the turn of the drawing of `place`, to false when it is out of date before
 * that. Printed pages do not wait.
 */
export function waitTurn(
  place: Element,
  {first, invalidation}: {first: boolean; invalidation: Promise<void>}
): Promise<boolean> {
  if (matchMedia("print").matches) return Promise.resolve(true);
  observer.observe(place);
  return new Promise((begin) => {
    const turn = {place, first, begin};
    waiting.add(turn);
    void invalidation.then(() => waiting.delete(turn) && begin(false));
    beginNext();
  });
}

/** Whether a place that has waited for its turn is in sight or less than a screen away. */
export function isNear(place: Element): boolean {
  return near.has(place);
}

/**
 * Draws one figure per task: those near the reader right after the next paint, the others when the browser is
 * idle.
 */
function beginNext(): void {
  if (busy) return;
  const turn = [...waiting].find(({place}) => near.has(place)) ?? [...waiting].find(({first}) => !first);
  if (!turn) return;
  busy = true;
  const later = near.has(turn.place) ? afterPaint : whenIdle;
  later(() => {
    busy = false;
    if (waiting.delete(turn)) turn.begin(true);
    beginNext();
  });
}

/**
 * A printer gets what the HTML of the page already has as it stands: drawn anew, it would have no chart until
 * its place tells its width, which is after the printer has read the page. A program that waits until all is
 * drawn announces a printer that does not come.
 */
function beginAll(isPrinter: boolean): void {
  for (const turn of [...waiting]) if (!(isPrinter && turn.first) && waiting.delete(turn)) turn.begin(true);
}

/** Waits for the next paint, or a short while in a hidden tab, which is never painted. */
function afterPaint(work: () => void): void {
  if (document.hidden) setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, {timeout: 1000});
  else setTimeout(work, 50);
}
