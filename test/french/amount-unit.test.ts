import fc from "fast-check";
import {expect, test} from "vitest";
import {amountUnit} from "../../src/french/amount-unit.js";

test.each([
  [580_412_345_678, "en milliards d’euros", "580,41", "Md€"],
  [60e9, "en millions d’euros", "60\u202f000", "M€"],
  [812_400_000, "en millions d’euros", "812,4", "M€"],
  [9_999_949_999, "en millions d’euros", "9\u202f999,9", "M€"],
  [1_384_700_000, "en millions d’euros", "1\u202f384,7", "M€"],
  [1_000_000, "en millions d’euros", "1,00", "M€"],
  [41_260, "en milliers d’euros", "41,3", "k€"],
  [400, "en euros", "400", "€"],
  [0, "en euros", "0", "€"]
])("%d €: %s, %s %s", (valueEur, inWords, text, symbol) => {
  const unit = amountUnit(valueEur);
  expect([unit.inWords, unit.format(valueEur), unit.symbol]).toEqual([inWords, text, symbol]);
});

test("the largest amount has three digits at least, and a tenth of it two", () => {
  const digits = (text: string) => text.replace(/\D/g, "").replace(/^0+/, "").length;
  fc.assert(
    fc.property(fc.integer({min: 100, max: 900_000_000_000}), (largestEur) => {
      const {format} = amountUnit(largestEur);
      expect(digits(format(largestEur))).toBeGreaterThanOrEqual(3);
      expect(digits(format(largestEur / 10))).toBeGreaterThanOrEqual(2);
    })
  );
});

test("signs: minus U+2212, plus where asked, none on zero", () => {
  const unit = amountUnit(5e7);
  expect(unit.format(-145_000_000)).toBe("\u2212145,0");
  expect(unit.formatSigned(12_300_000)).toBe("+12,3");
  expect(unit.formatSigned(-12_300_000)).toBe("\u221212,3");
  expect(unit.formatSigned(0)).toBe("0");
});

test("what rounds to zero and is not says so, on the right side of zero", () => {
  const unit = amountUnit(5e7);
  expect(unit.format(49_999)).toBe("<\u202f0,1");
  expect(unit.formatSigned(3)).toBe("<\u202f+0,1");
  expect(unit.formatSigned(-3)).toBe(">\u202f\u22120,1");
});

test("a text is never the wrong number", () => {
  fc.assert(
    fc.property(fc.integer({min: -9_000_000_000, max: 9_000_000_000}), (valueEur) => {
      const text = amountUnit(9e9).format(valueEur);
      if (/[<>]/.test(text)) {
        expect(Math.abs(valueEur)).toBeLessThanOrEqual(50_000);
        return;
      }
      const read = Number(text.replace("\u2212", "-").replaceAll("\u202f", "").replace(",", "."));
      expect(Math.abs(read - valueEur / 1e6)).toBeLessThanOrEqual(0.05 + 1e-9);
    })
  );
});
