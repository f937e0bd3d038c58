import {cp, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {observableBuild} from "../../../bench/build/projects.js";
import {readPages} from "../../../site/common/pages.js";
import {listFiles} from "../../../site/common/files.js";
import {frameworkBuild} from "../../../site/framework/build.js";
import {pinFrameworkLibraries} from "../../../site/framework/libraries.js";
import {fixtureProject, type FixtureProject} from "../fixture-site.js";

describe("frameworkBuild", () => {
  let project: FixtureProject;

  beforeEach(async () => {
    project = await fixtureProject();
  });
  afterEach(() => project.remove());

  it("makes the files that `observable build` makes, byte for byte", async () => {
    const {projectDir, dist} = project;
    // The search is ours.
    const config = join(projectDir, "observablehq.config.ts");
    await writeFile(config, (await readFile(config, "utf8")).replace("search: true", "search: false"));
    const told: string[] = [];
    const log = {
      begin: (step: string) => void told.push(step),
      info: (line: string) => void told.push(line),
      progress: (words: string) => void told.push(words)
    };
    await frameworkBuild({projectDir, dist, base: "/", log});
    // Each part begins, then tells its pages one by one; the first is told when the second begins.
    const pages = (await readPages(dist)).length;
    const counted = (from: number, to: number) =>
      Array.from({length: to - from + 1}, (_, i) => `page\u00a0${from + i} sur ${pages}`);
    expect(told).toEqual(["read", ...counted(1, pages - 1), "write", ...counted(1, pages)]);
    const ours = join(projectDir, "ours");
    await cp(dist, ours, {recursive: true});
    pinFrameworkLibraries(join(projectDir, "src"));
    await observableBuild(projectDir);
    expect(await listFiles(ours)).toEqual(await listFiles(dist));
    expect(await listFiles(ours)).toEqual(expect.arrayContaining(["404.html", "departement/07.html"]));
    for (const file of await listFiles(dist))
      expect((await readFile(join(ours, file))).equals(await readFile(join(dist, file))), file).toBe(true);
  });
});
