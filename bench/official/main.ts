import {readFile, rm} from "node:fs/promises";
import {join, resolve} from "node:path";
import {gzipSync} from "node:zlib";
import {copyProject} from "../build/projects.js";
import {exitCode} from "../exit-code.js";
import {officialFolder} from "../data/official-files.js";
import {bytesByKind, folderBytes} from "./weights.js";

const YEARS = 5;
const TERRITORIES = ["departement-07", "departement-75", "region-11", "france"];

const LEGEND = `Cells of a page: its Arrow files compressed with gzip, kB. dist has no PDF and no page written beforehand, which
\`npm run site\` adds. Seconds by the clock: the data step alone, then a build of all pages with no cache but the data.
`;

/**
 * The project on five years of the official size, in a copy: what its pages fetch and its public files weigh,
 * how long the data step and a build take; then the benchmark of pages on them, beside plain Framework.
 */
export async function benchOfficial(projectDir = process.cwd()): Promise<void> {
  const copy = resolve(projectDir, ".cache", "bench-official-site");
  const env = {...process.env, DOUANE_DIR: await officialFolder(YEARS)};
  try {
    await copyProject(projectDir, copy, {prepared: false});
    const times = {
      "npm run data (s)": await seconds(() => npm(copy, env, "data")),
      "npm run build (s)": await seconds(() => npm(copy, env, "build"))
    };
    const pages = TERRITORIES.map(async (id) => [
      id,
      await cellsWeight(join(copy, ".cache/data/fiches"), id)
    ]);
    console.table(Object.fromEntries(await Promise.all(pages)));
    console.table(inMegabytes(await bytesByKind(join(copy, "dist", "donnees"))));
    console.table({...times, "dist (MB)": megabytes(await folderBytes(join(copy, "dist")))});
    process.stdout.write(LEGEND);
    await npm(copy, env, "bench", "pages");
  } finally {
    await rm(copy, {recursive: true, force: true});
  }
}

async function cellsWeight(fichesDir: string, id: string): Promise<Record<string, string>> {
  const compressed = async (file: string) =>
    (gzipSync(await readFile(join(fichesDir, file)), {level: 9}).length / 1000).toFixed(1);
  return {
    "before any choice": await compressed(`${id}-reference.arrow`),
    "year before": await compressed(`${id}-precedente.arrow`),
    "all years": await compressed(`${id}.arrow`)
  };
}

function inMegabytes(bytes: ReadonlyMap<string, number>): Record<string, string> {
  const total = [...bytes.values()].reduce((sum, each) => sum + each, 0);
  return Object.fromEntries(
    [...bytes, ["all", total] as const].map(([kind, each]) => [kind, megabytes(each)])
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

async function seconds(work: () => Promise<unknown>): Promise<string> {
  const start = performance.now();
  await work();
  return ((performance.now() - start) / 1000).toFixed(1);
}

/** Runs a script of the copy, which prints what it does. */
async function npm(
  folder: string,
  env: NodeJS.ProcessEnv,
  script: string,
  ...names: string[]
): Promise<void> {
  const args = ["run", script, ...(names.length > 0 ? ["--", ...names] : [])];
  const code = await exitCode("npm", args, {cwd: folder, env});
  if (code !== 0) throw new Error(`npm ${args.join(" ")} ended with ${code}`);
}
