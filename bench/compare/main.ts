import {execFile} from "node:child_process";
import {cp, mkdir, readFile, rm, symlink} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {promisify} from "node:util";
import {officialDir} from "../../src/customs/data-dir.js";
import {readNames, runCommand} from "../../src/customs/run-command.js";
import {FrenchError} from "../../src/french/french-error.js";
import {exitCode} from "../exit-code.js";
import {siteDifferences} from "./differences.js";

const run = promisify(execFile);
const FOLDER = resolve(".cache/compare");

// npm run compare -- <commit> [07 region-84 …]: builds that commit and the working tree from the same input,
// in copies, with the PDFs of the territories named, and tells the pages, public files and documents that are
// not the same. Fails when there is one.
await runCommand(async () => {
  const [commit, ...territories] = readNames();
  if (!commit) throw new FrenchError("Donnez un commit\u00a0: npm run compare -- HEAD~1");
  const [before, after] = [join(FOLDER, "before"), join(FOLDER, "after")];
  await rm(FOLDER, {recursive: true, force: true});
  try {
    await run("git", ["worktree", "add", "--detach", before, commit]);
    await copyWorkingTree(after);
    for (const project of [before, after]) await build(project, territories);
    const {same, ...differences} = await siteDifferences(join(before, "dist"), join(after, "dist"));
    process.stdout.write(`\n${same} files are the same as in ${commit}.\n`);
    const found = Object.entries(differences).filter(([, files]) => files.length > 0);
    for (const [kind, files] of found) process.stdout.write(`${kind}: ${files.join(", ")}\n`);
    if (found.length > 0) process.exitCode = 1;
  } finally {
    await rm(FOLDER, {recursive: true, force: true});
    await run("git", ["worktree", "prune"]);
  }
});

/** What git knows of the working tree, and new files that it does not ignore. */
async function copyWorkingTree(folder: string): Promise<void> {
  const {stdout} = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    maxBuffer: 1 << 26
  });
  const {stdout: deleted} = await run("git", ["ls-files", "-z", "--deleted"]);
  const gone = new Set(deleted.split("\0"));
  for (const file of stdout.split("\0").filter((name) => name !== "" && !gone.has(name))) {
    await mkdir(dirname(join(folder, file)), {recursive: true});
    await cp(file, join(folder, file));
  }
}

/**
 * Data, pages and documents of a copy, by its own code; its packages are those installed here when it wants
 * the same.
 */
async function build(project: string, territories: readonly string[]): Promise<void> {
  const lock = "package-lock.json";
  const [wanted, present] = await Promise.all([join(project, lock), lock].map((file) => readFile(file)));
  if (wanted!.equals(present!)) await symlink(resolve("node_modules"), join(project, "node_modules"));
  else await command(project, "npm", ["ci"]);
  await command(project, "npm", ["run", "build"]);
  if (territories.length > 0) await command(project, "npm", ["run", "pdf", "--", ...territories]);
}

async function command(cwd: string, program: string, args: readonly string[]): Promise<void> {
  const env = {...process.env, DOUANE_DIR: resolve(officialDir())};
  const code = await exitCode(program, args, {cwd, env});
  if (code !== 0) throw new FrenchError(`La construction de «\u00a0${cwd}\u00a0» a échoué.`);
}
