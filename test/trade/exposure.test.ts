import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {divisions, exposures, marketShares, stakes} from "../../src/trade/exposure.js";
import type {Flow, TradeRow} from "../../src/trade/types.js";

const row = (
  product: string,
  partner: string,
  valueEur: number,
  flow: Flow = "export",
  year = 2024
): TradeRow => ({
  year,
  flow,
  product,
  partner,
  valueEur
});

const rows = fc.array(
  fc.record({
    year: fc.constantFrom(2023, 2024),
    flow: fc.constantFrom<Flow>("import", "export"),
    product: fc.constantFrom("C30C", "C29A", "C11Z"),
    partner: fc.constantFrom("US", "DE", "QR"),
    valueEur: fc.integer({min: 0, max: 1e9})
  }),
  {maxLength: 40}
);

describe("exposures", () => {
  it("are in the order of their shares, of the territories that have a flow", () => {
    const us = [
      {territory: "departement-16", valueEur: 30},
      {territory: "departement-31", valueEur: 20},
      {territory: "departement-31", valueEur: 20},
      {territory: "france", valueEur: 500}
    ];
    const totals = new Map([
      ["departement-31", 400],
      ["departement-16", 100],
      ["departement-07", 50],
      ["departement-09", 10],
      ["departement-48", 0]
    ]);
    expect(exposures(us, totals)).toEqual([
      {territory: "departement-16", valueEur: 30, totalEur: 100, share: 0.3},
      {territory: "departement-31", valueEur: 40, totalEur: 400, share: 0.1},
      {territory: "departement-07", valueEur: 0, totalEur: 50, share: 0},
      {territory: "departement-09", valueEur: 0, totalEur: 10, share: 0}
    ]);
  });

  it("put at stake what is sold times the fall, and that part of all exports", () => {
    const [one] = stakes(exposures([{territory: "a", valueEur: 30}], new Map([["a", 100]])), 0.2);
    expect(one).toEqual({
      territory: "a",
      valueEur: 30,
      totalEur: 100,
      share: 0.3,
      lossEur: 6,
      lossShare: 0.06
    });
  });
});

describe("marketShares", () => {
  it("say what a product weighs with the partner, and the partner for the product", () => {
    const all = [
      row("C11Z", "US", 60),
      row("C11Z", "DE", 20),
      row("C30C", "US", 40),
      row("C30C", "DE", 360),
      row("C29A", "DE", 9)
    ];
    expect(
      marketShares([...all, row("C11Z", "US", 7, "import")], {
        partner: "US",
        year: 2024,
        flow: "export",
        n: 5
      })
    ).toEqual([
      {product: "C11Z", valueEur: 60, shareOfPartner: 0.6, shareOfProduct: 0.75},
      {product: "C30C", valueEur: 40, shareOfPartner: 0.4, shareOfProduct: 0.1}
    ]);
  });
});

describe("divisions", () => {
  it("add up to the whole of each year and flow", () => {
    fc.assert(
      fc.property(rows, (all) => {
        for (const {year, flow, productEur, otherEur} of divisions(all, "C30C")) {
          const own = all.filter((each) => each.year === year && each.flow === flow);
          expect(productEur + otherEur).toBe(own.reduce((sum, {valueEur}) => sum + valueEur, 0));
          expect(productEur).toBe(
            own.filter(({product}) => product === "C30C").reduce((sum, {valueEur}) => sum + valueEur, 0)
          );
        }
      })
    );
  });

  it("are two flows a year, years ascending, and none without rows", () => {
    expect(
      divisions([row("A", "US", 1, "export", 2024), row("A", "US", 1, "export", 2022)], "B").map(
        ({year, flow}) => [year, flow]
      )
    ).toEqual([
      [2022, "export"],
      [2022, "import"],
      [2024, "export"],
      [2024, "import"]
    ]);
    expect(divisions([], "B")).toEqual([]);
  });
});
