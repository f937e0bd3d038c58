import {rm} from "node:fs/promises";
import {join, resolve} from "node:path";
import {launchBrowser} from "../../site/browser/browser.js";
import {officialDir} from "../../src/customs/data-dir.js";
import {copyProject} from "../build/projects.js";
import {firstFigure} from "./first-figure.js";

const PAGES = ["/departement/07", "/"];
const RUNS = 3;

/** Commands that show the same project: this one's, and Framework's own preview of it. */
const COMMANDS: Record<string, readonly string[]> = {
  "this project": ["npm", "run", "dev", "--", "--port", "4871"],
  "observable preview": ["npx", "observable", "preview", "--no-open", "--port", "4872"]
};

const LEGEND = `Seconds from the command to the first figure in the open page, medians of ${RUNS} runs, the two commands by turns.
Fresh clone: no cache of any kind, the data step included. Processor: that of the command and its processes.
`;

/**
 * Time from the command that previews the project to the first figure in the open page, beside Framework's
 * own preview of the same project: in a fresh clone, then with everything ready. Works on copies.
 */
export async function benchPreviewStart(projectDir = process.cwd()): Promise<void> {
  const folder = resolve(projectDir, ".cache", "bench-preview");
  process.env.DOUANE_DIR = resolve(officialDir());
  const browser = await launchBrowser();
  try {
    for (const isFresh of [true, false]) {
      const rows: Record<string, Record<string, string>> = {};
      for (const path of PAGES) Object.assign(rows, await compare(path, isFresh));
      process.stdout.write(isFresh ? "\nFresh clone\n" : "\nEverything ready\n");
      console.table(rows);
    }
    process.stdout.write(LEGEND);
  } finally {
    await browser.close();
    await rm(folder, {recursive: true, force: true});
  }

  async function compare(path: string, isFresh: boolean): Promise<Record<string, Record<string, string>>> {
    const runs = new Map<string, Awaited<ReturnType<typeof firstFigure>>[]>();
    for (let run = 0; run < RUNS; run++) {
      for (const [name, command] of Object.entries(COMMANDS)) {
        const copy = join(folder, name.replaceAll(" ", "-"));
        if (isFresh) await copyProject(projectDir, copy, {prepared: false});
        const time = await firstFigure(browser, {folder: copy, command, path});
        runs.set(name, [...(runs.get(name) ?? []), time]);
      }
    }
    return Object.fromEntries(
      [...runs].map(([name, times]) => [
        `${path}, ${name}`,
        {
          listening: median(times.map(({listening}) => listening)),
          "first figure": median(times.map(({drawn}) => drawn)),
          processor: median(times.map(({processor}) => processor))
        }
      ])
    );
  }
}

function median(values: readonly number[]): string {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!.toFixed(1);
}
