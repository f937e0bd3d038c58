import type {Page as BrowserPage} from "playwright-core";

/**
 * Waits until a page has nothing left to do: every cell has displayed, every chart has its drawing,
 * and the page has not changed for a moment (it is not waited for where a cell never rests, a clock for one). Fails after `timeout` ms, naming
 * the cells that never came.
 */
export async function settle(page: BrowserPage, timeout = 20_000): Promise<void> {
  try {
    await page.waitForFunction(allDisplayed, undefined, {timeout});
  } catch {
    const waiting = await page.evaluate(waitingCells);
    throw new Error(
      `des cellules n’ont rien affiché\u00a0: ${waiting.join(", ") || "aucune cellule ne répond"}`
    );
  }
  await page.evaluate(quiet, {delay: 60, longest: 3000});
}

function allDisplayed(): boolean {
  const main = document.querySelector("main");
  if (!main || document.readyState !== "complete") return false;
  // Drawings far below the first screen wait for the reader, or for the printer (client/drawing-queue.ts).
  dispatchEvent(new Event("beforeprint"));
  return (
    !main.querySelector("observablehq-loading") &&
    ![...main.querySelectorAll(".cx-chart > *")].some((e) => !e.hasChildNodes())
  );
}

function waitingCells(): string[] {
  return [...document.querySelectorAll("main observablehq-loading")].map((element) => {
    const next = element.nextSibling;
    return next?.nodeType === 8 ? `cellule ${(next as Comment).data.slice(1, -1)}` : "cellule inconnue";
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
