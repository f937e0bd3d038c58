import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  formatBalance,
  formatChange,
  formatEur,
  formatExactEur,
  formatInteger,
  formatOrdinal,
  formatMillions,
  formatRate,
  formatShare,
  formatSignedEur,
  inSentence
} from "../../src/french/numbers.js";

/** ␣ is U+00A0 and ˽ is U+202F, so that the tests show them. */
const typed = (text: string) => text.replaceAll("␣", "\u00a0").replaceAll("˽", "\u202f");

describe("compact amounts", () => {
  test.each([
    [0, "0␣€"],
    [410, "410␣€"],
    [9_410, "9˽410␣€"],
    [41_230, "41,2␣k€"],
    [412_300, "412␣k€"],
    [12_345_678, "12,3␣M€"],
    [1_384_700_000, "1,38␣Md€"],
    [60_000_000_000, "60,0␣Md€"],
    [580_354_500_000, "580,4␣Md€"],
    [-145_000_000, "−145,0␣M€"]
  ])("%d", (valueEur, text) => expect(formatEur(valueEur)).toBe(typed(text)));

  test("the unit changes after rounding", () => {
    expect(formatEur(9_999.4)).toBe(typed("9˽999␣€"));
    expect(formatEur(9_999.6)).toBe(typed("10,0␣k€"));
    expect(formatEur(99_960)).toBe(typed("100␣k€"));
    expect(formatEur(999_999)).toBe(typed("1,0␣M€"));
    expect(formatEur(999_960_000)).toBe(typed("1,00␣Md€"));
    expect(formatEur(9_999_000_000)).toBe(typed("10,0␣Md€"));
  });
});

test("signed amounts: plus, true minus, nothing on zero", () => {
  expect(formatSignedEur(12_300_000)).toBe(typed("+12,3␣M€"));
  expect(formatSignedEur(-145_000_000)).toBe(typed("\u2212145,0␣M€"));
  expect(formatSignedEur(0)).toBe(typed("0␣€"));
  expect(formatSignedEur(-0.2)).toBe(typed("0␣€"));
  expect(formatSignedEur(0.2)).toBe(typed("0␣€"));
});

test("a balance in prose: its sense, then its amount, in billions from one on", () => {
  expect(formatBalance(-4_610_300_000)).toBe(typed("un déficit de 4,6␣milliards d’euros"));
  expect(formatBalance(1_949_000_000)).toBe(typed("un excédent de 1,9␣milliard d’euros"));
  expect(formatBalance(999_960_000)).toBe(typed("un excédent de 1,0␣milliard d’euros"));
  expect(formatBalance(999_940_000)).toBe(typed("un excédent de 999,9␣millions d’euros"));
  expect(formatBalance(-400)).toBe(typed("un déficit de 400␣euros"));
  expect([formatBalance(0), formatBalance(-0.2), formatBalance(-0)]).toEqual(["nul", "nul", "nul"]);
  expect(formatBalance(null)).toBe(typed("n.␣d."));
});

test("a figure in a sentence has no sign that is not read aloud", () => {
  expect(inSentence(formatShare(0.00002))).toBe(typed("moins de␣0,01␣%"));
  expect(inSentence(formatShare(-0.00002))).toBe(typed("plus de␣−0,01␣%"));
  expect(inSentence(formatShare(0.02))).toBe(typed("2␣%"));
});

test("amounts for prose: one decimal of a million, singular below two", () => {
  expect(formatMillions(1_384_700_000)).toBe(typed("1˽384,7␣millions d’euros"));
  expect(formatMillions(2_000_000)).toBe(typed("2,0␣millions d’euros"));
  expect(formatMillions(1_949_999)).toBe(typed("1,9␣million d’euros"));
  expect(formatMillions(1_950_001)).toBe(typed("2,0␣millions d’euros"));
  expect(formatMillions(-145_040_000)).toBe(typed("−145,0␣millions d’euros"));
  expect(formatMillions(-400_000)).toBe(typed("−0,4␣million d’euros"));
});

test("amounts for prose, too small for a decimal of a million", () => {
  expect(formatMillions(400)).toBe(typed("400␣euros"));
  expect(formatMillions(45_300)).toBe(typed("45˽300␣euros"));
  expect(formatMillions(1)).toBe(typed("1␣euro"));
  expect(formatMillions(0)).toBe(typed("0␣euro"));
});

test("shares: two significant digits, no useless zero", () => {
  expect(formatShare(0.0194)).toBe(typed("1,9␣%"));
  expect(formatShare(0.002386)).toBe(typed("0,24␣%"));
  expect(formatShare(0.02004)).toBe(typed("2␣%"));
  expect(formatShare(0.3449)).toBe(typed("34␣%"));
  expect(formatShare(1)).toBe(typed("100␣%"));
  expect(formatShare(1.123)).toBe(typed("112␣%"));
  expect(formatShare(0)).toBe(typed("0␣%"));
});

test("shares: below a hundredth of a per cent, no digits but the threshold", () => {
  expect(formatShare(0.00016)).toBe(typed("0,016␣%"));
  expect(formatShare(0.0001)).toBe(typed("0,01␣%"));
  expect(formatShare(0.0000999)).toBe(typed("<˽0,01␣%"));
  expect(formatShare(1.7e-11)).toBe(typed("<˽0,01␣%"));
  expect(formatShare(-1.7e-11)).toBe(typed(">˽−0,01␣%"));
  expect(formatShare(-0.0001)).toBe(typed("−0,01␣%"));
});

test("rates and changes: one decimal", () => {
  expect(formatRate(0.90523)).toBe(typed("90,5␣%"));
  expect(formatRate(12.3456)).toBe(typed("1˽234,6␣%"));
  expect(formatChange(0.034)).toBe(typed("+3,4␣%"));
  expect(formatChange(-0.034)).toBe(typed("−3,4␣%"));
  expect(formatChange(-0.0001)).toBe(typed("0,0␣%"));
  expect(formatChange(0.0001)).toBe(typed("0,0␣%"));
});

test("ordinals", () => {
  expect([1, 4, 12].map(formatOrdinal)).toEqual(["1er", "4e", "12e"]);
});

test("whole numbers", () => {
  expect(formatExactEur(12_345_678)).toBe(typed("12˽345˽678␣€"));
  expect(formatInteger(-1_234)).toBe(typed("−1˽234"));
});

const all = [
  formatChange,
  formatEur,
  formatExactEur,
  formatInteger,
  formatMillions,
  formatRate,
  formatShare,
  formatSignedEur
];

test("what is no figure is « n. d. »", () => {
  for (const format of all) {
    for (const value of [null, undefined, NaN, Infinity]) expect(format(value)).toBe(typed("n.␣d."));
  }
});

test("any figure: no NaN, no hyphen as minus, no ordinary space beside a digit, no « −0 »", () => {
  const values = fc.oneof(
    fc.double({noNaN: true, min: -1e12, max: 1e12}),
    fc.double({min: -1, max: 1, noNaN: true})
  );
  fc.assert(
    fc.property(values, fc.constantFrom(...all), (value, format) => {
      const text = format(value);
      expect(text).not.toMatch(/NaN|undefined|-|\d | \d|\u00a0\d/);
      expect(text).not.toMatch(/^−[0,]*(\u00a0|$)/);
    })
  );
});
