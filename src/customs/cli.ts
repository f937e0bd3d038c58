import {ensureData} from "./data-step.js";
import {streamLog} from "./common/log.js";
import {readNames, runCommand} from "./run-command.js";
import {summary} from "./summary.js";

// npm run data: the data step; prints what was read, chosen and refused.
await runCommand(async () => {
  readNames({allowed: false});
  const started = performance.now();
  const log = streamLog(process.stdout);
  const manifest = await ensureData({log});
  log.info(summary(manifest, (performance.now() - started) / 1000));
});
