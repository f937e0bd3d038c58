import {join} from "node:path";
import {fileURLToPath} from "node:url";

/** Root of the project. */
export const rootDir = fileURLToPath(new URL("../..", import.meta.url));

/** What the data step keeps from one run to the next. */
export const cacheDir = join(rootDir, ".cache");

/** What the data step writes for the pages, as docs/architecture.md lists it. */
export const dataDir = join(cacheDir, "data");
