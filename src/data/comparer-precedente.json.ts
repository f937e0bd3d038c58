import {createReadStream} from "node:fs";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import {dataDir} from "../customs/data-dir.js";

await pipeline(createReadStream(join(dataDir, "comparer-precedente.json")), process.stdout);
