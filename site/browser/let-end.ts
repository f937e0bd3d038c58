/**
 * Does not wait for work, nor tell how it ended: a page that hangs may answer never, or only once it is
 * closed, and who waited for it has told so already.
 */
export function letEnd(work: Promise<unknown>): void {
  work.catch(() => {});
}
