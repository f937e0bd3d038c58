import {execFile} from "node:child_process";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";

/** Named figures of one run. */
export type Measure = Record<string, number>;

/** Hand the figures of a child to its parent, with its time of processor and its peak of memory. */
export function report(measure: Measure): void {
  const {maxRSS, userCPUTime, systemCPUTime} = process.resourceUsage();
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
  process.stdout.write(JSON.stringify({...measure, cpuSeconds, peakMB: maxRSS / 1024}));
}

/** Run a script of this folder in a process of its own, so that its peak of memory is its own. */
export async function measure(script: string, ...args: string[]): Promise<Measure> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const run = promisify(execFile);
  const {stdout} = await run(process.execPath, ["--import", "tsx", path, ...args], {maxBuffer: 1 << 24});
  return JSON.parse(stdout) as Measure;
}
