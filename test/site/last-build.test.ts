import {appendFile, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {writeOutput} from "../../site/common/files.js";
import {buildKey, buildUnlessDone, type BuildInputs} from "../../site/last-build.js";

const SITE = {base: "/", siteUrl: null};
let projectDir: string;
const inputs = (changes: Partial<BuildInputs> = {}): BuildInputs => ({
  projectDir,
  dataKey: "a1",
  deployment: SITE,
  ...changes
});
const at = (file: string) => join(projectDir, file);

beforeEach(async () => {
  projectDir = await mkdtemp(join(tmpdir(), "fiches-memoire-"));
  for (const file of ["src/index.md", "site/finish.ts", "package-lock.json", "observablehq.config.ts"])
    await writeOutput(at(file), file);
});
afterEach(() => rm(projectDir, {recursive: true, force: true}));

describe("buildKey", () => {
  it("depends on pages, code, settings, what is installed, data and deployment", async () => {
    const keys = [await buildKey(inputs())];
    for (const file of [
      "src/index.md",
      "site/finish.ts",
      "package-lock.json",
      "observablehq.config.ts",
      "src/nouvelle.md",
      "node_modules/.package-lock.json"
    ]) {
      await writeOutput(at(file), "autre");
      keys.push(await buildKey(inputs()));
    }
    keys.push(
      await buildKey(inputs({dataKey: "a2"})),
      await buildKey(inputs({deployment: {...SITE, base: "/fiches/"}})),
      await buildKey(inputs({deployment: {...SITE, siteUrl: "https://example.org"}}))
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("depends neither on Framework’s caches nor on what is built", async () => {
    const key = await buildKey(inputs());
    for (const file of ["src/.observablehq/cache/x.json", "dist/index.html", "docs/lisez-moi.md"])
      await writeOutput(at(file), "autre");
    expect(await buildKey(inputs())).toBe(key);
  });
});

describe("buildUnlessDone", () => {
  let builds: number;
  const run = (force = false, work?: () => Promise<void>) =>
    buildUnlessDone(
      {memory: at(".cache/x.json"), dist: at("dist"), key: () => buildKey(inputs()), force},
      async () => {
        builds += 1;
        await work?.();
        for (const file of ["dist/index.html", "dist/a/b.html"]) await writeOutput(at(file), file);
      }
    );

  beforeEach(async () => {
    builds = 0;
    expect(await run()).toBe(true);
  });

  it("does nothing when nothing has changed, unless it must", async () => {
    expect(await run()).toBe(false);
    expect(builds).toBe(1);
    expect(await run(true)).toBe(true);
    expect(builds).toBe(2);
  });

  it("builds when a page has changed", async () => {
    await appendFile(at("src/index.md"), "!");
    expect(await run()).toBe(true);
    expect(await run()).toBe(false);
  });

  it.each([
    ["changed", () => appendFile(at("dist/a/b.html"), "!")],
    ["lost", () => rm(at("dist/a/b.html"))],
    ["added", () => writeFile(at("dist/c.html"), "")],
    ["all lost", () => rm(at("dist"), {recursive: true})]
  ])("builds when a file of the site is %s", async (_, harm) => {
    await harm();
    expect(await run()).toBe(true);
  });

  it("does not remember a build that fails, even over an earlier one", async () => {
    await expect(run(true, () => Promise.reject(new Error("panne")))).rejects.toThrow("panne");
    expect(await run()).toBe(true);
  });

  it("does not remember a build whose pages have changed meanwhile", async () => {
    await run(true, () => appendFile(at("src/index.md"), "!"));
    await writeFile(at("src/index.md"), "src/index.md");
    expect(await run()).toBe(true);
  });
});
