import {MAIN} from "../../../src/framework/marks.js";

/** Where the place is kept while a page is loaded again. */
const KEY = `apercu:${location.pathname}`;
/** How long the place is looked for in a page that grows. */
const PATIENCE_MS = 8000;

interface Place {
  scrollY: number;
  /** Values of the page's controls, in their order. */
  values: string[];
  /** Which of the page's foldable parts are open, in their order. */
  open: boolean[];
}

/** The place to which the page is being put back: its parts may not all have come. */
let restored: Place | null = null;

/**
 * Keeps where the analyst is in the page, height, chosen year and ranks, open tables, whenever it is loaded
 * again, by whomever; and puts the page back there, as its parts come. Does nothing more once the analyst
 * moves.
 */
export function keepPlace(): void {
  const text = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  addEventListener("pagehide", () => sessionStorage.setItem(KEY, JSON.stringify(restored ?? placeNow())));
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (text !== null && navigation?.type === "reload") restore(JSON.parse(text) as Place);
}

function placeNow(): Place {
  return {scrollY, values: controls().map(valueOf), open: foldables().map(({open}) => open)};
}

function restore(place: Place): void {
  history.scrollRestoration = "manual";
  restored = place;
  const until = performance.now() + PATIENCE_MS;
  for (const event of ["wheel", "keydown", "pointerdown"])
    addEventListener(event, () => (restored = null), {once: true, passive: true});
  const set = new Set<number>();
  const step = () => {
    if (restored === null) return;
    setControls(place.values, set);
    foldables().forEach((each, index) => (each.open = place.open[index] ?? each.open));
    scrollTo(scrollX, place.scrollY);
    if (performance.now() < until) setTimeout(step, 100);
    else restored = null;
  };
  step();
}

/** Each control is set once: its cell may draw others after it. */
function setControls(values: readonly string[], set: Set<number>): void {
  controls().forEach((control, index) => {
    const value = values[index];
    if (value === undefined || set.has(index)) return;
    set.add(index);
    if (valueOf(control) === value) return;
    if (isCheck(control)) (control as HTMLInputElement).checked = value === "true";
    else control.value = value;
    for (const event of ["input", "change"]) control.dispatchEvent(new Event(event, {bubbles: true}));
  });
}

type Control = HTMLInputElement | HTMLSelectElement;

function controls(): Control[] {
  return [...document.querySelectorAll<Control>(`${MAIN} input, ${MAIN} select`)];
}

function valueOf(control: Control): string {
  return isCheck(control) ? String((control as HTMLInputElement).checked) : control.value;
}

function isCheck({type}: Control): boolean {
  return type === "radio" || type === "checkbox";
}

function foldables(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>(`${MAIN} details`)];
}
