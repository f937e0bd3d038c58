import {execFile} from "node:child_process";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";

/** Named figures of one run. */
export type Measure = Record<string, number>;

/** Hand the figures of a child to its parent, with its peak of memory. */
export function report(measure: Measure): void {
  const {maxRSS} = process.resourceUsage();
  process.stdout.write(JSON.stringify({...measure, peakMB: maxRSS / 1024}));
}

/**
 * Time of a step in seconds: by the clock, and of the processor, all threads added up, which depends less on
 * what else the machine does.
 */
export async function timed(step: () => Promise<unknown>): Promise<{clock: number; processor: number}> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  await step();
  const {user, system} = process.cpuUsage(cpu);
  return {clock: (performance.now() - start) / 1000, processor: (user + system) / 1e6};
}

/** Run a script of this folder in a process of its own, so that its peak of memory is its own. */
export async function measure(script: string, ...args: string[]): Promise<Measure> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const run = promisify(execFile);
  const {stdout} = await run(process.execPath, ["--import", "tsx", path, ...args], {maxBuffer: 1 << 24});
  return JSON.parse(stdout) as Measure;
}
