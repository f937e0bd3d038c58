import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {buffer} from "node:stream/consumers";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {ZipFile} from "yazl";
import {unpackArchives} from "../../../site/framework/archives.js";
import {listFiles} from "../../../site/common/files.js";

describe("unpackArchives", () => {
  let root: string;
  let asked: string[];
  const cache = () => join(root, ".observablehq/cache/data");
  const unpack = () => {
    const load = () => Promise.resolve(".observablehq/cache/data/fiches.zip");
    const loaders = {find: (path: string) => (asked.push(path), {load})};
    return unpackArchives({root, loaders});
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "fiches-archives-"));
    asked = [];
    await mkdir(cache(), {recursive: true});
    await mkdir(join(root, "data"));
    await writeFile(join(root, "data/fiches.zip.ts"), "");
    await writeFile(join(root, "data/autre.json.ts"), "");
    await writeFile(join(root, "data/[code].zip.ts"), "");
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from("sept"), "07.json");
    zip.addBuffer(Buffer.from("quatre-vingt-quatre"), "region/84.json", {compress: true});
    zip.end();
    await writeFile(join(cache(), "fiches.zip"), await buffer(zip.outputStream));
  });
  afterEach(() => rm(root, {recursive: true, force: true}));

  it("puts each file of the archive of a loader where Framework looks for it", async () => {
    await unpack();
    expect(asked).toEqual(["/data/fiches.zip"]);
    expect(await listFiles(cache())).toEqual(["fiches.zip", "fiches/07.json", "fiches/region/84.json"]);
    expect(await readFile(join(cache(), "fiches/region/84.json"), "utf8")).toBe("quatre-vingt-quatre");
  });

  it("leaves what is there already", async () => {
    await mkdir(join(cache(), "fiches"));
    await writeFile(join(cache(), "fiches/07.json"), "déjà là");
    await unpack();
    expect(await readFile(join(cache(), "fiches/07.json"), "utf8")).toBe("déjà là");
  });
});
