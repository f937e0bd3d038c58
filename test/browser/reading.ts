import type {BrowserContextOptions, Page} from "playwright-core";

/** A way of reading that a page must stand: how its window is opened, and what is done to it. */
export interface Reading {
  name: string;
  options: BrowserContextOptions;
  css?: string;
}

/**
 * What WCAG 1.4.12 lets a reader set; charts are drawings, laid out to the pixel, whose words are in the
 * table.
 */
const SPACING =
  ":not(svg, svg *) {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}" +
  " p {margin-bottom: 2em !important}";

/** Zoom of a window of 1280 px: at 200 % it is 640 px wide, at 400 % 320 px. */
export const readings: readonly Reading[] = [
  {name: "zoom 200 %", options: {viewport: {width: 640, height: 450}, deviceScaleFactor: 2}},
  {name: "zoom 400 %", options: {viewport: {width: 320, height: 256}, deviceScaleFactor: 4}},
  {
    name: "texte à 200 %",
    options: {viewport: {width: 1280, height: 900}},
    css: "html {font-size: 200% !important}"
  },
  {name: "texte espacé", options: {viewport: {width: 1280, height: 900}}, css: SPACING},
  {name: "texte espacé, 320 px", options: {viewport: {width: 320, height: 800}}, css: SPACING},
  {name: "couleurs forcées", options: {viewport: {width: 1280, height: 900}, forcedColors: "active"}}
];

/** What is lost: a page that scrolls sideways, words cut off or one over the other. Drawings aside. */
export async function readingFaults(page: Page, {css}: Reading): Promise<string[]> {
  if (css) await page.addStyleTag({content: css});
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(findReadingFaults);
}

function findReadingFaults(): string[] {
  const words = wordBoxes();
  return [...sideways(), ...outside(words), ...overlaps(words)];

  function sideways(): string[] {
    const excess = document.documentElement.scrollWidth - innerWidth;
    return excess > 0 ? [`la page défile de ${excess} px sur le côté`] : [];
  }

  /** Boxes of the words of the page, outside of drawings, of frames that scroll, and of what is hidden. */
  function wordBoxes(): {node: Text; box: DOMRect}[] {
    const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
    const found: {node: Text; box: DOMRect}[] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const parent = node.parentElement!;
      if (!node.data.trim() || parent.closest("svg, script, style, select, pre, .cx-visually-hidden"))
        continue;
      if (parent.closest("[role=region][tabindex]") || isInScroller(parent) || !parent.checkVisibility())
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) found.push({node, box});
    }
    return found;
  }

  /** Whether words are within a frame that scrolls downwards and hides part of them. */
  function isInScroller(element: Element): boolean {
    for (let frame: Element | null = element; frame && frame.tagName !== "MAIN"; frame = frame.parentElement)
      if (
        /auto|scroll/.test(getComputedStyle(frame).overflowY) &&
        frame.scrollHeight > frame.clientHeight + 1
      )
        return true;
    return false;
  }

  function outside(boxes: {node: Text; box: DOMRect}[]): string[] {
    const out = boxes.filter(({box}) => box.left < -1 || box.right > innerWidth + 1);
    return out.map(({node}) => `sort de la page : ${node.data.trim().slice(0, 60)}`);
  }

  /** Boxes are as high as their font, which may touch the line below: a third of it is words over words. */
  function overlaps(boxes: {node: Text; box: DOMRect}[]): string[] {
    const sorted = [...boxes].sort((a, b) => a.box.top - b.box.top);
    const faults: string[] = [];
    sorted.forEach(({node, box}, i) => {
      for (let j = i + 1; j < sorted.length && sorted[j]!.box.top < box.bottom; j++) {
        const other = sorted[j]!;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
        if (other.node !== node && across > 2 && down > Math.min(box.height, other.box.height) / 3)
          faults.push(
            `se recouvrent : ${node.data.trim().slice(0, 40)} / ${other.node.data.trim().slice(0, 40)}`
          );
      }
    });
    return faults;
  }
}

/**
 * Goes through a page by the Tab key: how many stops it has, and those that do not show that they have the
 * focus.
 */
export async function tabThrough(page: Page, atMost = 400): Promise<{stops: number; unseen: string[]}> {
  const unseen: string[] = [];
  for (let stops = 0; stops < atMost; stops++) {
    await page.keyboard.press("Tab");
    const element = await page.evaluate(focusedElement);
    if (element === null) return {stops, unseen};
    if (!element.seen) unseen.push(element.name);
  }
  throw new Error(`The focus has not left the page after ${atMost} stops.`);
}

/** An outline of two pixels at least, or the ring that charts draw around what has no box of its own. */
function focusedElement(): {name: string; seen: boolean} | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const {outlineStyle, outlineWidth} = getComputedStyle(element);
  const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  const ringed = document.querySelector(".cx-focus-ring") !== null;
  return {
    name: `${element.localName} ${element.className} ${element.textContent!.trim().slice(0, 40)}`,
    seen: outlined || ringed
  };
}
