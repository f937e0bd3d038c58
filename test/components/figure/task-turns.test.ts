import {expect, test} from "vitest";
import {inTurn} from "../../../src/components/figure/task-turns.js";

/** The number of the task in which each of some promises is heard. */
async function tasksOf(promises: readonly Promise<unknown>[]): Promise<number[]> {
  let task = 0;
  let isOver = false;
  const count = () => {
    task++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const heard = await Promise.all(promises.map((each) => each.then(() => task)));
  isOver = true;
  return heard;
}

test("all that wait for one thing have it in tasks of their own, in their order", async () => {
  let come!: (value: string) => void;
  const coming = new Promise<string>((resolve) => (come = resolve));
  const order: string[] = [];
  const waiting = ["a", "b", "c"].map(async (name) => order.push(`${name} ${await inTurn(coming)}`));
  const tasks = tasksOf(waiting);
  come("rows");
  const [a, b, c] = (await tasks) as [number, number, number];
  expect(order).toEqual(["a rows", "b rows", "c rows"]);
  expect(a).toBeLessThan(b);
  expect(b).toBeLessThan(c);
});

test("what comes first does not wait for what was asked for before it", async () => {
  void inTurn(new Promise(() => {}));
  expect(await inTurn(Promise.resolve(1))).toBe(1);
});

test("a failure is told, and holds nobody up", async () => {
  await expect(inTurn(Promise.reject(new Error("hors ligne")))).rejects.toThrow("hors ligne");
  expect(await inTurn(Promise.resolve(2))).toBe(2);
});
