import {rm} from "node:fs/promises";
import {fileURLToPath, pathToFileURL} from "node:url";
import {measure} from "./measure.js";
import {officialFolder} from "./official-files.js";

const workDir = fileURLToPath(new URL("../../.cache/bench-official/work", import.meta.url));

/**
 * The data step beside its floor, on 1, 5 and 15 years of files of the official size (or on the numbers of
 * years given): seconds — by the clock, and of the processor in brackets — and peak memory, both in the same
 * run, one after the other.
 */
export async function benchData(sizes: readonly number[] = [1, 5, 15]): Promise<void> {
  const rows: Record<string, string>[] = [];
  for (const size of sizes) {
    const inputDir = await officialFolder(size);
    const floor = await measure("floor.ts", inputDir, workDir);
    const step = await measure("step.ts", inputDir, workDir);
    const again = await measure("step.ts", inputDir, workDir);
    await rm(workDir, {recursive: true, force: true});
    rows.push(line(size, floor, step, again));
  }
  console.table(rows);
}

type Measures = Record<string, number>;

function line(size: number, floor: Measures, step: Measures, again: Measures): Record<string, string> {
  const {unzipSeconds = NaN, querySeconds = NaN, unzipCpu = NaN, queryCpu = NaN} = floor;
  const {stepSeconds = NaN, stepCpu = NaN, rowCount = NaN, peakMB = NaN} = step;
  const both = (clock: number, processor: number) => `${clock.toFixed(1)} (${processor.toFixed(1)})`;
  return {
    years: String(size),
    "rows (M)": (rowCount / 1e6).toFixed(1),
    // Seconds by the clock, and of the processor.
    "unzip (s)": both(unzipSeconds, unzipCpu),
    "bare read_csv + GROUP BY (s)": both(querySeconds, queryCpu),
    "data step (s)": both(stepSeconds, stepCpu),
    "step / (unzip + 2 × floor)": `${(stepSeconds / (unzipSeconds + 2 * querySeconds)).toFixed(2)} (${(stepCpu / (unzipCpu + 2 * queryCpu)).toFixed(2)})`,
    "peak (MB)": peakMB.toFixed(0),
    "floor’s peak (MB)": (floor.peakMB ?? NaN).toFixed(0),
    "unchanged (s)": (again.stepSeconds ?? NaN).toFixed(2)
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const sizes = process.argv.slice(2).map(Number);
  await benchData(sizes.length ? sizes : undefined);
}
