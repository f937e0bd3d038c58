import type {Result, StageContext, StageName, Task} from "./stages.js";

/** Does a task of a stage; tells when it starts. Refusals pass as they are. */
export type Performer<N extends StageName> = (task: Task<N>, onStart?: () => void) => Promise<Result<N>>;

/** What does the tasks of a data step: this thread, or several others. */
export interface Workers {
  /** Once every stage may begin; until then, the reading only. */
  ready: Promise<void>;
  /** Begin a stage; its tasks are then given out as they come. */
  begin<N extends StageName>(name: N, context: StageContext<N>): Performer<N>;
  /** No task of a stage will come any more: its memory is let go. */
  end(name: StageName): void;
  close(): Promise<void>;
}

/** Does all tasks in this thread, one after another. */
export async function soloWorkers(): Promise<Workers> {
  const {stages} = await import("./stages.js");
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => T | Promise<T>): Promise<T> => {
    const result = last.then(step);
    // The next task starts whatever became of this one, whose failure goes to who gave it.
    last = result.catch(() => {});
    return result;
  };
  return {
    ready: Promise.resolve(),
    begin: <N extends StageName>(name: N, context: StageContext<N>): Performer<N> => {
      const perform = (stages[name] as (shared: typeof context) => (task: Task<N>) => Result<N>)(context);
      return (task, onStart) =>
        inTurn(() => {
          onStart?.();
          return perform(task);
        });
    },
    // The performer holds all there is.
    end: () => {},
    close: async () => {}
  };
}
