import {Worker} from "node:worker_threads";
import {FLOWS, type Flow} from "../trade/types.js";

/** Writes the demonstration into `outDir`, its two flows side by side, each in a thread of its own. */
export async function demoInThreads(outDir: string): Promise<void> {
  // Loaded when needed: the demonstration is made once.
  const {threadCode} = await import("./workers/thread-code.js");
  const code = await threadCode(new URL("demo-thread.ts", import.meta.url));
  await Promise.all(FLOWS.map((flow) => inThread(code, {outDir, flow})));
}

/** Resolves when the thread has done what it is told; its error is the one of the promise. */
function inThread(code: string, workerData: {outDir: string; flow: Flow}): Promise<void> {
  return new Promise((resolve, reject) => {
    // Options of this process, such as a loader of TypeScript, are not for the thread.
    const thread = new Worker(code, {eval: true, execArgv: [], workerData});
    thread.once("error", reject).once("exit", (exitCode) => {
      if (exitCode === 0) resolve();
      else reject(new Error(`thread of the demonstration ended with ${exitCode}`));
    });
  });
}
