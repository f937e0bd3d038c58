import {join} from "node:path";
import {ensureData} from "../../src/customs/data-step.js";
import {report, timed} from "./measure.js";

// The data step as it is, from zips to every file, in folders of its own.
const [inputDir, workDir] = process.argv.slice(2) as [string, string];
let rowCount = 0;
const {clock, processor} = await timed(async () => {
  const manifest = await ensureData({
    inputDir,
    cacheDir: join(workDir, "cache"),
    publicDir: join(workDir, "donnees"),
    frameworkCacheDir: join(workDir, "framework")
  });
  rowCount = manifest.rowCount;
});
report({stepSeconds: clock, stepCpu: processor, rowCount});
