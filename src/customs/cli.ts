import {ensureData} from "./data-step.js";
import {streamLog} from "./common/log.js";
import {Refusal} from "./common/refusal.js";
import {summary} from "./summary.js";

const started = performance.now();
try {
  const log = streamLog(process.stdout);
  const manifest = await ensureData({log});
  log.info(summary(manifest, (performance.now() - started) / 1000));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
