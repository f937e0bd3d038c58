import {expect, test} from "vitest";
import {sankeyGraph} from "../../../src/components/sankey/graph.js";
import {row} from "../../trade/rows.js";
import {matrices, matrixOf} from "./sankey-samples.js";

const ids = (nodes: readonly {id: string}[]) => nodes.map(({id}) => id);

test("exports run from the product to the country, imports from the country to the product", () => {
  const [exported] = sankeyGraph(matrixOf([row("2024 export C21Z DE", 5)]))!.links;
  const [imported] = sankeyGraph(matrixOf([row("2024 import C21Z DE", 5)]))!.links;
  expect([exported!.source, exported!.target]).toMatchObject([{id: "p:C21Z"}, {id: "c:DE"}]);
  expect([imported!.source, imported!.target]).toMatchObject([{id: "c:DE"}, {id: "p:C21Z"}]);
});

test("a product and a country of one code are two nodes", () => {
  const graph = sankeyGraph(matrixOf([row("2024 export AA AA", 5)]))!;
  expect(ids(graph.nodes)).toEqual(["p:AA", "c:AA"]);
});

test("« Autres » is last on both sides", () => {
  const graph = sankeyGraph(matrices.large!)!;
  const products = ids(graph.nodes).filter((id) => id.startsWith("p:"));
  const partners = ids(graph.nodes).filter((id) => id.startsWith("c:"));
  expect(products.at(-1)).toBe("p:AUTRES");
  expect(partners.at(-1)).toBe("c:AUTRES");
});

test("without a positive cell there is no graph, and corrections have no link", () => {
  expect(sankeyGraph(matrixOf([]))).toBeNull();
  expect(sankeyGraph(matrixOf([row("2024 export C21Z DE", -5)]))).toBeNull();
  const graph = sankeyGraph(matrixOf([row("2024 export C21Z DE", 5), row("2024 export C21Z ES", -5)]));
  expect(ids(graph!.nodes)).toEqual(["p:C21Z", "c:DE"]);
});

test("the matrix is left as it was", () => {
  const before = structuredClone(matrices.large);
  sankeyGraph(matrices.large!);
  expect(matrices.large).toEqual(before);
});
