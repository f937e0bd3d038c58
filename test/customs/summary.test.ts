import {join} from "node:path";
import {expect, it} from "vitest";
import {summary} from "../../src/customs/summary.js";
import {zipTexts} from "./folders.js";
import {makeStep} from "./step.js";

function quarterly(flow: "I" | "E", products: string): string {
  return [1, 2, 3, 4].map((quarter) => `${flow};${quarter};2024;75;03;${products};US;10;1`).join("\n");
}

it("says which revision, rows and order of the product codes were found in each file", async () => {
  const step = await makeStep();
  await zipTexts(join(step.inputDir, "202502.zip"), {
    "Regional_2024_Export.txt": quarterly("E", "1392;C13Z"),
    "Regional_2024_Import.txt": quarterly("I", "C13Z;1392")
  });
  const text = summary(await step.run(), 1.25).replace(/[\u00a0\u202f]/g, " ");
  expect(text).toContain(
    "Regional_2024_Export.txt (révision 2025-02, 4 lignes, codes de produits dans l’ordre CPF4 puis A129)"
  );
  expect(text).toContain(
    "Regional_2024_Import.txt (révision 2025-02, 4 lignes, codes de produits dans l’ordre A129 puis CPF4)"
  );
});
