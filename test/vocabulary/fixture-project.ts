import {fork} from "node:child_process";
import {cp, mkdtemp, readdir, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {processCode} from "../../site/live/process-code.js";

const FIXTURE = fileURLToPath(new URL("./fixture", import.meta.url));
const MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** A copy of the project of `fixture/`, one page a word of the vocabulary, in a folder of its own. */
export async function vocabularyProject(): Promise<{projectDir: string; remove: () => Promise<void>}> {
  const projectDir = await mkdtemp(join(tmpdir(), "fiches-vocabulaire-"));
  await cp(FIXTURE, projectDir, {recursive: true});
  await symlink(MODULES, join(projectDir, "node_modules"));
  await writeFile(join(projectDir, "package.json"), `{"type": "module"}`);
  return {projectDir, remove: () => rm(projectDir, {recursive: true, force: true, maxRetries: 5})};
}

/** Names of the pages of the fixture, without that of the lost. */
export async function fixturePages(): Promise<string[]> {
  const files = await readdir(join(FIXTURE, "src"));
  return files
    .filter((file) => file.endsWith(".md") && file !== "404.md")
    .map((file) => file.replace(/\.md$/, ""));
}

export interface Preview {
  url: string;
  /** Faults of each page that was asked for, as the panel shows them. */
  faults: Map<string, {file: string; line: number | null; text: string; message: string; advice: string}[]>;
  close(): Promise<void>;
}

/** The process that draws the pages of the live preview, in a project without data step. */
export async function startPreview(projectDir: string): Promise<Preview> {
  const child = fork(await processCode("pages", projectDir), {
    cwd: projectDir,
    execArgv: [],
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"},
    stdio: ["ignore", "ignore", "inherit", "ipc"]
  });
  const faults: Preview["faults"] = new Map();
  const port = await new Promise<number>((resolve, reject) => {
    child.on("exit", (code) => reject(new Error(`the preview ended (${code})`)));
    child.on("message", (message: {type: string; port: number; path: string; faults: []}) => {
      if (message.type === "ready") resolve(message.port);
      if (message.type === "page") faults.set(message.path, message.faults);
    });
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    faults,
    close: () =>
      new Promise((resolve) => {
        child.once("close", () => resolve());
        child.kill();
      })
  };
}
