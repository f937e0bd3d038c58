import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {overlap} from "../../../src/components/sankey/badges.js";
import type {Box} from "../../../src/components/sankey/badges.js";
import {sankeyLayout} from "../../../src/components/sankey/layout.js";
import type {SankeyLayout} from "../../../src/components/sankey/layout.js";
import {textWidth} from "../../../src/components/chart/text-widths.js";
import {row} from "../../trade/rows.js";
import {anyMatrix, matrices, matrixOf, names} from "./sankey-samples.js";

const WIDTHS = [280, 343, 718, 1100];
const EPSILON = 1e-6;

/** Every rule of geometry that a layout keeps, on any matrix. */
function expectSound(layout: SankeyLayout): void {
  const {nodes, links, badges, style, height} = layout;
  const page = {x: 0, y: 0, width: style.width, height};
  const labels = nodes.map(({labelBox}) => labelBox);
  for (const box of [...labels, ...nodes.map(({bar}) => bar), ...badges.map(({box}) => box)]) {
    expect(Object.values(box).every(Number.isFinite)).toBe(true);
    expect(inside(box, page), JSON.stringify({box, page})).toBe(true);
  }
  expectDisjoint(labels);
  expectDisjoint(nodes.map(({bar}) => bar));
  expectDisjoint(badges.map(({box}) => box));
  for (const label of labels) for (const {box} of badges) expect(overlap(label, box)).toBe(false);
  for (const {label, labelBox, node} of nodes) {
    const bold = node.code !== "AUTRES";
    for (const line of label.lines) {
      expect(textWidth(line, style.nameSize, {bold})).toBeLessThanOrEqual(labelBox.width);
    }
    expect(textWidth(label.value, style.valueSize)).toBeLessThanOrEqual(labelBox.width);
  }
  for (const {x0, y0, x1, y1, thickness} of links) {
    expect([x0, y0, x1, y1, thickness].every(Number.isFinite)).toBe(true);
    expect(x1 - x0).toBeGreaterThan(50);
    expect(thickness).toBeGreaterThan(0);
  }
}

function inside(box: Box, page: Box): boolean {
  const {x, y, width, height} = box;
  return x >= 0 && y >= -EPSILON && x + width <= page.width + EPSILON && y + height <= page.height + EPSILON;
}

function expectDisjoint(boxes: readonly Box[]): void {
  boxes.forEach((box, index) => {
    for (const other of boxes.slice(index + 1)) {
      expect(overlap(box, other, -EPSILON), JSON.stringify([box, other])).toBe(false);
    }
  });
}

describe.each(Object.keys(matrices))("%s", (name) => {
  test.each(WIDTHS)("at %i px nothing overlaps, leaves the drawing or is NaN", (width) => {
    expectSound(sankeyLayout(matrices[name]!, {width, names})!);
    expectSound(sankeyLayout(matrices[name]!, {width, names, values: "share"})!);
  });
});

test("the same on any matrix, at any width", () => {
  fc.assert(
    fc.property(anyMatrix, fc.integer({min: 200, max: 1400}), (matrix, width) => {
      const layout = sankeyLayout(matrix, {width, names});
      expect(layout === null).toBe(matrix.links.every(({valueEur}) => valueEur <= 0));
      if (layout) expectSound(layout);
    })
  );
});

test("a column of text is as wide as its widest line, and the ribbons have the rest", () => {
  const {nodes, links, labelWidths, style} = sankeyLayout(matrices.large!, {width: 718, names})!;
  for (const side of ["left", "right"] as const) {
    const boxes = nodes.filter((node) => node.side === side).map(({labelBox}) => labelBox);
    expect(new Set(boxes.map(({width}) => width))).toEqual(new Set([labelWidths[side]]));
  }
  const bands = style.width - labelWidths.left - labelWidths.right - 2 * (style.labelGap + style.barWidth);
  for (const {x0, x1} of links) expect(x1 - x0).toBeCloseTo(bands, 6);
  expect(labelWidths.right).toBeLessThan(style.labelWidth);
});

test("ribbons fill each bar exactly, in the order of the other column", () => {
  const layout = sankeyLayout(matrices.large!, {width: 718, names})!;
  for (const {side, kind, node, bar} of layout.nodes) {
    const code = kind === "product" ? "product" : "partner";
    const ribbons = layout.links.filter(({link}) => link[code] === node.code);
    const spans = ribbons.map((ribbon) => {
      const y = side === "left" ? ribbon.y0 : ribbon.y1;
      return [y - ribbon.thickness / 2, y + ribbon.thickness / 2] as const;
    });
    expect(spans[0]![0]).toBeCloseTo(bar.y, 6);
    expect(spans.at(-1)![1]).toBeCloseTo(bar.y + bar.height, 6);
    spans.slice(1).forEach(([top], index) => expect(top).toBeCloseTo(spans[index]![1], 6));
  }
});

test("thickness is proportional to the amount", () => {
  const {links} = sankeyLayout(matrices.large!, {width: 718, names})!;
  const scales = links.map(({thickness, link}) => thickness / link.valueEur);
  for (const scale of scales) expect(scale / scales[0]!).toBeCloseTo(1, 9);
});

test("links are told in three roles: the five largest, named ends, « Autres »", () => {
  const {links, badges} = sankeyLayout(matrices.large!, {width: 718, names})!;
  expect(links.filter(({role}) => role === "top")).toHaveLength(5);
  expect(badges.map(({link}) => link.topRank)).toEqual([1, 2, 3, 4, 5]);
  for (const {role, link} of links) {
    expect(role === "others").toBe(link.product === "AUTRES" || link.partner === "AUTRES");
  }
});

test("one unit for all amounts of a figure; shares alone in a comparison", () => {
  const matrix = matrixOf([row("2024 export C21Z DE", 4_000_000), row("2024 export C11Z ES", 300_000)]);
  const values = (kind: "eur" | "share") =>
    sankeyLayout(matrix, {width: 718, names, values: kind})!
      .nodes.slice(0, 2)
      .map(({label}) => label.value);
  expect(values("eur")).toEqual(["4,00\u00a0M€ · 93\u00a0%", "0,30\u00a0M€ · 7\u00a0%"]);
  expect(values("share")).toEqual(["93\u00a0%", "7\u00a0%"]);
});
