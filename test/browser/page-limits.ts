import {firstView, type FirstView, type SiteInBrowser} from "./first-view.js";

/**
 * What a page of each kind may need before its reader does anything, in kB compressed, and how many files:
 * some 5 % above what it needed when this was written. The factsheet of Ardèche, which the first version had
 * too, is held closer: 149, 105 and 31 kB before drawings and tables were written shorter and comparisons
 * fetched when near. Whoever raises a limit says in the commit what the bytes are for.
 */
export const PAGE_LIMITS: Readonly<Record<string, FirstView>> = {
  "/": {document: 41, scripts: 32.5, data: 39.6, requests: 8},
  "/departement/07": {document: 97.5, scripts: 100.5, data: 9.5, requests: 9},
  "/departement/75": {document: 106, scripts: 103, data: 13.1, requests: 9},
  "/region/84": {document: 101, scripts: 100, data: 26.2, requests: 8},
  "/france": {document: 87, scripts: 100, data: 50, requests: 8},
  "/produit/C30C": {document: 50, scripts: 128, data: 35, requests: 11},
  "/pays/US": {document: 57, scripts: 46, data: 15.4, requests: 7},
  "/territoire-industrie/ti-8401": {document: 16, scripts: 17.4, data: 0, requests: 3},
  "/comparer": {document: 24, scripts: 115, data: 80, requests: 8},
  "/classements": {document: 19, scripts: 22.3, data: 38, requests: 7}
};

/** Sentences on the pages of a site that need more at first than they may. */
export async function pagesAboveLimits(site: SiteInBrowser): Promise<string[]> {
  const found: string[] = [];
  for (const [path, limits] of Object.entries(PAGE_LIMITS)) {
    const view = await firstView(site, path.slice(1));
    for (const part of Object.keys(limits) as (keyof FirstView)[])
      if (view[part] > limits[part])
        found.push(`${path}: ${part} ${view[part].toFixed(1)}, the limit is ${limits[part]}`);
  }
  return found;
}
