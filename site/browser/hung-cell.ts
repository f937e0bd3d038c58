import type {CDPSession, Page as BrowserPage} from "playwright-core";
import {CELL_DEFINITION, cellMark} from "../../src/framework/marks.js";
import {letEnd} from "./let-end.js";

/** The place of the script that keeps a page from answering: a line of its HTML, and a column, from 0. */
interface RunningLine {
  line: number;
  column: number;
}

/** How long a page may take for its scripts to be found running. */
const LOOK_MS = 5_000;

/** Why a page did not come to rest. */
export interface HungPage {
  /** A French sentence. */
  fault: string;
  /** The cell that runs; null when none does. */
  cell: string | null;
}

/**
 * Why a page did not come to rest, in French. Opens it again and interrupts what runs in it: the fault names
 * the cell, the heading above it and the running line, or says that no cell is running.
 */
export async function hungPage(tab: BrowserPage, address: string, html: string): Promise<HungPage> {
  const session = await tab.context().newCDPSession(tab);
  // A page that closes meanwhile, or lets no debugger in, names no cell: the fault is told without one.
  const running = await runningLine(session, address).catch(() => null);
  letEnd(session.detach());
  const cell = running && cellAt(html, running);
  if (!cell) {
    const fault =
      "la page n’est pas au repos dans le temps imparti, et aucune de ses cellules n’est en cours de calcul";
    return {fault, cell: null};
  }
  const under = cell.heading ? ` sous «\u00a0${cell.heading}\u00a0»` : "";
  const fault = `cellule ${cell.id}${under}\u00a0: son calcul ne s’achève pas («\u00a0${cell.code}\u00a0»)`;
  return {fault, cell: cell.id};
}

/** The line that still runs after the page has had time to come to rest; null when nothing runs. */
async function runningLine(session: CDPSession, address: string): Promise<RunningLine | null> {
  const ownScripts = new Set<string>();
  session.on(
    "Debugger.scriptParsed",
    ({scriptId, url}) => void (url === address && ownScripts.add(scriptId))
  );
  await session.send("Debugger.enable");
  letEnd(session.send("Page.navigate", {url: address}));
  await new Promise((done) => setTimeout(done, LOOK_MS));
  // No pause comes when nothing runs.
  const none = new Promise<null>((done) => setTimeout(done, LOOK_MS, null));
  const paused = new Promise<RunningLine | null>((done) =>
    session.once("Debugger.paused", ({callFrames}) => {
      const own = callFrames.find(({location}) => ownScripts.has(location.scriptId));
      done(own ? {line: own.location.lineNumber, column: own.location.columnNumber ?? 0} : null);
    })
  );
  letEnd(session.send("Debugger.pause"));
  const found = await Promise.race([paused, none]);
  letEnd(session.send("Runtime.terminateExecution"));
  letEnd(session.send("Debugger.resume"));
  return found;
}

/** The cell that a line of a page belongs to: `define({id: "0123abcd", …` comes before its body. */
export function cellAt(
  html: string,
  {line, column}: RunningLine
): {id: string; heading: string | null; code: string} | null {
  const lines = html.split("\n");
  const before = [...lines.slice(0, line), (lines[line] ?? "").slice(0, column + 1)].join("\n");
  const id = [...before.matchAll(CELL_DEFINITION)].at(-1)?.[1];
  if (!id) return null;
  const place = html.indexOf(cellMark(id));
  const headings = [...html.slice(0, Math.max(place, 0)).matchAll(/<h[1-3][^>]*>([\s\S]*?)<\/h[1-3]>/g)];
  const heading = headings
    .at(-1)?.[1]!
    .replace(/<[^>]+>/g, "")
    .trim();
  return {id, heading: heading || null, code: (lines[line] ?? "").trim().slice(0, 80)};
}
