import fc from "fast-check";
import {expect, test} from "vitest";
import {layoutColumns} from "../../../src/components/sankey/columns.js";
import type {Slot} from "../../../src/components/sankey/columns.js";

const options = {gap: 6, spare: 100};
const slot = (valueEur: number, labelHeight = 30): Slot => ({valueEur, labelHeight});

test("bars are to one scale on both sides, and the higher column takes the whole height", () => {
  const {left, right, height, pixelsPerEur} = layoutColumns([slot(70), slot(30)], [slot(100)], options);
  expect(height).toBeCloseTo(30 + 6 + 30 + 100, 6);
  for (const [bar, valueEur] of [
    [left[0]!, 70],
    [left[1]!, 30],
    [right[0]!, 100]
  ] as const) {
    expect(bar.y1 - bar.y0).toBeCloseTo(valueEur * pixelsPerEur, 6);
  }
});

test("a lone bar stands in the middle", () => {
  const {right, height} = layoutColumns([slot(70), slot(30)], [slot(100)], options);
  expect((right[0]!.y0 + right[0]!.y1) / 2).toBeCloseTo(height / 2, 6);
});

test("bars stay within a bound, to draw several territories on one scale", () => {
  const {left, right} = layoutColumns([slot(70), slot(30)], [slot(100)], {...options, maxBarsHeight: 50});
  const heights = (bars: typeof left) => bars.reduce((sum, {y0, y1}) => sum + y1 - y0, 0);
  expect(heights(left)).toBeCloseTo(50, 6);
  expect(heights(right)).toBeCloseTo(50, 6);
});

test("no slot meets another, whatever the amounts, and all stand within the height", () => {
  const column = fc.array(fc.tuple(fc.integer({min: 1, max: 1e12}), fc.integer({min: 20, max: 60})), {
    minLength: 1,
    maxLength: 16
  });
  fc.assert(
    fc.property(column, column, (a, b) => {
      const sum = (parts: [number, number][]) => parts.reduce((total, [value]) => total + value, 0);
      const slots = (parts: [number, number][]) => parts.map(([v, h]) => slot(v / sum(parts), h));
      const {height, ...columns} = layoutColumns(slots(a), slots(b), options);
      for (const [parts, bars] of [
        [a, columns.left],
        [b, columns.right]
      ] as const) {
        const spans = bars.map(({y0, y1}, i) => {
          const half = Math.max(y1 - y0, parts[i]![1]) / 2;
          return [(y0 + y1) / 2 - half, (y0 + y1) / 2 + half] as const;
        });
        expect(spans[0]![0]).toBeGreaterThan(-1e-6);
        expect(spans.at(-1)![1]).toBeLessThan(height + 1e-6);
        spans.slice(1).forEach(([top], i) => expect(top - spans[i]![1]).toBeGreaterThan(options.gap - 1e-6));
      }
    })
  );
});
