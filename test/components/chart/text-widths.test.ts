import fc from "fast-check";
import {expect, test} from "vitest";
import {textWidth, wrapText} from "../../../src/components/chart/text-widths.js";

test("lines break at ordinary spaces and after hyphens, never at no-break spaces", () => {
  expect(wrapText("Saint-Vincent-et-les Grenadines", 10, 60)).toEqual([
    "Saint-",
    "Vincent-et-",
    "les",
    "Grenadines"
  ]);
  expect(wrapText("12,3\u00a0M€ et\u00a0plus", 10, 5)).toEqual(["12,3\u00a0M€", "et\u00a0plus"]);
  expect(wrapText("", 10, 100)).toEqual([]);
});

test("nothing is lost, and a line is too wide only when it cannot be broken", () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-zéèàÉœ’-]{1,14}$/), {minLength: 1, maxLength: 12});
  fc.assert(
    fc.property(words, fc.integer({min: 20, max: 400}), fc.boolean(), (parts, width, bold) => {
      const text = parts.join(" ");
      const lines = wrapText(text, 12, width, {bold});
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const line of lines) {
        expect(textWidth(line, 12, {bold}) <= width || !/ |\p{L}-\p{L}/u.test(line)).toBe(true);
      }
    })
  );
});

// Measured by a browser in DejaVu Sans at 100 px, regular and bold: the estimate may be generous, never
// short.
test.each([
  ["Importations, exportations et solde", 1759.6, 2006.4],
  ["Équipements mécaniques, électriques", 1913, 2148],
  ["Machines d’usage général", 1311.4, 1476.6],
  ["Saint-Vincent-et-les Grenadines", 1578.8, 1791.6],
  ["1\u202f529,7\u00a0M€", 551.6, 609.8],
  ["▼ −231,7", 478.8, 511.8]
])("« %s » is not measured short, nor absurdly long", (text, regular, bold) => {
  for (const [estimated, measured] of [
    [textWidth(text, 100), regular],
    [textWidth(text, 100, {bold: true}), bold]
  ] as const) {
    expect(estimated).toBeGreaterThanOrEqual(measured);
    expect(estimated).toBeLessThan(measured * 1.1 + 10);
  }
});
