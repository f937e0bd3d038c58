import {execFile} from "node:child_process";
import {cp, mkdir, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {delimiter, join} from "node:path";
import {promisify} from "node:util";
import {listFiles} from "../../site/common/files.js";

const PARTS = [
  "src",
  "site",
  "bench",
  "data",
  "observablehq.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json"
];
const PREPARED = ["data", "demo", "demo-hashes.json", "input-hashes.json"];

/**
 * A copy of this project in `folder`, with its prepared data unless they are not wanted: what is timed is
 * edited and emptied at will.
 */
export async function copyProject(projectDir: string, folder: string, {prepared = true} = {}): Promise<void> {
  await rm(folder, {recursive: true, force: true});
  await mkdir(join(folder, ".cache"), {recursive: true});
  const isMade = prepared ? /[\\/]\.observablehq$/ : /[\\/](?:\.observablehq|donnees)$/;
  const filter = (path: string) => !isMade.test(path);
  const parts = prepared ? [...PARTS, ...PREPARED.map((name) => join(".cache", name))] : PARTS;
  for (const part of parts) {
    await cp(join(projectDir, part), join(folder, part), {
      recursive: true,
      preserveTimestamps: true,
      filter
    }).catch(ignoreMissing);
  }
  await symlink(join(projectDir, "node_modules"), join(folder, "node_modules"));
}

/**
 * Ignores that a file is missing: a project has either the hashes of demonstration files or those of official
 * ones.
 */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

/** Framework's own command, in a copied project. */
export async function observableBuild(folder: string): Promise<void> {
  const binaries = join(folder, "node_modules", ".bin");
  await promisify(execFile)("observable", ["build"], {
    cwd: folder,
    env: {
      ...process.env,
      OBSERVABLE_TELEMETRY_DISABLE: "true",
      PATH: [binaries, process.env.PATH].join(delimiter)
    },
    maxBuffer: 1 << 30
  });
}

/**
 * Makes a copied project a plain one with a loader for each page: one parameterised loader, run once a
 * territory, which starts a process of its own, as Framework starts it, and archives the prepared files of
 * the page.
 */
export async function useLoaderPerPage(folder: string): Promise<void> {
  await removeLine(join(folder, "observablehq.config.ts"), "interpreters:");
  await rm(join(folder, "src/data/fiches.zip.ts"));
  await writeFile(join(folder, "src/data/[id].zip.ts"), PAGE_LOADER);
  const src = join(folder, "src");
  for (const file of (await listFiles(src)).filter((name) => name.endsWith(".md"))) {
    const text = await readFile(join(src, file), "utf8");
    await writeFile(
      join(src, file),
      text.replaceAll(/data\/fiches\/((?:departement|region)-\$\{[^}]*\}|france)/g, "data/$1/fiche")
    );
  }
}

async function removeLine(file: string, start: string): Promise<void> {
  const lines = (await readFile(file, "utf8")).split("\n");
  const kept = lines.filter((line) => !line.trimStart().startsWith(start));
  if (kept.length !== lines.length - 1) throw new Error(`${file}: no single line ${start}`);
  await writeFile(file, kept.join("\n"));
}

const PAGE_LOADER = `import {readdir} from "node:fs/promises";
import {pipeline} from "node:stream/promises";
import {parseArgs} from "node:util";
import yazl from "yazl";
const {id} = parseArgs({options: {id: {type: "string"}}}).values;
const archive = new yazl.ZipFile();
for (const file of await readdir(".cache/data/fiches")) {
  const end = file.startsWith(id) && file.slice(id.length);
  if (/^(-comparaison|-cpf4)?[.]/.test(end)) archive.addFile(".cache/data/fiches/" + file, "fiche" + end, {compress: false});
}
archive.end();
await pipeline(archive.outputStream, process.stdout);
`;
