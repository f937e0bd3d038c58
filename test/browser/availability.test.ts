import {expect, it} from "vitest";
import {hasBrowser, notRun, testsWithBrowser} from "./availability.js";

it("knows the tests that open a browser, themselves or by a helper", () => {
  const files = testsWithBrowser();
  expect(files).toContain("test/site/visit/prerender.test.ts");
  expect(files).toContain("test/browser/site.test.ts");
  expect(files).not.toContain("test/french/numbers.test.ts");
  expect(files).not.toContain("test/browser/availability.test.ts");
});

it("names what it does not run", async () => {
  expect(await hasBrowser({CHROME_PATH: "/absent/chrome"})).toBe(false);
  expect(notRun(["test/a.test.ts"])).toMatch(/PAS été lancés[^]*test\/a\.test\.ts[^]*CHROME_PATH/);
});
