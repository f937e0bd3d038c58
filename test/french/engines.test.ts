import {build} from "esbuild";
import {afterAll, beforeAll, expect, it} from "vitest";
import {launchBrowser} from "../../site/browser/browser.js";
import type {Browser} from "playwright-core";

/**
 * Texts of every module of `src/french` that asks `Intl`, as code points. The page of a reader must write
 * what the build has written, whatever the versions of their engines.
 */
const SAMPLES = `
  import {amountUnit} from "./src/french/amount-unit.js";
  import * as numbers from "./src/french/numbers.js";
  import {monthName, quarterName} from "./src/french/periods.js";
  import {capitalised, count, sentenceList} from "./src/french/words.js";
  const values = [0, 1, -1, 400, 9999.5, 1.5, 0.05, -0.00001, 1234.5, 1234567.25, -1384700000, 580354500000, 1e15, null];
  const formats = [numbers.formatEur, numbers.formatSignedEur, numbers.formatExactEur, numbers.formatMillions,
    numbers.formatShare, numbers.formatRate, numbers.formatChange, numbers.formatInteger,
    (value) => numbers.formatDecimal(value, 2), (value) => amountUnit(1e9).formatSigned(value ?? 0)];
  const months = Array.from({length: 12}, (_, index) => monthName("2025-" + String(index + 1).padStart(2, "0")));
  const texts = [
    ...formats.flatMap((format) => values.map(format)), ...months,
    ...[0, 1, 2, 3, 4].map((length) => sentenceList(["a", "b", "c", "d"].slice(0, length))),
    quarterName({quarter: 1, year: 2024}), count(12345, "ligne"), capitalised("île")
  ];
  export const codePoints = texts.map((text) => Array.from(text, (sign) => sign.codePointAt(0)));
`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it("a browser writes French as Node does, sign by sign", async () => {
  const {outputFiles} = await build({
    stdin: {contents: SAMPLES, resolveDir: process.cwd()},
    bundle: true,
    format: "iife",
    globalName: "samples",
    charset: "utf8",
    write: false
  });
  const program = `${outputFiles[0]!.text}; samples.codePoints`;
  const tab = await browser.newPage();
  const shown = await tab.evaluate<number[][]>(program);
  expect(shown.length).toBeGreaterThan(150);
  expect(shown).toEqual((0, eval)(program));
});
