import {expect} from "vitest";

/**
 * Fails on what a printed French name must not hold: straight apostrophes, spaces at an end or in a row, bad
 * punctuation.
 */
export function expectCleanName(name: string): void {
  expect(name).not.toBe("");
  expect(name).toBe(name.trim());
  expect(name).not.toMatch(/['"`´]/);
  expect(name).not.toMatch(/\s{2}/);
  expect(name).not.toMatch(/[^\u00A0\u202F\s][:;!?%]|[ ][:;!?%]/);
  expect(name).toBe(name.normalize("NFC"));
}
