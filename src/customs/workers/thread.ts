import {parentPort} from "node:worker_threads";
import {Refusal} from "../common/refusal.js";
import type {TaskAnswer, Order} from "./messages.js";
import {stages} from "./stages.js";

// What a thread runs: it begins stages and does tasks as it is told, one after another.
const begun = new Map<number, (task: unknown) => unknown>();

async function answer(order: Order): Promise<TaskAnswer | null> {
  if (order.kind === "begin") {
    begun.set(
      order.stage,
      (stages[order.name] as (shared: unknown) => (task: unknown) => unknown)(order.context)
    );
    return null;
  }
  try {
    return {result: await begun.get(order.stage)!(order.task)};
  } catch (error) {
    // Classes do not pass from thread to thread.
    return error instanceof Refusal ? {refused: error.files} : {error: error as Error};
  }
}

let last: Promise<void> = Promise.resolve();
parentPort!.on("message", (order: Order) => {
  last = last.then(async () => {
    const found = await answer(order);
    if (found) parentPort!.postMessage(found);
  });
});
