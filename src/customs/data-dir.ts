import {join} from "node:path";
import {fileURLToPath} from "node:url";

/** Root of the project. */
export const rootDir = fileURLToPath(new URL("../..", import.meta.url));

/** What the data step keeps from one run to the next. */
export const cacheDir = join(rootDir, ".cache");

/** Duties of customs that a user writes down; shipped with its header alone. */
export const dutiesFile = join(rootDir, "data/droits.csv");

/** What the data step writes for the pages, as docs/architecture.md lists it. */
export const dataDir = join(cacheDir, "data");

/**
 * Folder of the official files: `DOUANE_DIR`, else `data/douane`. An empty variable counts as absent: that is
 * how automation hands on one that nobody set.
 */
export function officialDir(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env.DOUANE_DIR || join(rootDir, "data/douane");
}
