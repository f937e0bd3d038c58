/** The rows of a table that are still to be made: `add` makes those from one number up to another. */
interface LaterRows {
  count: number;
  add: (from: number, to: number) => void;
  done: number;
}

/** A quarter of a frame, or so, on a modest telephone. */
const ROWS_A_TURN = 20;

const waiting = new Set<LaterRows>();

/**
 * Makes the `count` rows of a table in a closed `<details>` a few at a time, when the browser has nothing
 * else to do: hundreds of them, which nobody sees, would hold up the figure. All are there when the reader
 * opens it, and for a printer. Where the browser does not tell when it is idle they are made at once.
 */
export function addLater(details: HTMLDetailsElement, {count, add}: Pick<LaterRows, "count" | "add">): void {
  const view = details.ownerDocument.defaultView;
  if (!view || !("requestIdleCallback" in view)) return add(0, count);
  const rows = {count, add, done: 0};
  if (waiting.size === 0) {
    view.addEventListener("beforeprint", addAll);
    view.requestIdleCallback(addSome);
  }
  waiting.add(rows);
  // A click comes before it opens, and the rows before what the click does.
  for (const opening of ["click", "toggle"])
    details.addEventListener(opening, () => addUpTo(rows, count), {once: true, capture: true});
}

function addSome(): void {
  const [rows] = waiting;
  if (!rows) return;
  addUpTo(rows, Math.min(rows.done + ROWS_A_TURN, rows.count));
  if (waiting.size > 0) requestIdleCallback(addSome);
}

function addAll(): void {
  for (const rows of waiting) addUpTo(rows, rows.count);
}

function addUpTo(rows: LaterRows, to: number): void {
  if (!waiting.has(rows)) return;
  rows.add(rows.done, to);
  rows.done = to;
  if (to === rows.count) waiting.delete(rows);
}
