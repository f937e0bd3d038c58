import {mkdir, rm, symlink, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {inputFiles} from "../../../src/customs/read/input-folder.js";
import {Refusal} from "../../../src/customs/common/refusal.js";
import {temporaryFolder} from "../folders.js";

async function folders(): Promise<{input: string; elsewhere: string; list: () => Promise<string[]>}> {
  const folder = await temporaryFolder();
  const [input, elsewhere] = [join(folder, "input"), join(folder, "ailleurs")];
  await mkdir(input);
  await mkdir(elsewhere);
  const list = async () =>
    (await inputFiles(input, join(folder, "hashes.json"))).map(({name, size}) => `${name} ${size}`);
  return {input, elsewhere, list};
}

describe("inputFiles", () => {
  it("lists files and those of subfolders, without notes nor hidden files", async () => {
    const {input, list} = await folders();
    await mkdir(join(input, "sous-dossier"));
    for (const name of ["b.zip", "sous-dossier/a.txt", "LISEZ-MOI.txt", "liste.json", ".cache"]) {
      await writeFile(join(input, name), "1234");
    }
    expect(await list()).toEqual(["b.zip 4", "sous-dossier/a.txt 4"]);
  });

  it("takes a link to a file for the file", async () => {
    const {input, elsewhere, list} = await folders();
    await writeFile(join(elsewhere, "a.zip"), "12345");
    await symlink(join(elsewhere, "a.zip"), join(input, "202502-a.zip"));
    expect(await list()).toEqual(["202502-a.zip 5"]);
  });

  it("refuses a link to nothing rather than go on without it", async () => {
    const {input, elsewhere, list} = await folders();
    await symlink(join(elsewhere, "absent.zip"), join(input, "202502-a.zip"));
    await expect(list()).rejects.toThrow(
      "202502-a.zip\u00a0: refusé.\n  – c’est un lien vers un fichier absent."
    );
  });

  it("finds nothing in an absent folder, and refuses a file given for a folder", async () => {
    const {input, list} = await folders();
    await rm(input, {recursive: true});
    expect(await list()).toEqual([]);
    await writeFile(input, "");
    const error: unknown = await list().catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).message).toContain("ce n’est pas un dossier.");
  });
});
