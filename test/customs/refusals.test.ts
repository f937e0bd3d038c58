import {readFile, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {Refusal} from "../../src/customs/common/refusal.js";
import {goldenCases, packInput, zipTexts} from "./folders.js";
import {makeStep} from "./step.js";

const golden = fileURLToPath(new URL("../golden/refus/", import.meta.url));

for (const name of await goldenCases(golden)) {
  describe(`refused folder ${name}`, () => {
    it("is refused with its sentence, and leaves nothing behind", async () => {
      const step = await makeStep();
      await packInput(join(golden, name, "input"), step.inputDir);
      const error: unknown = await step.run().catch((error: unknown) => error);
      expect(error).toBeInstanceOf(Refusal);
      await expect(`${(error as Refusal).message}\n`).toMatchFileSnapshot(
        join(golden, name, "expected/message.txt")
      );
      expect(await readdir(step.cacheDir)).not.toContain("data");
      expect((await readdir(step.cacheDir)).filter((entry) => entry.startsWith("next"))).toEqual([]);
    });
  });
}

describe("refusals", () => {
  it.each(["Regional_2024_Export.txt", "Libelle_PAYS.txt"])(
    "name a text whose compressed bytes are damaged: %s",
    async (name) => {
      const step = await makeStep();
      const path = join(step.inputDir, "202502-export.zip");
      await zipTexts(path, {[name]: "E;1;2024;07;18;C13Z;1392;US;10;1\n".repeat(100)});
      const bytes = await readFile(path);
      // 0xff opens a block of a kind that deflate does not have.
      bytes[bytes.indexOf(name) + name.length] = 0xff;
      await writeFile(path, bytes);
      const error: unknown = await step.run().catch((error: unknown) => error);
      expect(error).toBeInstanceOf(Refusal);
      expect((error as Refusal).message).toMatch(
        `202502-export.zip › ${name}\u00a0: refusé.\n  – le fichier se lit mal`
      );
    }
  );

  it("leave the earlier output as it was", async () => {
    const step = await makeStep();
    await packInput(fileURLToPath(new URL("../golden/revisions/input", import.meta.url)), step.inputDir);
    await step.run();
    const before = await readFile(join(step.publicDir, "chiffres-cles.csv"), "utf8");
    await packInput(join(golden, "nombre-non-entier/input"), step.inputDir);
    await expect(step.run()).rejects.toBeInstanceOf(Refusal);
    expect(await readFile(join(step.publicDir, "chiffres-cles.csv"), "utf8")).toBe(before);
    expect(await readdir(step.dataDir)).toContain("manifest.json");
  });
});
