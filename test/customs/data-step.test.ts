import {copyFile, mkdir, readFile, readdir, rename, rm, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {tableFromIPC} from "apache-arrow";
import {describe, expect, it} from "vitest";
import {CodeEdited, stepCode} from "../../src/customs/data-step.js";
import {packInput, zipTexts} from "./folders.js";
import {makeStep} from "./step.js";
import type {Step} from "./step.js";

const revisions = fileURLToPath(new URL("../golden/revisions/input", import.meta.url));

async function filledStep(): Promise<Step> {
  const step = await makeStep();
  await packInput(revisions, step.inputDir);
  return step;
}

function quarterly(flow: "I" | "E", year: number): string {
  return [1, 2, 3, 4].map((quarter) => `${flow};${quarter};${year};75;03;C13Z;1392;US;10;1`).join("\n");
}

describe("ensureData", () => {
  it("puts nothing in place where its code was edited after it was read", async () => {
    const step = await filledStep();
    await expect(step.run({code: "what it was"})).rejects.toThrow(CodeEdited);
    await expect(readdir(step.dataDir)).rejects.toThrow("ENOENT");
    await expect(step.run({code: await stepCode()})).resolves.toMatchObject({demo: false});
  });

  it("does nothing when nothing has changed", async () => {
    const step = await filledStep();
    const first = await step.run();
    const written = await stat(join(step.dataDir, "manifest.json"));
    step.messages.length = 0;
    expect(await step.run()).toEqual(first);
    expect(step.messages).toEqual([]);
    expect((await stat(join(step.dataDir, "manifest.json"))).mtimeMs).toBe(written.mtimeMs);
  });

  it("purges what Framework remembers when the data change, and only then", async () => {
    const step = await filledStep();
    await step.run();
    await mkdir(step.frameworkCacheDir, {recursive: true});
    await step.run();
    expect(await readdir(step.frameworkCacheDir)).toEqual([]);
    await zipTexts(join(step.inputDir, "202402-e.zip"), {"Regional_2023_Export.txt": quarterly("E", 2023)});
    await step.run();
    await expect(readdir(step.frameworkCacheDir)).rejects.toThrow("ENOENT");
  });

  it("reads only the file that was added", async () => {
    const step = await filledStep();
    await step.run();
    step.messages.length = 0;
    await zipTexts(join(step.inputDir, "202402-e.zip"), {"Regional_2023_Export.txt": quarterly("E", 2023)});
    await step.run();
    const read = step.messages.filter((message) => message.startsWith("lecture de"));
    expect(read).toEqual(["lecture de 202402-e.zip › Regional_2023_Export.txt"]);
  });

  it("forgets the rows of a file that was taken away", async () => {
    const step = await filledStep();
    await step.run();
    const kept = async () => (await readdir(join(step.cacheDir, "sources"))).length;
    const before = await kept();
    await rm(join(step.inputDir, "202302-National-2022-export.zip"));
    await step.run();
    expect(await kept()).toBe(before - 2);
  });

  it("runs again when an archive changes its name, hence its revision", async () => {
    const step = await filledStep();
    const before = await step.run();
    const name = (revision: string) => join(step.inputDir, `${revision}-National-2022-export.zip`);
    await rename(name("202302"), name("202402"));
    const after = await step.run();
    expect(after.key).not.toBe(before.key);
    expect(await readFile(join(step.publicDir, "departement-75.csv"), "utf8")).toContain(
      "États-Unis,3600,36"
    );
  });

  it("runs again after an interruption between the two folders", async () => {
    const step = await filledStep();
    await step.run();
    await rm(join(step.dataDir, "manifest.json"));
    await rm(step.publicDir, {recursive: true});
    await step.run();
    expect(await readdir(step.publicDir)).toContain("chiffres-cles.csv");
  });

  it("leaves no passing file behind", async () => {
    const step = await filledStep();
    await step.run();
    expect((await readdir(step.cacheDir)).sort()).toEqual(["data", "input-hashes.json", "sources"]);
    expect(
      (await readdir(join(step.cacheDir, "sources"))).filter((name) => !/rows(\.json)?$/.test(name))
    ).toEqual([]);
  });

  it("gives the same bytes from the same files", async () => {
    const [one, two] = [await filledStep(), await filledStep()];
    for (const step of [one, two]) await step.run();
    for (const folder of ["publicDir", "dataDir"] as const) {
      const names = (await readdir(one[folder], {recursive: true, withFileTypes: true})).filter((e) =>
        e.isFile()
      );
      for (const {parentPath, name} of names) {
        const path = join(parentPath, name);
        const other = await readFile(path.replace(one[folder], two[folder]));
        expect(other.equals(await readFile(path)), path).toBe(true);
      }
    }
  });

  it("makes demo data for an empty folder, once, and says so in every public file that can", async () => {
    const step = await makeStep();
    let made = 0;
    const generateDemo = async (folder: string) => {
      made += 1;
      await zipTexts(join(folder, "202402-e.zip"), {"Regional_2023_Export.txt": quarterly("E", 2023)});
      await zipTexts(join(folder, "202402-i.zip"), {"Regional_2023_Import.txt": quarterly("I", 2023)});
    };
    const manifest = await step.run({generateDemo});
    await step.run({generateDemo});
    expect(manifest).toMatchObject({demo: true, referenceYear: 2023, dataMonth: "2024-02", rowCount: 8});
    expect(made).toBe(1);
    const description = JSON.parse(await readFile(join(step.publicDir, "datapackage.json"), "utf8"));
    expect(description.notice).toMatch(/^DONNÉES DE DÉMONSTRATION/);
    expect(JSON.stringify(description.sources)).toMatch(/démonstration/);
    expect(await readFile(join(step.publicDir, "LISEZ-MOI.txt"), "utf8")).toMatch(
      /^DONNÉES DE DÉMONSTRATION/
    );
    const table = tableFromIPC(await readFile(join(step.publicDir, "france.arrow")));
    expect(table.schema.metadata.get("avertissement")).toMatch(/^DONNÉES DE DÉMONSTRATION/);
  });

  it("does not call official files demo data", async () => {
    const step = await filledStep();
    expect(await step.run()).toMatchObject({demo: false, referenceYear: 2022});
    expect(await readFile(join(step.publicDir, "datapackage.json"), "utf8")).not.toContain("DÉMONSTRATION");
  });

  it("ignores the notes beside the data", async () => {
    const step = await filledStep();
    const {key} = await step.run();
    await writeFile(join(step.inputDir, "LISEZ-MOI.txt"), "Un mot.");
    await writeFile(join(step.inputDir, "sources.json"), "{}");
    await copyFile(join(step.inputDir, "LISEZ-MOI.txt"), join(step.inputDir, ".DS_Store"));
    expect((await step.run()).key).toBe(key);
  });
});
