import {fileURLToPath} from "node:url";
import {expect, it} from "vitest";
import {openFigures} from "../../../src/markdown/values/store.js";
import {valueOf} from "../../../src/markdown/values/value.js";
import {findTerritory} from "../../../src/reference/territories.js";
import {packInput} from "../../customs/folders.js";
import {makeStep} from "../../customs/step.js";

// The sums are in test/golden/indices/README.md.
it("reads what the data step has written", async () => {
  const step = await makeStep();
  await packInput(fileURLToPath(new URL("../../golden/indices/input", import.meta.url)), step.inputDir);
  await step.run();
  const scope = {
    store: openFigures(step.dataDir),
    territory: findTerritory("departement-07")!,
    variables: {region_code: "84"}
  };
  const value = (name: string) => valueOf(name, scope).value;
  expect([value("exportations(2023)"), value("exportations")]).toEqual([100, 120]);
  expect(value("hhi_pays")).toBeCloseTo(85 / 121, 7);
  expect(value("part(UE27)")).toBeCloseTo(0.75, 9);
  expect(value("part(US)")).toBeCloseTo(1 / 6, 9);
  expect(value("evolution")).toBeCloseTo(0.2, 9);
  expect(value("exportations(france)")).toBeGreaterThan(value("exportations")!);
});
