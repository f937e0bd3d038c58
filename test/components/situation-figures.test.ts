import {expect, test} from "vitest";
import {structureInput} from "../../src/components/situation-figures.js";
import {context} from "./fiche-samples.js";
import {document} from "./sankey/sankey-samples.js";

test("the structure is by family at first, by all products or those of one family by choice", () => {
  const element = structureInput({context}, {document});
  const options = [...element.querySelectorAll("option")];
  expect(element.value).toBe("familles");
  expect(options.map(({value}) => value)).toEqual([
    "familles",
    "produits",
    ...context.families.map(({code}) => code)
  ]);
  expect(options.at(-1)!.textContent).toBe(`par produit, ${context.families.at(-1)!.name}`);
});
