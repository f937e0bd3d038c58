import {configDefaults, defineConfig} from "vitest/config";
import {hasBrowser, notRun, testsWithBrowser} from "./test/browser/availability.js";

/** Tests that this machine cannot run: said at the start, and not passed over in silence. */
async function withoutBrowser(): Promise<string[]> {
  if (await hasBrowser()) return [];
  const files = testsWithBrowser();
  process.stderr.write(notRun(files));
  return files;
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...(await withoutBrowser())],
    // For what hangs: no test is judged by its time.
    testTimeout: 120_000,
    expect: {poll: {timeout: 30_000}},
    hookTimeout: 300_000
  }
});
