import {execFile} from "node:child_process";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {expect, it} from "vitest";
import {proposeChanges, type RunProgram} from "../../../src/customs/changes/proposal.js";
import {file, json, serve, sha256, type Reply} from "../fetch/local-server.js";
import {makeRun} from "../fetch/fetch-run.js";
import {temporaryFolder, zipTexts} from "../folders.js";
import {makeStep} from "../step.js";

const REPORTS = "data/publies";

/** A repository with a remote, both on this machine. */
async function repository(): Promise<{root: string; git: (...args: string[]) => Promise<string>}> {
  const folder = await temporaryFolder();
  const [root, remote] = [join(folder, "depot"), join(folder, "distant.git")];
  const git = async (...args: string[]) =>
    (
      await promisify(execFile)("git", [
        "-C",
        root,
        "-c",
        "user.name=t",
        "-c",
        "user.email=t@example.org",
        ...args
      ])
    ).stdout;
  await mkdir(root);
  await promisify(execFile)("git", ["init", "--quiet", "--bare", remote]);
  await git("init", "--quiet", "--initial-branch", "main");
  await writeFile(join(root, "a.txt"), "a");
  await git("add", ".");
  await git("commit", "--quiet", "--message", "Begin");
  await git("remote", "add", "origin", remote);
  return {root, git};
}

/** Two archives of a year, as the portal lists them. */
async function archives(valueEur: number): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const [flow, name] of [
    ["E", "export"],
    ["I", "import"]
  ] as const) {
    const path = join(await temporaryFolder(), "a.zip");
    const rows = [1, 2, 3, 4].map((quarter) => `${flow};${quarter};2023;07;18;C13Z;1392;US;${valueEur};1\n`);
    await zipTexts(path, {[`Regional_2023_${name}.txt`]: rows.join("")});
    found.set(`202402-regional-2023-${name}.zip`, await readFile(path));
  }
  return found;
}

/** Downloads from a local portal, prepares the data, and returns where the results lie. */
async function month(valueEur: number): Promise<{built: string; archives: string}> {
  const files = await archives(valueEur);
  let base = "";
  // As data.gouv.fr describes a dataset.
  const listing: Reply = (request, response) => {
    const resources = [...files].map(([name, bytes]) => ({
      id: name,
      title: name,
      url: `${base}/fichiers/${name}`,
      format: "zip",
      filesize: bytes.length,
      checksum: {type: "sha256", value: sha256(bytes)}
    }));
    json({resources})(request, response);
  };
  const server = await serve({
    "/api/1/datasets/essai/": [listing],
    ...Object.fromEntries([...files].map(([name, bytes]) => [`/fichiers/${name}`, [file(bytes)]]))
  });
  base = server.base;
  const run = await makeRun();
  const step = await makeStep();
  const {failures} = await run.run({portail: base, jeuDeDonnees: "essai"});
  expect(failures).toEqual([]);
  await step.run({inputDir: run.folder, threads: 0});
  return {built: join(step.publicDir, "chiffres-cles.csv"), archives: join(run.folder, "manifeste.json")};
}

it("proposes the first figures, then nothing, then what was revised, in the pull request of the month", async () => {
  const {root, git} = await repository();
  const summary = join(root, "..", "resume.md");
  const asked: string[][] = [];
  let open = false;
  const run: RunProgram = async (program, args) => {
    if (program === "git") return git(...args);
    asked.push([...args.slice(0, 2)]);
    if (args[1] === "view" && !open) throw new Error("no pull requests found");
    if (args[1] === "view") return "OPEN\n";
    open = true;
    const body = await readFile(args[args.indexOf("--body-file") + 1]!, "utf8");
    asked.at(-1)!.push(body);
    return "";
  };
  const options = {root, base: "main", month: "2025-03", summary, run};

  const first = await month(100);
  expect(await proposeChanges({...options, ...first})).toBe(true);
  expect(asked.map((call) => call.slice(0, 2).join(" "))).toEqual(["pr view", "pr create"]);
  expect(asked[1]![2]).toContain("## Nouvelle année\u00a0: 2023");
  expect(await git("show", `origin/mise-a-jour/2025-03:${REPORTS}/chiffres-cles.csv`)).toBe(
    await readFile(first.built, "utf8")
  );
  expect(await git("log", "-1", "--format=%s", "origin/mise-a-jour/2025-03")).toBe(
    "Record the key figures of 2025-03\n"
  );

  // Accepted: the same figures are nothing to propose.
  expect(await proposeChanges({...options, ...first})).toBe(false);
  expect(asked).toHaveLength(2);

  const revised = await month(150);
  expect(await proposeChanges({...options, ...revised})).toBe(true);
  expect(asked.slice(2).map((call) => call.slice(0, 2).join(" "))).toEqual(["pr view", "pr edit"]);
  expect(asked[3]![2]).toContain("## Révisions des années déjà publiées");
  const report = await readFile(summary, "utf8");
  expect(report).toContain("Nouvelle année");
  expect(report).toContain("Aucun chiffre clé n’a changé.");
});

it("refuses demonstration data, and leaves the repository as it was", async () => {
  const {root, git} = await repository();
  const folder = await temporaryFolder();
  const built = join(folder, "chiffres-cles.csv");
  await writeFile(built, "type,code\n");
  await writeFile(join(folder, "datapackage.json"), JSON.stringify({notice: "démonstration"}));
  const run: RunProgram = () => Promise.reject(new Error("nothing to run"));
  const options = {root, built, archives: built, base: "main", month: "2025-03", summary: null, run};
  await expect(proposeChanges(options)).rejects.toThrow("données de démonstration");
  expect(await git("status", "--porcelain")).toBe("");
});
