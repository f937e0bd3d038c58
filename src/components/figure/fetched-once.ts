/** A way to what is fetched when it is first asked for, once, and again only after a failure. */
export function fetchedOnce<Value>(fetchValue: () => Promise<Value>): () => Promise<Value> {
  let fetched: Promise<Value> | null = null;
  return () =>
    (fetched ??= fetchValue().catch((error: unknown) => {
      fetched = null;
      throw error;
    }));
}
