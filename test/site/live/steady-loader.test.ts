import {expect, it} from "vitest";
import {runOnSteadyData, type RunningLoader} from "../../../site/live/steady-loader.js";

/** A loader that gives the data that are there when it begins, and what happens while it runs. */
function loaderOf(data: {key: string | null}, whileRunning: ((run: number) => void)[]) {
  const kept: (string | null)[] = [];
  const loader: RunningLoader = {
    exec: () =>
      new Promise((resolve) => {
        const run = kept.push(data.key);
        whileRunning[run - 1]?.(run);
        resolve();
      }),
    // As Framework does: nothing is kept of a run that failed.
    load: async () => {
      await loader.exec!(undefined as never);
      return String(kept.at(-1));
    }
  };
  runOnSteadyData(loader, () => Promise.resolve(data.key));
  return {loader, kept};
}

it("runs a loader again where the data were replaced while it ran", async () => {
  const data = {key: "before" as string | null};
  const {loader, kept} = loaderOf(data, [() => (data.key = null), () => (data.key = "after")]);
  await expect(loader.load()).resolves.toBe("after");
  expect(kept).toEqual(["before", null, "after"]);
});

it("runs it once while they stay, and tells its failure", async () => {
  const data = {key: "same"};
  const {loader, kept} = loaderOf(data, []);
  await expect(loader.load()).resolves.toBe("same");
  expect(kept).toEqual(["same"]);
  const failing = loaderOf(data, [
    () => {
      throw new Error("refused");
    }
  ]);
  await expect(failing.loader.load()).rejects.toThrow("refused");
});

it("forgets a failure that came from data on their way", async () => {
  const data = {key: "before"};
  const {loader} = loaderOf(data, [
    () => {
      data.key = "after";
      throw new Error("no such file");
    }
  ]);
  await expect(loader.load()).resolves.toBe("after");
});
