import {join} from "node:path";
import {ensureData} from "../../src/customs/data-step.js";
import {report} from "./measure.js";

// The data step as it is, from zips to every file, in folders of its own.
const [inputDir, workDir] = process.argv.slice(2) as [string, string];
const start = performance.now();
const {rowCount} = await ensureData({
  inputDir,
  cacheDir: join(workDir, "cache"),
  publicDir: join(workDir, "donnees"),
  frameworkCacheDir: join(workDir, "framework")
});
report({stepSeconds: (performance.now() - start) / 1000, rowCount});
