import {carryState} from "./carry-state.js";
import {isNear, waitTurn} from "./drawing-queue.js";
import {leaveForLater} from "./later-charts.js";
import {drawAhead, notingCharts} from "./noted-charts.js";
import type {NotedChart, Resize} from "./noted-charts.js";
import {CELL_COMMENT, LOADING} from "../../src/framework/marks.js";

/** A cell as Framework's pages define it. */
export interface NotebookCell {
  id: string;
  mode?: string;
  inputs?: string[];
  outputs?: string[];
  body: (...values: never[]) => unknown;
}

export type Define = (cell: NotebookCell) => void;

/**
 * Framework's `define`, in a page whose figures are in its HTML already. A cell that draws one waits for its
 * turn: at first until the reader comes near, later (another year was chosen) what is near before the rest,
 * in steps that each have a task of their own, so that the page answers between two: words and table, each
 * chart, what of it all the page shows. Cells that others depend on, and words in the text, do not wait.
 */
export function paced(define: Define): Define {
  const roots = cellRoots(document.body);
  return (cell) => {
    const root = roots.get(cell.id);
    define(root && draws(cell) && isWritten(root) ? pacedCell(cell, root) : cell);
  };
}

/** Whether all that a cell does is to display a block. */
function draws({mode, inputs = [], outputs = []}: NotebookCell): boolean {
  return mode === undefined && outputs.length === 0 && inputs.includes("display");
}

/** Whether the HTML of the page already shows what the cell will display. A cell without it must not wait. */
function isWritten(root: Comment): boolean {
  const waiting = root.previousElementSibling;
  return waiting?.localName === LOADING && waiting.hasChildNodes();
}

function pacedCell(cell: NotebookCell, root: Comment): NotebookCell {
  const place = root.parentElement!;
  const body = cell.body as (...values: unknown[]) => unknown;
  const inputs = cell.inputs!;
  const [displayIndex, resizeIndex] = [inputs.indexOf("display"), inputs.indexOf("resize")];
  let runs = 0;
  return {
    ...cell,
    inputs: [...inputs, "invalidation"],
    body: async (...values: unknown[]) => {
      const invalidation = values.pop() as Promise<void>;
      // The runtime starts the next run only when this one has ended: one that is out of date returns at
      // once.
      // Where the address chooses a view, what is written shows another one: it may not wait for the reader.
      const first = runs++ === 0 && location.search === "";
      const turn = () => waitTurn(place, {first, invalidation});
      if (!(await turn())) return undefined;
      const charts: NotedChart[] = [];
      const display = carryingState(values[displayIndex] as Display, {place, charts});
      if (first || resizeIndex < 0) {
        values[displayIndex] = display;
        return body(...values);
      }
      const shown: unknown[] = [];
      values[resizeIndex] = notingCharts(values[resizeIndex] as Resize, charts);
      values[displayIndex] = (value: unknown) => (shown.push(value), value);
      const result = await body(...values);
      // What stands there until then tells one year in words, table and chart; so does what takes its
      // place.
      if (isNear(place) && !(await drawAhead(charts, {place, turn}))) return undefined;
      shown.forEach(display);
      return result;
    }
  };
}

type Display = (value: unknown) => unknown;

/** `display`, which carries over what a reader has done, and leaves what is far from the reader for later. */
function carryingState(
  display: Display,
  {place, charts}: {place: HTMLElement; charts: NotedChart[]}
): Display {
  return (value) => {
    const restore = carryState(place);
    const {height} = place.getBoundingClientRect();
    const release = holdHeight(place, height);
    const displayed = display(value);
    const figure = place.querySelector<HTMLElement>(".cx-figure");
    if (figure && charts.length > 0 && !isNear(place)) leaveForLater(figure, {height, charts});
    restore();
    release();
    return displayed;
  };
}

/**
 * Keeps the height of a place while its drawing is replaced: charts come a moment after their frame, and a
 * page that is shorter meanwhile would lose where the reader is. The function that it returns lets go once
 * the chart is there.
 */
function holdHeight(place: HTMLElement, height: number): () => void {
  place.style.minHeight = `${height}px`;
  return () =>
    requestAnimationFrame(() => requestAnimationFrame(() => place.style.removeProperty("min-height")));
}

/** The comments that mark the places of cells, by identifier. */
function cellRoots(body: HTMLElement): Map<string, Comment> {
  const roots = new Map<string, Comment>();
  const iterator = document.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let node = iterator.nextNode(); node; node = iterator.nextNode()) {
    const id = CELL_COMMENT.exec(node.nodeValue!)?.[1];
    if (id) roots.set(id, node as Comment);
  }
  return roots;
}
