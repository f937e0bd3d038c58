import {letEnd} from "./let-end.js";

/** Work that took longer than its limit. */
export class TimeIsUp extends Error {}

/** Waits for work for at most some milliseconds, then fails. A later result of the work is ignored. */
export async function withinTime<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new TimeIsUp(`plus de ${Math.round(ms / 1000)}\u00a0secondes`)), ms);
  });
  letEnd(work);
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
