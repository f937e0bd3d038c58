import * as fs from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {beforeEach, describe, expect, it, vi} from "vitest";
import {Refusal} from "../../src/customs/common/refusal.js";
import {packInput} from "./folders.js";
import {makeStep} from "./step.js";
import type {Step} from "./step.js";

/** Which of the calls that write is refused, with which code; none at first. */
const fault = vi.hoisted(() => ({code: "ENOSPC", in: Infinity, calls: 0, kinds: [] as string[]}));

vi.mock("node:fs/promises", async (importOriginal) => {
  const original = await importOriginal<typeof fs>();
  /**
   * A call by its name and the file that it writes, whatever the codes and hashes in the name of the file.
   */
  const kindOf = (name: string, path: string) =>
    `${name} ${path.split(/[\\/]/).slice(-2).join("/")}`.replaceAll(/[0-9a-f]{8,}|[0-9A-Z]+/g, "#");
  const refused = (name: string, path: unknown) =>
    Object.assign(new Error(`${fault.code}: refused, ${name} '${String(path)}'`), {code: fault.code});
  const guard = <N extends "writeFile" | "mkdir" | "rename">(name: N) =>
    ((...args: unknown[]) => {
      fault.calls += 1;
      fault.kinds.push(kindOf(name, String(args.at(name === "rename" ? 1 : 0))));
      if (fault.calls === fault.in) return Promise.reject(refused(name, args.at(name === "rename" ? 1 : 0)));
      return (original[name] as (...args: unknown[]) => unknown)(...args);
    }) as (typeof fs)[N];
  const own = {writeFile: guard("writeFile"), mkdir: guard("mkdir"), rename: guard("rename")};
  return {...original, ...own, default: {...original, ...own}};
});

const revisions = fileURLToPath(new URL("../golden/revisions/input", import.meta.url));

/** A step that has run once, and whose input has changed since. */
async function changedStep(): Promise<{step: Step; before: string}> {
  const step = await makeStep();
  await packInput(revisions, step.inputDir);
  await step.run({threads: 0});
  const before = await fs.readFile(join(step.publicDir, "chiffres-cles.csv"), "utf8");
  const name = (revision: string) => join(step.inputDir, `${revision}-National-2022-export.zip`);
  await fs.rename(name("202302"), name("202402"));
  return {step, before};
}

beforeEach(() => void (fault.in = Infinity));

async function refusalAt(step: Step, call: number): Promise<unknown> {
  Object.assign(fault, {in: call, calls: 0});
  const error: unknown = await step.run({threads: 0}).catch((error: unknown) => error);
  fault.in = Infinity;
  return error;
}

describe("a system that refuses", () => {
  it.each([
    ["EROFS", /en lecture seule/],
    ["EACCES", /en refuse l’accès/]
  ])(
    "is told in French: %s",
    async (code, words) => {
      const {step, before} = await changedStep();
      fault.code = code;
      await expectRefused(step, before, await refusalAt(step, 1), words);
    },
    60_000
  );

  it("leaves nothing half-written, whichever call meets the full disk", async () => {
    const rehearsal = await changedStep();
    Object.assign(fault, {code: "ENOSPC", kinds: []});
    await rehearsal.step.run({threads: 0});
    const {kinds} = fault;
    // The first and the last call of each kind: there are a few hundred files of a few kinds.
    const calls = kinds.flatMap((kind, i) =>
      kinds.indexOf(kind) === i || kinds.lastIndexOf(kind) === i ? [i + 1] : []
    );
    expect(calls.length).toBeGreaterThan(20);

    // A refused run leaves files that it has read in the cache: later runs write less, and may not make the
    // last calls.
    const {step, before} = await changedStep();
    let refused = 0;
    for (const call of calls) {
      const error = await refusalAt(step, call);
      if (!(error instanceof Error)) break;
      await expectRefused(step, before, error, /le disque est plein/);
      refused += 1;
    }
    expect(refused).toBeGreaterThan(calls.length - 5);
    expect(await refusalAt(step, kinds.length + 1)).not.toBeInstanceOf(Error);
  }, 400_000);
});

async function expectRefused(step: Step, before: string, error: unknown, words: RegExp): Promise<void> {
  expect(error, (error as Error).stack).toBeInstanceOf(Refusal);
  expect((error as Refusal).message).toMatch(words);
  expect((error as Refusal).message).toMatch(/^Dossier \//);
  expect((await fs.readdir(step.cacheDir)).filter((name) => /^next|^verrou/.test(name))).toEqual([]);
  expect(await fs.readFile(join(step.publicDir, "chiffres-cles.csv"), "utf8")).toBe(before);
}
