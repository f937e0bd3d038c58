import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readConfig} from "@observablehq/framework/dist/config.js";
import {LoaderResolver} from "@observablehq/framework/dist/loader.js";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {BuildLoaders} from "../../../site/framework/build-loaders.js";

describe("BuildLoaders", () => {
  let root: string;
  let loaders: BuildLoaders;
  let options: object;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "fiches-lookups-"));
    await mkdir(join(root, "a"));
    await writeFile(join(root, "a/b.md"), "# Une page");
    await writeFile(join(root, "c.md"), "![carte](absente.png)");
    const interpreters = {".ts": ["node"], ".py": null} as never;
    const ofFramework = new LoaderResolver({root, interpreters});
    loaders = new BuildLoaders(ofFramework);
    options = {...(await readConfig(undefined, root)), root};
    expect(loaders.interpreters).toBe(ofFramework.interpreters);
  });
  afterEach(() => rm(root, {recursive: true, force: true}));

  it("looks once for a file that is there, and once for one that is not", () => {
    const findFile = vi.spyOn(LoaderResolver.prototype as unknown as {findFile(): unknown}, "findFile");
    expect(loaders.find("/a/b.md")).toBe(loaders.find("/a/b.md"));
    expect([loaders.find("/rien.json"), loaders.find("/rien.json")]).toEqual([undefined, undefined]);
    expect(findFile).toHaveBeenCalledTimes(2);
    findFile.mockRestore();
  });

  it("reads a page once, and finds nothing to say of one that is right", async () => {
    const page = await loaders.loadPage("/a/b", {path: "/a/b", ...options});
    expect(await loaders.loadPage("/a/b", {path: "/a/b", ...options})).toBe(page);
    expect(page.title).toBe("Une page");
  });

  it("tells the faults of all pages at once, each once, whatever their kind", async () => {
    await writeFile(
      join(root, "d.md"),
      '# Deux\n\n```js\nimport "./absent.js";\n```\n\n![carte](absente.png)\n'
    );
    const config = {...options, paths: () => pathsOf("/a/b", "/c", "/d", "/c")};
    expect(await loaders.faultsOfAllPages(config)).toMatchObject([
      {kind: "fichier", file: expect.stringMatching(/c\.md$/), line: 1},
      {kind: "module", file: expect.stringMatching(/d\.md$/), line: 4},
      {kind: "fichier", file: expect.stringMatching(/d\.md$/), line: 7}
    ]);
  });
});

async function* pathsOf(...paths: string[]): AsyncGenerator<string> {
  yield* paths;
}
