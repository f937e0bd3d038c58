import {fork, type ChildProcess} from "node:child_process";
import {originalPlaces} from "./code-places.js";
import {processCode, type ProcessName} from "./process-code.js";

/** Number of the last lines of a process's error output that the message of a failure shows. */
const KEPT_LINES = 40;

export interface Child<M> {
  process: ChildProcess;
  /** Resolves when the process has ended, with its code and the last lines of its error output. */
  ended: Promise<{code: number | null; errors: string}>;
  onMessage(listener: (message: M) => void): void;
}

/**
 * Starts a process of the preview, with variables of its own.
 *
 * @throws esbuild's BuildFailure when its code does not parse.
 */
export async function startProcess<M>(
  name: ProcessName,
  variables: Record<string, string> = {}
): Promise<Child<M>> {
  return startChild(await processCode(name), variables);
}

function startChild<M>(file: string, variables: Record<string, string>): Child<M> {
  const child = fork(file, {
    execArgv: [],
    env: {...process.env, ...variables, CX_LIVE: "1", OBSERVABLE_TELEMETRY_DISABLE: "true"},
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
      child.on("close", (code) => resolve({code, errors: originalPlaces(lines.join("\n"))}));
    }),
    onMessage: (listener) => void child.on("message", (message) => listener(message as M))
  };
}
