let last: Promise<void> = Promise.resolve();

/**
 * What is coming, for each that waits for it in a task of its own, in the order in which they asked: figures
 * that wait for the same file would otherwise all be drawn in the one task in which it comes, and the page
 * would answer after the last of them.
 */
export async function inTurn<T>(coming: Promise<T>): Promise<T> {
  const value = await coming;
  last = last.then(nextTask);
  await last;
  return value;
}

/** A message is not held back in a hidden tab, as a timer is. */
function nextTask(): Promise<void> {
  const {port1, port2} = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
