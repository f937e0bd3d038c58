import {cp, mkdir, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {listFiles} from "../../site/files.js";

const PARTS = ["src", "site", "observablehq.config.ts", "package.json", "tsconfig.json"];
const PREPARED = ["data", "demo", "demo-hashes.json", "input-hashes.json"];

/** A copy of this project with its prepared data, in `folder`: what is timed is edited and emptied at will. */
export async function copyProject(projectDir: string, folder: string): Promise<void> {
  await rm(folder, {recursive: true, force: true});
  await mkdir(join(folder, ".cache"), {recursive: true});
  const filter = (path: string) => !path.includes(".observablehq");
  for (const part of [...PARTS, ...PREPARED.map((name) => join(".cache", name))]) {
    await cp(join(projectDir, part), join(folder, part), {
      recursive: true,
      preserveTimestamps: true,
      filter
    }).catch(ignoreMissing);
  }
  await symlink(join(projectDir, "node_modules"), join(folder, "node_modules"));
}

/** There are no hashes of demonstration files where official ones are used, and the reverse. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

/**
 * Makes a copied project a plain one with a loader for each page: one parameterised loader, run once a territory, which
 * starts a process of its own and archives the prepared files of the page.
 */
export async function useLoaderPerPage(folder: string): Promise<void> {
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
