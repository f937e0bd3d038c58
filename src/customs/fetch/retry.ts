import {frenchTypography} from "../../french/typography.js";
import type {FetchEffects} from "./effects.js";
import {DownloadFault} from "./fault.js";

/** Failures in a row, without a byte gained, after which one gives up. */
const MAX_FAILURES = 5;
/** Failures in all, so that a server which sends a few bytes at each try is given up too. */
const MAX_FAILURES_IN_ALL = 30;
const FIRST_WAIT_MS = 1000;
const MAX_WAIT_MS = 30_000;

export interface RetryOptions {
  /** Name for messages. */
  name: string;
  effects: Pick<FetchEffects, "sleep" | "log">;
  /** Bytes kept so far: a failure that gained some starts the count of failures anew. */
  reached?: () => Promise<number>;
}

/**
 * Wait before the next try, in ms: 1 s doubled at each failure, 30 s at most, unless the server asks for
 * more.
 */
export function waitMs(failures: number, retryAfterMs: number | null): number {
  return Math.max(Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), MAX_WAIT_MS), retryAfterMs ?? 0);
}

/**
 * Run a step, and again after each passing fault, with longer and longer waits.
 *
 * @throws DownloadFault of the last try, or at once when time cannot mend it.
 */
export async function withRetries<T>(step: () => Promise<T>, options: RetryOptions): Promise<T> {
  const {name, effects, reached = async () => 0} = options;
  let best = await reached();
  let failures = 0;
  for (let all = 1; ; all += 1) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof DownloadFault) || !error.passing) throw error;
      const bytes = await reached();
      failures = bytes > best ? 1 : failures + 1;
      best = Math.max(best, bytes);
      if (failures >= MAX_FAILURES || all >= MAX_FAILURES_IN_ALL) throw lasting(error, all);
      const wait = waitMs(failures, error.retryAfterMs);
      effects.log.info(
        frenchTypography(`${name} : ${error.what} Nouvel essai dans ${Math.ceil(wait / 1000)} s.`)
      );
      await effects.sleep(wait);
    }
  }
}

function lasting({what, todo}: DownloadFault, tries: number): DownloadFault {
  return new DownloadFault({what: `${what} Abandon après ${tries} essais.`, todo});
}
