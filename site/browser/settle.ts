import type {Page as BrowserPage} from "playwright-core";
import {CELL_COMMENT, LOADING} from "../../src/framework/marks.js";

/**
 * Waits until a page has nothing left to do: every cell has displayed, every chart has its drawing, and the
 * page has not changed for a moment (it is not waited for where a cell never rests, a clock for one). Fails
 * after `timeout` ms, naming the cells that never came.
 */
export async function settle(page: BrowserPage, timeout = 20_000): Promise<void> {
  try {
    await page.waitForFunction(allDisplayed, LOADING, {timeout});
  } catch {
    const waiting = await page.evaluate(waitingCells, {loading: LOADING, cellComment: CELL_COMMENT});
    throw new Error(
      `des cellules n’ont rien affiché\u00a0: ${waiting.join(", ") || "aucune cellule ne répond"}`
    );
  }
  await page.evaluate(quiet, {delay: 60, longest: 3000});
  await fontsThere(page);
}

/** Waits for the fonts that a page uses as it is seen now: those of paper are not fetched before. */
export async function fontsThere(page: BrowserPage): Promise<void> {
  await page.evaluate(async () => {
    // Laid out first: only then is known which are needed.
    document.body.getBoundingClientRect();
    await document.fonts.ready;
  });
}

function allDisplayed(loading: string): boolean {
  const main = document.querySelector("main");
  if (!main || document.readyState !== "complete") return false;
  // Drawings far below the first screen wait for the reader, or for the printer (client/drawing-queue.ts).
  dispatchEvent(new Event("beforeprint"));
  return (
    !main.querySelector(loading) &&
    ![...main.querySelectorAll(".cx-chart > *")].some((e) => !e.hasChildNodes())
  );
}

function waitingCells({loading, cellComment}: {loading: string; cellComment: RegExp}): string[] {
  return [...document.querySelectorAll(`main ${loading}`)].map((element) => {
    const id = cellComment.exec(element.nextSibling?.nodeValue ?? "")?.[1];
    return id === undefined ? "cellule inconnue" : `cellule ${id}`;
  });
}

/** Resolves when the main part has not changed for `delay` ms, or after the `longest` time. */
function quiet({delay, longest}: {delay: number; longest: number}): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(done, longest);
    let timer = setTimeout(done, delay);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, delay);
    });
    observer.observe(document.querySelector("main")!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true
    });
    function done() {
      clearTimeout(limit);
      clearTimeout(timer);
      observer.disconnect();
      requestAnimationFrame(() => resolve());
    }
  });
}
