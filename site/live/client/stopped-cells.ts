import {CELL_COMMENT, CELL_ERROR, MAIN} from "../../../src/framework/marks.js";

/** A cell that shows an error: its identifier, and the browser's message. */
export interface StoppedCell {
  id: string;
  words: string;
}

/** Calls `onChange` with the cells that show an error, in the order of the page, whenever they change. */
export function watchCells(onChange: (stopped: StoppedCell[]) => Promise<void>): void {
  let told = "[]";
  let timer = 0;
  const look = () => {
    const stopped = stoppedCells();
    const text = JSON.stringify(stopped);
    if (text === told) return;
    told = text;
    void onChange(stopped);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, 100);
  };
  const main = document.querySelector(MAIN);
  if (!main) return;
  new MutationObserver(soon).observe(main, {childList: true, subtree: true});
  soon();
}

/** Cells that fail because another one failed show the same message: it is listed once. */
function stoppedCells(): StoppedCell[] {
  const errors = document.querySelectorAll<HTMLElement>(`${MAIN} ${CELL_ERROR}`);
  const found = [...errors].flatMap((error) => {
    const id = cellAfter(error);
    return id === undefined ? [] : [{id, words: error.textContent.trim()}];
  });
  return found.filter(({words}, index) => found.findIndex((other) => other.words === words) === index);
}

/** The identifier of the cell that displays an element: its comment follows what it displays. */
function cellAfter(error: Element): string | undefined {
  for (let node: Node | null = error; node; node = node.nextSibling)
    if (node.nodeType === Node.COMMENT_NODE) {
      const id = CELL_COMMENT.exec((node as Comment).data)?.[1];
      if (id) return id;
    }
  return undefined;
}
