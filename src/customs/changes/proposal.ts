import {appendFile, copyFile, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {compareKeyFigures} from "./compare.js";

/** Runs a program in the repository, and gives what it printed; fails when it does. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<string>;

export interface ProposalOptions {
  /** Folder of the repository. */
  root: string;
  /** The new `chiffres-cles.csv`. */
  built: string;
  /** List of the archives downloaded (`manifeste.json`). */
  archives: string;
  /** Branch that the proposal is made to. */
  base: string;
  /** Month of the proposal, `2025-03`. */
  month: string;
  /** File that the report is added to for whoever started the work; null for none. */
  summary: string | null;
  run: RunProgram;
}

const ACCEPTED = "data/publies";
const AUTHOR = [
  "-c",
  "user.name=github-actions[bot]",
  "-c",
  "user.email=41898282+github-actions[bot]@users.noreply.github.com"
];

/**
 * Compares new key figures with those accepted last (`data/publies/`), and proposes what changed as a pull
 * request, or brings that of the month up to date. Returns whether there was anything to propose. Needs
 * `git`, and `gh` where something changed.
 */
export async function proposeChanges(options: ProposalOptions): Promise<boolean> {
  const {root, built, archives, summary, run} = options;
  const published = join(root, ACCEPTED, "chiffres-cles.csv");
  const report = await compareKeyFigures(published, built);
  if (summary) await appendFile(summary, report);
  const accepted = await readFile(published).catch(() => null);
  if (accepted?.equals(await readFile(built))) return false;
  await mkdir(join(root, ACCEPTED), {recursive: true});
  await copyFile(built, published);
  await copyFile(archives, join(root, ACCEPTED, "manifeste.json"));
  const branch = await commit(options);
  await run("git", ["push", "--force", "origin", branch]);
  await pullRequest(branch, report, options);
  return true;
}

/** The branch of the month, made anew from what is checked out. */
async function commit({month, run}: ProposalOptions): Promise<string> {
  const branch = `mise-a-jour/${month}`;
  await run("git", ["switch", "--force-create", branch]);
  await run("git", ["add", ACCEPTED]);
  await run("git", [...AUTHOR, "commit", "--message", `Record the key figures of ${month}`]);
  return branch;
}

async function pullRequest(
  branch: string,
  report: string,
  {base, month, run}: ProposalOptions
): Promise<void> {
  const body = join(tmpdir(), `changements-${process.pid}.md`);
  await writeFile(body, report);
  try {
    const state = await run("gh", ["pr", "view", branch, "--json", "state", "--jq", ".state"]).catch(
      () => ""
    );
    const title = `Mise à jour des données, ${month}`;
    if (state.trim() === "OPEN") await run("gh", ["pr", "edit", branch, "--body-file", body]);
    else
      await run("gh", [
        "pr",
        "create",
        "--base",
        base,
        "--head",
        branch,
        "--title",
        title,
        "--body-file",
        body
      ]);
  } finally {
    await rm(body, {force: true});
  }
}
