import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Metafile} from "esbuild";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {licenceText} from "../../../site/bundle/licences.js";

describe("licenceText", () => {
  let project: string;
  const dist = () => join(project, "dist");
  const text = (inputs: Record<string, number>) => licenceText(metafile(inputs), dist(), project);

  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), "fiches-"));
    await addPackage("@a/b", "1.0.0", {LICENSE: "Licence de B\r\n", "NOTICE.txt": "Avis de B"});
    await addPackage("c", "2.0.0", {"LICENSE.md": "Licence de C"});
    await addPackage("c/node_modules/d", "3.0.0", {license: "Licence de D"});
    await addPackage("sans", "4.0.0", {});
  });
  afterAll(() => rm(project, {recursive: true, force: true}));

  it("quotes what each package asks to keep, once, nested packages too", async () => {
    const told = await text({
      "../node_modules/c/node_modules/d/x.js": 5,
      "../node_modules/c/x.js": 5,
      "../node_modules/c/y.js": 5,
      "../node_modules/@a/b/x.js": 5,
      "_import/components/page.js": 5
    });
    expect(told.match(/^\S+ \d\S* \(MIT\)$/gm)).toEqual([
      "@a/b 1.0.0 (MIT)",
      "c 2.0.0 (MIT)",
      "d 3.0.0 (MIT)"
    ]);
    expect(told).toContain("Licence de B\n\nAvis de B\n");
  });

  it("leaves out what the bundler has cut away", async () => {
    expect(await text({"../node_modules/c/x.js": 0})).not.toContain("Licence de C");
  });

  it("fails on a package without a licence, and on a part of Framework that it does not know", async () => {
    await expect(text({"../node_modules/sans/x.js": 5})).rejects.toThrow(
      /«\u00a0sans\u00a0» est publiée sans sa licence/
    );
    await expect(text({"_observablehq/nouveau.js": 5})).rejects.toThrow(/_observablehq\/nouveau\.js/);
  });

  async function addPackage(name: string, version: string, files: Record<string, string>): Promise<void> {
    const folder = join(project, "node_modules", name);
    await mkdir(folder, {recursive: true});
    const described = {name: name.split("node_modules/").pop(), version, license: "MIT"};
    await writeFile(join(folder, "package.json"), JSON.stringify(described));
    for (const [file, contents] of Object.entries(files)) await writeFile(join(folder, file), contents);
  }

  function metafile(inputs: Record<string, number>): Metafile {
    const told = Object.entries(inputs).map(([path, bytesInOutput]) => [path, {bytesInOutput}]);
    return {
      inputs: {},
      outputs: {"bundle.js": {bytes: 9, imports: [], exports: [], inputs: Object.fromEntries(told)}}
    };
  }
});
