import {readFile, readdir, rm} from "node:fs/promises";
import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, it, onTestFinished} from "vitest";
import {soloWorkers} from "../../../src/customs/workers/workers.js";
import type {Workers} from "../../../src/customs/workers/workers.js";
import {threadWorkers} from "../../../src/customs/workers/thread-workers.js";
import {Refusal} from "../../../src/customs/common/refusal.js";
import {packInput, temporaryFolder, zipTexts} from "../folders.js";
import {makeStep} from "../step.js";
import type {Step} from "../step.js";

const golden = fileURLToPath(new URL("../../golden/", import.meta.url));

/** What some golden folders together give: one result a number of threads. */
async function outcomes(folders: readonly string[], ...numbers: number[]): Promise<Map<string, string>[]> {
  const step = await makeStep();
  for (const folder of folders) await packInput(join(golden, folder, "input"), join(step.inputDir, folder));
  const results: Map<string, string>[] = [];
  for (const threads of numbers) {
    await rm(step.cacheDir, {recursive: true, force: true});
    results.push(await outcome(step, threads));
  }
  return results;
}

/** The files that are written, or the message of the refusal. */
async function outcome(step: Step, threads: number): Promise<Map<string, string>> {
  const error: unknown = await step.run({threads}).then(
    () => null,
    (error: unknown) => error
  );
  if (error === null) return writtenFiles(step);
  expect(error).toBeInstanceOf(Refusal);
  expect((await readdir(step.cacheDir)).filter((name) => /^(data|next)/.test(name))).toEqual([]);
  return new Map([["message", (error as Refusal).message]]);
}

async function writtenFiles({publicDir, dataDir}: Step): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const folder of [publicDir, join(dataDir, "fiches"), dataDir]) {
    for (const entry of await readdir(folder, {withFileTypes: true})) {
      const path = join(folder, entry.name);
      if (entry.isFile()) files.set(relative(join(publicDir, ".."), path), await readFile(path, "latin1"));
    }
  }
  return files;
}

describe("several threads", () => {
  it.each(["annuel-et-glissant", "pieges", "revisions", "surprises"])(
    "write the bytes that one writes: %s",
    async (name) => {
      const [one, several] = await outcomes([name], 0, 3);
      expect(one!.size).toBeGreaterThan(800);
      expect(several).toEqual(one);
    }
  );

  it("refuse with the same words, the files in the same order", async () => {
    const refused = [
      "refus/nombre-non-entier",
      "refus/nombre-de-champs",
      "refus/octets-non-utf8",
      "revisions"
    ];
    const [one, several] = await outcomes(refused, 0, 3);
    expect(one!.get("message")!.match(/refusé\./g)).toHaveLength(3);
    expect(several).toEqual(one);
  });

  it("read only the file that was added", async () => {
    const step = await makeStep();
    await packInput(join(golden, "revisions/input"), step.inputDir);
    await step.run({threads: 2});
    step.messages.length = 0;
    const line = "E;1;2023;75;03;C13Z;1392;US;10;1";
    await zipTexts(join(step.inputDir, "202402-e.zip"), {"Regional_2023_Export.txt": line});
    await step.run({threads: 2});
    const read = step.messages.filter((message) => message.startsWith("lecture de"));
    expect(read).toEqual(["lecture de 202402-e.zip › Regional_2023_Export.txt"]);
  });
});

const WORKERS: [name: string, makeWorkers: () => Promise<Workers>][] = [
  ["this thread", soloWorkers],
  ["other threads", () => threadWorkers(2)]
];

describe.each(WORKERS)("a workers of %s", (_, makeWorkers) => {
  async function workersForTest(): Promise<Workers> {
    const workers = await makeWorkers();
    onTestFinished(() => workers.close());
    await workers.ready;
    return workers;
  }

  it("starts tasks in their order, tells so, and passes errors on, each to who gave the task", async () => {
    const workers = await workersForTest();
    const fichesDir = await temporaryFolder();
    const codes = {departement: [], region: [], product: [], cpf4: [], partner: []};
    const compare = workers.begin("compare", {codes, fichesDir});
    const started: string[] = [];
    const ids = ["a", "absent/b", "c", "d"];
    const done = ids.map((id) =>
      compare({ids: [id], compared: [], cuts: []}, () => started.push(id)).then(
        () => id,
        (error: Error) => error.message
      )
    );
    expect(await Promise.all(done)).toEqual(["a", expect.stringMatching(/^ENOENT/), "c", "d"]);
    expect(started).toEqual(ids);
    expect((await readdir(fichesDir)).sort()).toEqual(["a", "c", "d"].map((id) => `${id}-comparaison.arrow`));
  });
});

describe("a thread that breaks down", () => {
  it("fails the tasks that wait, and those that come", async () => {
    const workers = await threadWorkers(1);
    onTestFinished(() => workers.close());
    await workers.ready;
    const broken = workers.begin("sum", null as never);
    const task = {year: 2024, flow: "export" as const, isComplete: true, parts: [], firstEditions: []};
    const [first, second] = await Promise.allSettled([broken(task), broken(task)]);
    for (const {status} of [first, second]) expect(status).toBe("rejected");
    await expect(workers.begin("read", undefined)(null as never)).rejects.toThrow(/codes/);
  });
});
