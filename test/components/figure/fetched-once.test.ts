import {expect, test, vi} from "vitest";
import {fetchedOnce} from "../../../src/components/figure/fetched-once.js";

test("nothing is fetched before it is asked for, and then once, also by those who ask meanwhile", async () => {
  const fetchValue = vi.fn(async () => ({rows: 3}));
  const load = fetchedOnce(fetchValue);
  expect(fetchValue).not.toHaveBeenCalled();
  const [first, second] = await Promise.all([load(), load()]);
  expect(second).toBe(first);
  expect(await load()).toBe(first);
  expect(fetchValue).toHaveBeenCalledTimes(1);
});

test("a failure is told to all who asked, and the next to ask tries again", async () => {
  const fetchValue = vi.fn(async () => "lu").mockRejectedValueOnce(new Error("réseau"));
  const load = fetchedOnce(fetchValue);
  const told = await Promise.allSettled([load(), load()]);
  expect(told.map(({status}) => status)).toEqual(["rejected", "rejected"]);
  expect(fetchValue).toHaveBeenCalledTimes(1);
  expect(await Promise.all([load(), load()])).toEqual(["lu", "lu"]);
  expect(fetchValue).toHaveBeenCalledTimes(2);
});
