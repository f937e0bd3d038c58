import {fork, type ChildProcess} from "node:child_process";
import {createRequire} from "node:module";
import {fileURLToPath, pathToFileURL} from "node:url";

/** Number of the last lines of a process's error output that the message of a failure shows. */
const KEPT_LINES = 40;

export interface Child<M> {
  process: ChildProcess;
  /** Resolves when the process has ended, with its code and the last lines of its error output. */
  ended: Promise<{code: number | null; errors: string}>;
  onMessage(listener: (message: M) => void): void;
}

const VOCABULARY = new URL("../vocabulary/register.ts", import.meta.url).href;

/** Starts a module of this folder in a process of its own, where Framework takes libraries from `node_modules`. */
export function startChild<M>(module: string): Child<M> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), {
    execArgv: ["--import", tsx, "--import", VOCABULARY],
    env: {...process.env, CX_LIVE: "1", OBSERVABLE_TELEMETRY_DISABLE: "true"},
    stdio: ["ignore", "ignore", "pipe", "ipc"]
  });
  let lines: string[] = [];
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    lines = [...lines, ...text.split("\n")].slice(-KEPT_LINES);
  });
  return {
    process: child,
    ended: new Promise((resolve) => {
      child.on("error", (error) => resolve({code: 1, errors: error.message}));
      child.on("close", (code) => resolve({code, errors: lines.join("\n")}));
    }),
    onMessage: (listener) => void child.on("message", (message) => listener(message as M))
  };
}
