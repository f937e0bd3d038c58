import {createReadStream} from "node:fs";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import {dataDir} from "../customs/data-dir.js";

// The manifest is the quality report: sources, choices, checks.
await pipeline(createReadStream(join(dataDir, "manifest.json")), process.stdout);
