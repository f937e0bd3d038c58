import {cp, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {buildSite} from "../../site/build-site.js";
import type {Deployment} from "../../site/common/deployment.js";

export const FACTS = {
  demo: true,
  referenceYear: 2024,
  years: [2022, 2023, 2024],
  dataMonth: "2025-02"
};
export const DEPLOYMENT = {base: "/", siteUrl: "https://example.org/fiches"};

const FIXTURE = fileURLToPath(new URL("./fixture", import.meta.url));
const MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));

export interface FixtureProject {
  projectDir: string;
  dist: string;
  build(deployment?: Deployment): Promise<void>;
  remove(): Promise<void>;
}

/** A copy of the small project of `fixture/`, in a folder of its own, that a test may change and build. */
export async function fixtureProject(facts = FACTS): Promise<FixtureProject> {
  const projectDir = await mkdtemp(join(tmpdir(), "fiches-"));
  await cp(FIXTURE, projectDir, {recursive: true});
  await symlink(MODULES, join(projectDir, "node_modules"));
  await writeFile(join(projectDir, "package.json"), `{"type": "module"}`);
  return {
    projectDir,
    dist: join(projectDir, "dist"),
    build: (deployment = DEPLOYMENT) => buildSite({projectDir, dist: "dist", facts, deployment}),
    remove: () => rm(projectDir, {recursive: true, force: true})
  };
}
