import {Worker} from "node:worker_threads";
import {Refusal} from "../common/refusal.js";
import type {Workers, Performer} from "./workers.js";
import type {TaskAnswer, Order} from "./messages.js";
import type {StageName} from "./stages.js";
import {threadCode} from "./thread-code.js";

/** A task that waits for a thread, or is being done. */
interface Job {
  order: Order;
  onStart?: () => void;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Several threads, each of which takes the next task when it has done one. Columns that a task gives back lie
 * in shared memory: none is copied.
 */
export async function threadWorkers(size: number): Promise<Workers> {
  const code = await threadCode("thread.ts");
  // Options of this process, such as a loader of TypeScript, are not for the threads.
  const threads = Array.from({length: size}, () => new Worker(code, {eval: true, execArgv: []}));
  const tell = (order: Order) => threads.forEach((thread) => thread.postMessage(order));
  const queue = new Queue(threads);
  /** Numbers of the stages that go on. */
  const stages = new Map<StageName, number>();
  let begun = 0;
  return {
    // Made while the threads read.
    ready: threadCode("stages.ts").then((code) => tell({kind: "code", code})),
    begin: <N extends StageName>(name: N, context: unknown) => {
      const stage = begun++;
      stages.set(name, stage);
      tell({kind: "begin", stage, name, context});
      return ((task, onStart) => queue.add({kind: "task", stage, task}, onStart)) as Performer<N>;
    },
    end: (name) => {
      const stage = stages.get(name);
      if (stage !== undefined) tell({kind: "end", stage});
    },
    close: async () => void (await Promise.all(threads.map((thread) => thread.terminate())))
  };
}

/** Tasks in the order in which they came. */
class Queue {
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[];
  readonly #busy = new Map<Worker, Job>();
  /** Why no task can be done any more. */
  #broken: Error | null = null;

  constructor(threads: readonly Worker[]) {
    this.#idle = [...threads];
    for (const thread of threads) {
      thread.on("message", (answer: TaskAnswer) => this.#end(thread, answer));
      thread.on("error", (error) => this.#breakDown(error));
    }
  }

  add(order: Order, onStart?: () => void): Promise<unknown> {
    const done = new Promise((resolve, reject) => this.#waiting.push({order, onStart, resolve, reject}));
    if (this.#broken) this.#breakDown(this.#broken);
    // The first failure is met by who waits for its task; that of a later task, which nobody waits for any
    // more, is no crash.
    done.catch(() => {});
    this.#startNext();
    return done;
  }

  #startNext(): void {
    while (this.#idle.length > 0 && this.#waiting.length > 0) {
      const thread = this.#idle.shift()!;
      const job = this.#waiting.shift()!;
      this.#busy.set(thread, job);
      job.onStart?.();
      thread.postMessage(job.order);
    }
  }

  #end(thread: Worker, answer: TaskAnswer): void {
    const job = this.#busy.get(thread);
    this.#busy.delete(thread);
    this.#idle.push(thread);
    if (job) settle(job, answer);
    this.#startNext();
  }

  /**
   * A thread is lost, for want of memory for example: no task is left waiting for an answer that will not
   * come.
   */
  #breakDown(error: Error): void {
    this.#broken = error;
    for (const job of [...this.#busy.values(), ...this.#waiting]) job.reject(error);
    this.#busy.clear();
    this.#waiting.length = 0;
  }
}

function settle({resolve, reject}: Job, answer: TaskAnswer): void {
  if ("result" in answer) resolve(answer.result);
  else reject("refused" in answer ? new Refusal(answer.refused) : answer.error);
}
