import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {Refusal} from "../../src/customs/read/refusal.js";
import {goldenCases, packInput} from "./folders.js";
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
