/** Something that took longer than it may. */
export class TimeIsUp extends Error {}

/** Waits for some work at most so long, in milliseconds. What comes of the work later is not looked at. */
export async function withinTime<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new TimeIsUp(`plus de ${Math.round(ms / 1000)}\u00a0secondes`)), ms);
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
