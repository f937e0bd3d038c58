import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {runLoaders} from "../../../site/framework/loaders.js";

describe("runLoaders", () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "fiches-loaders-"));
    await mkdir(join(root, "data"));
    for (const name of ["carte.json.ts", "contexte.json.ts", "[code].json.ts", "note.txt"])
      await writeFile(join(root, "data", name), "");
  });
  afterEach(() => rm(root, {recursive: true, force: true}));

  it("runs each loader without a parameter, one after the other, and goes on after a failure", async () => {
    const events: string[] = [];
    const find = (path: string) => ({
      load: async () => {
        events.push(`${path} begins`);
        await new Promise(setImmediate);
        if (path === "/data/carte.json") throw new Error("carte");
        events.push(`${path} ends`);
        return path;
      }
    });
    await runLoaders({root, loaders: {find}});
    expect(events).toEqual([
      "/data/carte.json begins",
      "/data/contexte.json begins",
      "/data/contexte.json ends"
    ]);
  });
});

it("has nothing to run in a project without loaders", async () => {
  const root = await mkdtemp(join(tmpdir(), "fiches-loaders-"));
  const find = () => expect.unreachable();
  await expect(runLoaders({root, loaders: {find}})).resolves.toBeUndefined();
  await rm(root, {recursive: true});
});
