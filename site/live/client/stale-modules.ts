/** A page that is loaded again for a module is not loaded again for the same errors so soon. */
const AGAIN_MS = 15_000;
const KEY = `apercu-modules:${location.pathname}`;

// A page has some hundred files; a browser keeps 250 of what it was given unless told otherwise.
performance.setResourceTimingBufferSize(2000);

/**
 * Whether this page was given a module that is another by now, at the same address: one that was being
 * saved, or that did not parse, when the page was opened. A browser does not ask for a module twice while
 * the page is open: the cells that import it stay stopped until the page is loaded again.
 */
export async function hasStaleModule(): Promise<boolean> {
  const given = performance.getEntriesByType("resource").filter(isModule);
  const stale = await Promise.all(given.map(isOther));
  return stale.includes(true);
}

/** Whether the page may be loaded again for these errors: not where that has just been of no use. */
export function mayLoadAgain(errors: string): boolean {
  const last = JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as {errors?: string; at?: number};
  if (last.errors === errors && Date.now() - last.at! < AGAIN_MS) return false;
  sessionStorage.setItem(KEY, JSON.stringify({errors, at: Date.now()}));
  return true;
}

function isModule(entry: PerformanceEntry): entry is PerformanceResourceTiming {
  const {name, initiatorType} = entry as PerformanceResourceTiming;
  return initiatorType !== "fetch" && new URL(name).pathname.startsWith("/_import/");
}

async function isOther({name, responseStatus, decodedBodySize}: PerformanceResourceTiming): Promise<boolean> {
  const response = await fetch(name).catch(() => null);
  if (!response?.ok) return false;
  const {byteLength} = await response.arrayBuffer();
  return responseStatus >= 400 || decodedBodySize !== byteLength;
}
