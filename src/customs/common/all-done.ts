/**
 * What all tasks give, once the last has ended: the first failure is thrown only then, so that nothing is
 * written any more when what they have made is taken away.
 */
export async function allDone<T extends readonly unknown[] | []>(
  tasks: T
): Promise<{-readonly [K in keyof T]: Awaited<T[K]>}> {
  const ends = await Promise.allSettled(tasks);
  return ends.map((end) => {
    if (end.status === "rejected") throw end.reason;
    return end.value;
  }) as {-readonly [K in keyof T]: Awaited<T[K]>};
}
