import {execFile, spawn} from "node:child_process";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {frenchTypography} from "../../french/typography.js";
import {Refusal} from "../common/refusal.js";
import {officialDir, rootDir} from "../data-dir.js";
import {proposeChanges} from "./proposal.js";

// npm run data:monthly: downloads the official files, prepares the data, and proposes what changed as a pull request (git, gh).
// GITHUB_REF_NAME names the branch that the proposal is made to (main), GITHUB_STEP_SUMMARY the file of the report.

/** A command of the project in a process of its own, which prints what it does. */
async function command(path: string): Promise<void> {
  const file = fileURLToPath(new URL(path, import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", file], {cwd: rootDir, stdio: "inherit"});
  const code = await new Promise<number | null>((ended, failed) =>
    child.on("error", failed).on("close", ended)
  );
  // It has said why.
  if (code !== 0) process.exit(code ?? 1);
}

try {
  await command("../fetch/cli.ts");
  await command("../cli.ts");
  const proposed = await proposeChanges({
    root: rootDir,
    built: join(rootDir, "src/donnees/chiffres-cles.csv"),
    archives: join(officialDir(), "manifeste.json"),
    base: process.env.GITHUB_REF_NAME ?? "main",
    month: new Date().toISOString().slice(0, 7),
    summary: process.env.GITHUB_STEP_SUMMARY ?? null,
    run: async (program, args) => (await promisify(execFile)(program, args, {cwd: rootDir})).stdout
  });
  const said = proposed ? "Changements proposés." : "Aucun chiffre clé n'a changé : rien à proposer.";
  process.stdout.write(`${frenchTypography(said)}\n`);
} catch (error) {
  const {message} = error as Error;
  process.stderr.write(`${error instanceof Refusal ? message : frenchTypography(`Échec : ${message}`)}\n`);
  process.exitCode = 1;
}
