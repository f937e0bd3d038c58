import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import {dataDir} from "../customs/data-dir.js";
import {zipFolder} from "../customs/zip-folder.js";

// All territories in one process: a loader a page would start Node 300 times.
await pipeline(await zipFolder(join(dataDir, "fiches")), process.stdout);
