import {spawn} from "node:child_process";
import {rm} from "node:fs/promises";
import {createRequire} from "node:module";
import {fileURLToPath, pathToFileURL} from "node:url";
import type {PageFault} from "../../src/markdown/faults.js";
import {Refusal} from "../../src/customs/common/refusal.js";
import {explainSystemFault} from "../../src/customs/system-fault.js";
import {pagesDone, silentBuild, type BuildLog} from "../common/build-log.js";
import {SiteFault} from "../common/fault.js";
import {crashFault} from "../faults/crash-fault.js";
import {faultText} from "../faults/fault-text.js";
import type {BuildMessage, PagesMessage} from "./messages.js";

export interface FrameworkOptions {
  /** Folder of `observablehq.config.ts`. */
  projectDir: string;
  /** Folder to write; emptied first. */
  dist: string;
  /** Address under which the site will be served, `/` or `/fiches/`. */
  base: string;
  /** Where it is told how many pages are read, then written. */
  log?: BuildLog;
}

/**
 * Observable Framework's build, in a process of its own: its caches start
 * empty, its telemetry is off, its output is kept for the message of a failure.
 */
export async function frameworkBuild({
  projectDir,
  dist,
  base,
  log = silentBuild
}: FrameworkOptions): Promise<void> {
  await rm(dist, {recursive: true, force: true});
  const lines: string[] = [];
  const faults: PageFault[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", loaderUrl(), runnerPath(), dist], {
      cwd: projectDir,
      env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", BASE_PATH: base},
      stdio: ["ignore", "pipe", "pipe", "ipc"]
    });
    child.on("message", (message: BuildMessage) => {
      if ("faults" in message) faults.push(...message.faults);
      else tell(message, log);
    });
    for (const stream of [child.stdout!, child.stderr!]) readLines(stream, (line) => lines.push(line));
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (faults.length > 0) throw new SiteFault("Des pages sont à corriger\u00a0:", faults.map(faultText));
  if (code !== 0) {
    const refused = lines.map((line) => explainSystemFault(new Error(line), dist));
    const systemFault = refused.find((error) => error instanceof Refusal);
    if (systemFault) throw systemFault;
    throw new SiteFault("La construction des pages a échoué\u00a0:", [crashText(lines, projectDir)]);
  }
}

/** A part begins with none of its pages done. */
function tell({step, done, total}: PagesMessage, log: BuildLog): void {
  if (done === 0) log.begin(step);
  else log.progress(pagesDone(done, total));
}

/**
 * Where the build stopped and why: a module of the project, with its line, or else what Framework said last.
 */
function crashText(lines: readonly string[], projectDir: string): string {
  const fault = crashFault(lines.join("\n"), projectDir, "Corrigez-le, puis relancez la commande.");
  if (fault.line !== null) return faultText(fault);
  const said = lines.filter((line) => !/^\s+at |^\s*[{}]|^Node\.js v|^load |^copy /.test(line)).slice(-5);
  return `derniers mots de Framework\u00a0: ${said.join(" ")}`;
}

function readLines(stream: NodeJS.ReadableStream, onLine: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (text: string) => {
    const parts = (rest + text).split(/\r?\n/);
    rest = parts.pop() ?? "";
    for (const part of parts) if (part.trim()) onLine(part.trimEnd());
  });
  stream.on("end", () => rest.trim() && onLine(rest.trimEnd()));
}

function runnerPath(): string {
  return fileURLToPath(new URL("./run.ts", import.meta.url));
}

function loaderUrl(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
}
