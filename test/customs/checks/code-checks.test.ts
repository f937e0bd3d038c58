import {join} from "node:path";
import {expect, it} from "vitest";
import {zipTexts} from "../folders.js";
import {makeStep} from "../step.js";

function quarterly(flow: "I" | "E"): string {
  return [1, 2, 3, 4].map((quarter) => `${flow};${quarter};2024;3Z;77;Z99Z;9999;ZZ;10;1`).join("\n");
}

it("lists codes that no list knows, each under the French name of its list", async () => {
  const step = await makeStep();
  await zipTexts(join(step.inputDir, "202502.zip"), {
    "Regional_2024_Export.txt": quarterly("E"),
    "Regional_2024_Import.txt": quarterly("I")
  });
  const {checks} = await step.run();
  expect(checks.find(({id}) => id === "codes-inconnus")?.rows).toEqual([
    ["CPF4", "9999", 8, 80],
    ["département", "3Z", 8, 80],
    ["pays", "ZZ", 8, 80],
    ["produit A129", "Z99Z", 8, 80],
    ["région", "77", 8, 80]
  ]);
});
