// Process of the data step for the preview: says how far it is, and what it refuses.
import {ensureData} from "../../src/customs/data-step.js";
import {Refusal} from "../../src/customs/common/refusal.js";
import {refusalFaults} from "../faults/refusal-faults.js";
import type {DataMessage} from "./messages.js";

try {
  const log = {info: () => undefined, progress: (message: string) => tell({type: "progress", message})};
  tell({type: "done", key: (await ensureData({log})).key});
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  tell({type: "refused", faults: refusalFaults(error)});
}
process.disconnect();

function tell(message: DataMessage): void {
  process.send?.(message);
}
