import {execFile} from "node:child_process";
import {join} from "node:path";
import {promisify} from "node:util";
import {frenchTypography} from "../../french/typography.js";
import {officialDir, rootDir} from "../data-dir.js";
import {readNames, runCommand, runScript} from "../run-command.js";
import {proposeChanges} from "./proposal.js";

// npm run data:monthly: downloads the official files, prepares the data, and proposes what changed as a pull
// request (git, gh). GITHUB_REF_NAME names the branch that the proposal is made to (main),
// GITHUB_STEP_SUMMARY the file of the report.

await runCommand(async () => {
  readNames({allowed: false});
  await runScript(new URL("../fetch/cli.ts", import.meta.url));
  await runScript(new URL("../cli.ts", import.meta.url));
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
});
