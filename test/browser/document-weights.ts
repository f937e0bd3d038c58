import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";

/**
 * What the document of a page of each kind may weigh, compressed kB: some 5 % above what it weighed when this
 * was written. The factsheet of Ardèche has its own test. Whoever raises a limit says in the commit what the
 * bytes are for.
 */
export const DOCUMENT_KB: Readonly<Record<string, number>> = {
  "/": 40,
  "/departement/75": 106,
  "/region/84": 101,
  "/france": 94,
  "/produit/C30C": 50,
  "/pays/US": 57,
  "/territoire-industrie/ti-8401": 16,
  "/comparer": 24,
  "/classements": 19
};

/** Sentences on the documents of a site that are above their limits. */
export async function documentsAboveLimits(dist: string): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(DOCUMENT_KB).map(async ([path, limit]) => {
      const html = await readFile(join(dist, `${path === "/" ? "/index" : path}.html`));
      const kB = gzipSync(html, {level: 9}).length / 1000;
      return kB > limit ? [`${path} weighs ${kB.toFixed(1)} kB, the limit is ${limit}`] : [];
    })
  );
  return found.flat();
}
