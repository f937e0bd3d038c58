// Process of the data step for the preview: says how far it is, and what it refuses.
import {CodeEdited, ensureData} from "../../src/customs/data-step.js";
import {Refusal} from "../../src/customs/common/refusal.js";
import {refusalFaults} from "../faults/refusal-faults.js";
import type {DataMessage} from "./messages.js";

try {
  const log = {info: () => undefined, progress: (message: string) => tell({type: "progress", message})};
  tell({type: "done", key: (await ensureData({log, code: process.env.CX_CODE})).key});
} catch (error) {
  if (error instanceof CodeEdited) tell({type: "edited"});
  else if (error instanceof Refusal) tell({type: "refused", faults: refusalFaults(error)});
  else throw error;
}
process.disconnect();

function tell(message: DataMessage): void {
  process.send?.(message);
}
