import {execFile} from "node:child_process";
import {cp, readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {promisify} from "node:util";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {listFiles} from "../../../site/files.js";
import {frameworkBuild} from "../../../site/framework/build.js";
import {pinFrameworkLibraries} from "../../../site/framework/libraries.js";
import {fixtureProject, type FixtureProject} from "../fixture-site.js";

const COMMAND = join(
  createRequire(import.meta.url).resolve("@observablehq/framework/package.json"),
  "../dist/bin/observable.js"
);

describe("frameworkBuild", () => {
  let project: FixtureProject;

  beforeEach(async () => {
    project = await fixtureProject();
  });
  afterEach(() => project.remove());

  it("makes the files that `observable build` makes, byte for byte", async () => {
    const {projectDir, dist} = project;
    await frameworkBuild({projectDir, dist, base: "/"});
    const ours = join(projectDir, "ours");
    await cp(dist, ours, {recursive: true});
    pinFrameworkLibraries(join(projectDir, "src"));
    await promisify(execFile)(process.execPath, ["--import", "tsx", COMMAND, "build"], {
      cwd: projectDir,
      env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"}
    });
    expect(await listFiles(ours)).toEqual(await listFiles(dist));
    expect(await listFiles(ours)).toEqual(expect.arrayContaining(["404.html", "departement/07.html"]));
    for (const file of await listFiles(dist))
      expect((await readFile(join(ours, file))).equals(await readFile(join(dist, file))), file).toBe(true);
  }, 120_000);
});
