import fc from "fast-check";
import {expect, test} from "vitest";
import {activities} from "../../src/trade/activities.js";
import {totalEur} from "../../src/trade/totals.js";
import {anyRows, row} from "./rows.js";

const familyOf = (product: string) => product.slice(0, 2);

test("families, then their headings, by value", () => {
  const rows = [
    row("2024 export C21Z DE", 1),
    row("2024 export C10A DE", 5),
    row("2024 export C10B DE", 5),
    row("2024 export C20A ES", 4)
  ];
  const [imports, exports] = activities(rows, {year: 2024, familyOf});
  expect(imports).toEqual({flow: "import", totalEur: 0, families: []});
  expect(exports).toEqual({
    flow: "export",
    totalEur: 15,
    families: [
      {
        code: "C1",
        valueEur: 10,
        products: [
          {code: "C10A", valueEur: 5},
          {code: "C10B", valueEur: 5}
        ]
      },
      {
        code: "C2",
        valueEur: 5,
        products: [
          {code: "C20A", valueEur: 4},
          {code: "C21Z", valueEur: 1}
        ]
      }
    ]
  });
});

test("headings add up to their family, families to the flow", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      for (const {flow, totalEur: total, families} of activities(rows, {year: 2024, familyOf})) {
        expect(total).toBe(totalEur(rows, {year: 2024, flow}));
        const sum = (values: {valueEur: number}[]) => values.reduce((a, b) => a + b.valueEur, 0);
        expect(sum(families)).toBe(total);
        for (const family of families) expect(sum(family.products)).toBe(family.valueEur);
      }
    })
  );
});
