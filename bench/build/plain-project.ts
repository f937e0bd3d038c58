import {cp, mkdir, readdir, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {territories} from "../../src/reference/territories.js";

/**
 * A plain Framework project with the same pages as this one, as one writes it at first: one data loader a
 * page and file, each a process of its own, that reads the same prepared data. Made in `folder`.
 */
export async function writePlainProject(projectDir: string, folder: string): Promise<void> {
  await rm(folder, {recursive: true, force: true});
  await mkdir(folder, {recursive: true});
  for (const entry of ["src", "site", "observablehq.config.ts", "package.json", "tsconfig.json", ".cache"]) {
    await cp(join(projectDir, entry), join(folder, entry), {
      recursive: true,
      filter: (path) => !isLeftOut(path)
    });
  }
  await symlink(join(projectDir, "node_modules"), join(folder, "node_modules"));
  await rm(join(folder, "src/data/fiches.zip.ts"));
  await mkdir(join(folder, "src/data/fiches"));
  for (const file of await factsheetFiles(projectDir)) {
    await writeFile(join(folder, "src/data/fiches", `${file}.ts`), loader(file));
  }
}

/** Files of the territories that pages load, as the data step names them. */
async function factsheetFiles(projectDir: string): Promise<string[]> {
  const ids = new Set(territories.map(({id}) => id));
  const files = await readdir(join(projectDir, ".cache/data/fiches"));
  return files.filter((file) => ids.has(file.replace(/(?:-comparaison|-cpf4)?\.(?:arrow|json)$/, "")));
}

function loader(file: string): string {
  return `import {readFile} from "node:fs/promises";\nprocess.stdout.write(await readFile(${JSON.stringify(`.cache/data/fiches/${file}`)}));\n`;
}

function isLeftOut(path: string): boolean {
  return /[/\\](?:\.observablehq|bench-\w+|demo)(?:[/\\]|$)/.test(path) && !/[/\\]src[/\\]demo/.test(path);
}

/** Changes one word of a page, as an analyst does, and returns how to put it back. */
export async function editPage(projectDir: string): Promise<() => Promise<void>> {
  const file = join(projectDir, "src/methode.md");
  const text = await readFile(file, "utf8");
  await writeFile(file, `${text}\nUne phrase de plus.\n`);
  return () => writeFile(file, text);
}
