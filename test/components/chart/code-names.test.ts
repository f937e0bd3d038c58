import {expect, test} from "vitest";
import {makeNames} from "../../../src/components/chart/code-names.js";

const names = makeNames({
  demo: true,
  referenceYear: 2024,
  years: [2024],
  dataMonth: "2024-12",
  families: [{code: "agro", name: "Produits agroalimentaires"}],
  products: {C10A: {name: "Viande", label: "Viande et produits à base de viande", family: "agro"}},
  partners: {DE: "Allemagne", FR: "France"}
});

test("known codes have their French names", () => {
  expect(names.product("C10A")).toBe("Viande");
  expect(names.productLabel("C10A")).toBe("Viande et produits à base de viande");
  expect(names.family("agro")).toBe("Produits agroalimentaires");
  expect(names.familyOf("C10A")).toBe("agro");
  expect(names.partner("DE")).toBe("Allemagne");
});

test("French goods that come back are told from France", () => {
  expect(names.partner("FR", "import")).toBe("France (retours)");
  expect(names.partner("FR", "export")).toBe("France");
  expect(names.partner("FR")).toBe("France");
});

test("the remainder is « Autres »", () => {
  expect(names.product("AUTRES")).toBe("Autres");
  expect(names.partner("AUTRES", "import")).toBe("Autres");
  expect(names.familyOf("AUTRES")).toBe("AUTRES");
  expect(names.family("AUTRES")).toBe("Autres");
});

test("an unknown code is shown as it is, even one that names a method of objects", () => {
  expect(names.product("Z99Z")).toBe("Z99Z");
  expect(names.partner("toString")).toBe("toString");
});
