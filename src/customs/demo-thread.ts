import {workerData} from "node:worker_threads";
import type {Flow} from "../trade/types.js";
import {generateDemo} from "../demo/generate.js";

// What a thread runs: it writes one flow of the demonstration. A failure ends the thread.
const {outDir, flow} = workerData as {outDir: string; flow: Flow};
void generateDemo(outDir, {flows: [flow]});
