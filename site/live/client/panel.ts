// What a previewed page runs beside its cells: the panel of faults, and what is kept when the page is loaded
// again.
import {MAIN} from "../../../src/framework/marks.js";
import {isBlocking, type PageFault} from "../../../src/markdown/faults.js";
import type {PanelState} from "../messages.js";
import {keepPlace} from "./keep-place.js";
import {hasStaleModule, mayLoadAgain} from "./stale-modules.js";
import {watchCells} from "./stopped-cells.js";
import {drawPanel} from "./draw-panel.js";

/** Nothing has changed for so long: what was being saved is saved. */
const AT_REST_MS = 500;
const page = `?page=${encodeURIComponent(location.pathname)}`;
let state: PanelState = {instance: "", styles: 0, progress: null, faults: []};
let runtime: PageFault[] = [];
/** The errors of cells, as the browser says them. */
let errors = "";
let isFirst = true;
/**
 * The process of pages that was heard of last; none while the first one starts, when the page is one that
 * was kept.
 */
let instance = "";

// Where there is no page yet, what is kept waits for it.
if (!isWaiting()) keepPlace();

const source = new EventSource(`/_apercu/etat${page}`);
source.onmessage = ({data}: MessageEvent<string>) => {
  const next = JSON.parse(data) as PanelState;
  if (next.instance !== "") {
    if (isWaiting() || (instance !== "" && instance !== next.instance)) return reload();
    instance = next.instance;
  }
  if (!isFirst && next.styles !== state.styles) renewStyles();
  isFirst = false;
  state = next;
  draw();
  renewSoon();
};
source.onerror = () =>
  drawPanel({faults: [], progress: "l’aperçu est arrêté\u00a0: relancez «\u00a0npm run dev\u00a0»"});
source.onopen = () => draw();

watchCells(async (stopped) => {
  errors = stopped.map(({words}) => words).join("\n");
  runtime = stopped.length === 0 ? [] : await describe(stopped);
  draw();
  renewSoon();
});

let renewal = 0;

/** Loads the page again where cells are stopped by what a module was and is no more, once all is at rest. */
function renewSoon(): void {
  clearTimeout(renewal);
  renewal = window.setTimeout(() => void renew(), AT_REST_MS);
}

async function renew(): Promise<void> {
  const isStopped = () => runtime.length > 0 && !state.faults.some(isBlocking) && state.progress === null;
  if (isStopped() && (await hasStaleModule()) && isStopped() && mayLoadAgain(errors)) reload();
}

async function describe(stopped: readonly {id: string; words: string}[]): Promise<PageFault[]> {
  const response = await fetch(`/_apercu/execution${page}`, {method: "POST", body: JSON.stringify(stopped)});
  return response.ok ? ((await response.json()) as PageFault[]) : [];
}

/** Errors of cells are left out while a fault of the text explains them. */
function draw(): void {
  const faults = state.faults.some(isBlocking) ? state.faults : [...state.faults, ...runtime];
  drawPanel({faults, progress: state.progress, isStopped: runtime.length > 0});
}

/** Whether this is the page shown until the real one is ready: it has no main part. */
function isWaiting(): boolean {
  return document.querySelector(MAIN) === null;
}

/** Once: another load before the page has come would give up the one under way. */
function reload(): void {
  source.close();
  location.reload();
}

/** Loads the style sheets again; each old one is removed when the new one has loaded. */
function renewStyles(): void {
  for (const old of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const url = new URL(old.href);
    url.searchParams.set("apercu", String(Date.now()));
    const link = old.cloneNode() as HTMLLinkElement;
    link.href = url.href;
    link.addEventListener("load", () => old.remove());
    link.addEventListener("error", () => link.remove());
    old.after(link);
  }
}
