import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import {dataDir} from "../customs/data-dir.js";
import {zipFolder} from "../customs/zip-folder.js";

// The sheets of all partners.
await pipeline(await zipFolder(join(dataDir, "pays")), process.stdout);
