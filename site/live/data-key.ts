// Comes before the settings of the project, which read the data: what it names is what they read, or older.
import {setTimeout as wait} from "node:timers/promises";
import {knownKey} from "../../src/customs/data-step.js";

const PAUSE_MS = 50;

// The process that has started this one is gone.
process.on("disconnect", () => process.exit());

/**
 * Names the data of the last data step. Where there are none yet, waits until the process of the data step
 * has made some; empty where there is no such process.
 */
export const dataKey = process.env.CX_LIVE ? await firstKey() : "";

async function firstKey(): Promise<string> {
  for (;;) {
    const key = await knownKey();
    if (key !== null) return key;
    await wait(PAUSE_MS);
  }
}
