/**
 * What all tasks give, once the last has ended: the first failure is thrown only then, so that nothing is written any more when what they
 * have made is taken away.
 */
export async function allDone<T>(tasks: readonly Promise<T>[]): Promise<T[]> {
  const ends = await Promise.allSettled(tasks);
  return ends.map((end) => {
    if (end.status === "rejected") throw end.reason;
    return end.value;
  });
}
