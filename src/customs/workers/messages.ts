import type {RefusedFile} from "../common/refusal.js";
import type {StageName} from "./stages.js";

/** What a thread is told: what all stages are, to begin one, to do a task of one, or that one has ended. */
export type Order =
  | {kind: "code"; code: string}
  | {kind: "begin"; stage: number; name: StageName; context: unknown}
  | {kind: "task"; stage: number; task: unknown}
  | {kind: "end"; stage: number};

/** What it answers to a task. */
export type TaskAnswer = {result: unknown} | {refused: RefusedFile[]} | {error: Error};
