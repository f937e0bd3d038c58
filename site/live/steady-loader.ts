import type {WriteStream} from "node:fs";

/** A data loader of Framework, as far as its running goes. */
export interface RunningLoader {
  load(options?: object, effects?: object): Promise<string>;
  exec?(output: WriteStream, options?: object, effects?: object): Promise<void>;
}

/** The data were replaced while the loader ran. */
class DataReplaced extends Error {}

/**
 * Has a loader run again where the data were replaced while it ran: what it gave is of the data before, or of
 * both, and Framework would keep it for the new ones. `keyOfData` names the data that are there.
 */
export function runOnSteadyData(loader: RunningLoader, keyOfData: () => Promise<string | null>): void {
  const load = loader.load.bind(loader);
  const exec = loader.exec?.bind(loader);
  if (!exec) return;
  loader.exec = async (...args) => {
    const before = await keyOfData();
    const run = await Promise.allSettled([exec(...args)]);
    if ((await keyOfData()) !== before) throw new DataReplaced();
    if (run[0].status === "rejected") throw run[0].reason;
  };
  loader.load = async (...args) => {
    for (;;) {
      try {
        return await load(...args);
      } catch (error) {
        if (!(error instanceof DataReplaced)) throw error;
      }
    }
  };
}
