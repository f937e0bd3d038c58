import fc from "fast-check";
import {expect, test} from "vitest";
import {priceQuantity} from "../../../src/trade/indices/price-quantity.js";

const of = (valueEur: number, massKg: number) => ({valueEur, massKg});

test("from 100 to 150 with a mass from 10 to 12: 27.517 of price and 22.483 of quantity", () => {
  const {changeEur, priceEur, quantityEur} = priceQuantity(of(100, 10), of(150, 12))!;
  expect(changeEur).toBe(50);
  expect(priceEur).toBeCloseTo(27.517, 3);
  expect(quantityEur).toBeCloseTo(22.483, 3);
});

test("an equal value is split too: what quantity brought, price took", () => {
  const {changeEur, priceEur, quantityEur} = priceQuantity(of(100, 10), of(100, 20))!;
  expect(changeEur).toBe(0);
  expect(quantityEur).toBeCloseTo(100 * Math.LN2, 9);
  expect(priceEur).toBe(-quantityEur);
});

test("a mass or a value of 0 gives no split", () => {
  expect(priceQuantity(of(100, 0), of(150, 12))).toBeNull();
  expect(priceQuantity(of(100, 10), of(150, 0))).toBeNull();
  expect(priceQuantity(of(0, 10), of(150, 12))).toBeNull();
  expect(priceQuantity(of(100, 10), of(-150, 12))).toBeNull();
});

test("the terms add up to the change, and swap their signs with the years", () => {
  const amount = fc.integer({min: 1, max: 1_000_000_000});
  fc.assert(
    fc.property(amount, amount, amount, amount, (v0, q0, v1, q1) => {
      const there = priceQuantity(of(v0, q0), of(v1, q1))!;
      const back = priceQuantity(of(v1, q1), of(v0, q0))!;
      const size = v0 + v1;
      expect((there.priceEur + there.quantityEur - there.changeEur) / size).toBeCloseTo(0, 9);
      expect((there.quantityEur + back.quantityEur) / size).toBeCloseTo(0, 6);
      expect((there.priceEur + back.priceEur) / size).toBeCloseTo(0, 6);
      expect(Math.sign(there.quantityEur)).toBe(Math.sign(q1 - q0));
    })
  );
});
