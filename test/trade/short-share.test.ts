import fc from "fast-check";
import {expect, test} from "vitest";
import {shortApart, shortShare} from "../../src/trade/short-share.js";
import {formatShare} from "../../src/french/numbers.js";

test.each([
  [0.164_86, 0.1649],
  [0.164_96, 0.1649],
  [0.165_04, 0.1651],
  [0.165, 0.165],
  [0.499_98, 0.4999],
  [0.009_449_8, 0.009_44],
  [0.000_099_99, 0.000_099_9],
  [0.001_234, 0.001_23],
  [0, 0],
  [1, 1]
])("of %d is kept %d", (share, kept) => {
  expect(shortShare(share)).toBe(kept);
});

test("what a page shows of it is what it would show of the share itself", () => {
  const share = fc.oneof(
    fc.double({min: 1e-5, max: 1, noNaN: true}),
    // Near to one halfway between two that are shown.
    fc
      .tuple(fc.integer({min: 10, max: 989}), fc.double({min: -1e-4, max: 1e-4, noNaN: true}))
      .map(([whole, part]) => ((whole + 0.5) / 1000) * (1 + part))
  );
  const decimals = (value: number) =>
    value.toLocaleString("fr", {style: "percent", minimumFractionDigits: 1});
  fc.assert(
    fc.property(share, (noisy) => {
      // Quotients of whole euros are not nearer than this to one halfway without being it.
      const value = Number(noisy.toPrecision(12));
      const kept = shortShare(value);
      expect(formatShare(kept)).toBe(formatShare(value));
      expect(decimals(kept)).toBe(decimals(value));
      expect(Math.abs(kept - value)).toBeLessThanOrEqual(value * (value < 0.01 ? 1e-2 : 1e-3));
    }),
    {numRuns: 5000}
  );
});

test("only equal shares stay equal", () => {
  expect(shortApart([0.197_41, 0.197_43, 0.197_61, 0.197_61, 0])).toEqual([
    0.197_41, 0.197_43, 0.1976, 0.1976, 0
  ]);
});

test("short shares have the order and the ties of the shares themselves", () => {
  const near = fc.integer({min: 0, max: 60}).map((i) => (19_735 + i) / 1e5);
  const share = fc.oneof(near, fc.double({min: 0, max: 1, noNaN: true}));
  fc.assert(
    fc.property(fc.array(share, {maxLength: 30}), (noisy) => {
      const values = noisy.map((value) => Number(value.toPrecision(12)));
      const kept = shortApart(values);
      for (const [i, a] of values.entries())
        for (const [j, b] of values.entries()) expect(Math.sign(kept[i]! - kept[j]!)).toBe(Math.sign(a - b));
    })
  );
});
