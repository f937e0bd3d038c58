import {createRequire} from "node:module";
import {compileFunction} from "node:vm";
import {parentPort} from "node:worker_threads";
import {Refusal} from "../common/refusal.js";
import type {TaskAnswer, Order} from "./messages.js";
import {readingStage} from "./reading-stage.js";
import type {stages} from "./stages.js";

// What a thread runs: it begins stages and does tasks as it is told, one after another. Of itself it knows
// the reading only.
let known: Partial<typeof stages> = readingStage;
const begun = new Map<number, (task: unknown) => unknown>();

async function answer(order: Order): Promise<TaskAnswer | null> {
  if (order.kind === "code") {
    known = stagesIn(order.code);
    return null;
  }
  if (order.kind === "begin") {
    const begin = known[order.name] as (shared: unknown) => (task: unknown) => unknown;
    begun.set(order.stage, begin(order.context));
    return null;
  }
  if (order.kind === "end") {
    begun.delete(order.stage);
    return null;
  }
  try {
    return {result: await begun.get(order.stage)!(order.task)};
  } catch (error) {
    // Classes do not pass from thread to thread.
    return error instanceof Refusal ? {refused: error.files} : {error: error as Error};
  }
}

/** What the text of `stages.ts` exports. */
function stagesIn(code: string): typeof stages {
  const module = {exports: {} as {stages: typeof stages}};
  const names = ["module", "exports", "require"];
  compileFunction(code, names)(module, module.exports, createRequire(import.meta.url));
  return module.exports.stages;
}

let last: Promise<void> = Promise.resolve();
parentPort!.on("message", (order: Order) => {
  last = last.then(async () => {
    const found = await answer(order);
    if (found) parentPort!.postMessage(found);
  });
});
