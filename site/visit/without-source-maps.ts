/**
 * Works without telling the lines of TypeScript in stacks of calls. The library that drives the browser notes
 * such a stack with each of its calls, and finding the lines of each took a fifth of what Node does in a
 * visit. The stack of an error is written when it is read, after this.
 */
export async function withoutSourceMaps<T>(work: () => Promise<T>): Promise<T> {
  const enabled = process.sourceMapsEnabled;
  process.setSourceMapsEnabled(false);
  try {
    return await work();
  } finally {
    process.setSourceMapsEnabled(enabled);
  }
}
