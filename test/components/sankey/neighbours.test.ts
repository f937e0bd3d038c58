import {expect, test} from "vitest";
import {sankeyLayout} from "../../../src/components/sankey/layout.js";
import {endOf, isLink, linksOf, moveTo, pathOf} from "../../../src/components/sankey/neighbours.js";
import type {Placed, Position} from "../../../src/components/sankey/neighbours.js";
import {row} from "../../trade/rows.js";
import {matrixOf, names} from "./sankey-samples.js";

const rows = [row("2024 export C21Z DE", 50), row("2024 export C21Z ES", 60), row("2024 export C11Z DE", 40)];
const layout = sankeyLayout(matrixOf(rows), {width: 718, names})!;
const name = (placed: Placed) =>
  isLink(placed) ? `${placed.link.product}>${placed.link.partner}` : placed.node.code;
const node = (code: string) => layout.nodes.find((each) => each.node.code === code)!;
const link = (product: string, partner: string) =>
  layout.links.find((each) => each.link.product === product && each.link.partner === partner)!;
const walk = (start: Position, ...keys: string[]) => {
  const steps: (string | null)[] = [];
  let position: Position | null = start;
  for (const key of keys) {
    position = position && moveTo(key, position, layout);
    steps.push(position && name(position.placed));
  }
  return steps;
};

test("a node's links from top to bottom, a link's ends", () => {
  expect(linksOf(node("C21Z"), layout).map(name)).toEqual(["C21Z>DE", "C21Z>ES"]);
  expect(linksOf(node("DE"), layout).map(name)).toEqual(["C21Z>DE", "C11Z>DE"]);
  expect(name(endOf(link("C11Z", "DE"), "left", layout))).toBe("C11Z");
  expect(name(endOf(link("C11Z", "DE"), "right", layout))).toBe("DE");
});

test("the path of a node is itself, its links and their other ends; of a link, its ends", () => {
  const path = (placed: Placed) => [...pathOf(placed, layout)].map(name).sort();
  expect(path(node("ES"))).toEqual(["C21Z", "C21Z>ES", "ES"]);
  expect(path(link("C11Z", "DE"))).toEqual(["C11Z", "C11Z>DE", "DE"]);
});

test("arrows run through a column, to its ends and no further", () => {
  const start: Position = {placed: node("C21Z"), from: "left"};
  expect(walk(start, "ArrowDown", "ArrowUp", "End", "Home")).toEqual(["C11Z", "C21Z", "C11Z", "C21Z"]);
  expect(walk(start, "ArrowUp")).toEqual([null]);
  expect(walk(start, "Home")).toEqual([null]);
});

test("sideways: from a node to its largest link, through the links of that node, on to the other end", () => {
  const start: Position = {placed: node("C21Z"), from: "left"};
  expect(walk(start, "ArrowRight", "ArrowUp", "ArrowRight")).toEqual(["C21Z>ES", "C21Z>DE", "DE"]);
  expect(walk(start, "ArrowRight", "ArrowLeft")).toEqual(["C21Z>ES", "C21Z"]);
  expect(walk(start, "ArrowLeft")).toEqual([null]);
});

test("coming from the right, links are those of the node on the right", () => {
  const start: Position = {placed: node("DE"), from: "right"};
  expect(walk(start, "ArrowLeft", "ArrowDown", "ArrowLeft")).toEqual(["C21Z>DE", "C11Z>DE", "C11Z"]);
});

test("another key leads nowhere", () => {
  expect(walk({placed: node("DE"), from: "right"}, "a")).toEqual([null]);
});
