import {availableParallelism} from "node:os";

/** How many pages the browser works on at a time: one a processor, and two at least, since a page waits now and then. */
export const PAGES_AT_A_TIME = Math.max(2, availableParallelism());

/** Runs `work` on each item, `width` at a time, and returns the results in the order of the items. */
export async function pool<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<R>
): Promise<R[]> {
  const results: R[] = new Array<R>(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]!, index);
    }
  };
  await Promise.all(Array.from({length: Math.min(width, items.length)}, worker));
  return results;
}
