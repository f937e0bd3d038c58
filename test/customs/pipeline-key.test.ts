import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {codeHash, runKey} from "../../src/customs/pipeline-key.js";
import {temporaryFolder} from "./folders.js";

describe("codeHash", () => {
  it("changes with every byte and name of its rooms, and with nothing else", async () => {
    const folder = await temporaryFolder();
    const write = async (path: string, text: string) => {
      await mkdir(join(folder, path, ".."), {recursive: true});
      await writeFile(join(folder, path), text);
    };
    const hash = () => codeHash(folder, ["a", "b"]);
    await write("a/x.ts", "1");
    await write("b/y.ts", "2");
    const first = await hash();
    await write("c/z.ts", "3");
    expect(await hash()).toBe(first);
    await write("a/deep/x.ts", "");
    const second = await hash();
    expect(second).not.toBe(first);
    await write("b/y.ts", "3");
    expect(await hash()).not.toBe(second);
  });
});

describe("runKey", () => {
  const file = {path: "/x/a.zip", name: "a.zip", size: 1, modified: new Date(0), sha256: "00"};

  it("changes with the code, the content, the name and the kind of data", () => {
    const keys = [
      runKey("code", false, [file]),
      runKey("other", false, [file]),
      runKey("code", true, [file]),
      runKey("code", false, [{...file, sha256: "01"}]),
      runKey("code", false, [{...file, name: "b.zip"}]),
      runKey("code", false, []),
      runKey("code", false, [], "destination")
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("counts the month of a bare text, its revision, and no date of an archive", () => {
    const later = {modified: new Date(Date.UTC(2024, 5, 1))};
    const text = {...file, name: "a.txt"};
    expect(runKey("code", false, [{...file, ...later}])).toBe(runKey("code", false, [file]));
    expect(runKey("code", false, [{...text, ...later}])).not.toBe(runKey("code", false, [text]));
  });
});
