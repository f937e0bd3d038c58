import {existsSync, readdirSync, readFileSync} from "node:fs";
import {basename, dirname, join, relative, resolve, sep} from "node:path";
import {launchBrowser} from "../../site/browser/browser.js";

const OPENS_BROWSER = /site\/browser\/browser\.js"/;

/** Whether a browser can be started here. Nothing is started where one comes with npm. */
export async function hasBrowser(env: Record<string, string | undefined> = process.env): Promise<boolean> {
  if (env.CHROME_PATH) return existsSync(env.CHROME_PATH);
  if (process.platform === "linux" && process.arch === "x64") return true;
  return launchBrowser(env).then(
    (browser) => browser.close().then(() => true),
    () => false
  );
}

/** The test files that open a browser, themselves or by a helper beside them, sorted, with `/`. */
export function testsWithBrowser(folder = "test"): string[] {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) =>
    name.endsWith(".test.ts")
  );
  return names
    .map((name) => join(folder, name))
    .filter((file) => opensBrowser(file))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}

function opensBrowser(file: string, isHelper = false): boolean {
  const source = readFileSync(file, "utf8");
  if (OPENS_BROWSER.test(source)) return true;
  if (isHelper) return false;
  return [...source.matchAll(/from "(\.{1,2}\/[^"]+)\.js"/g)]
    .map(([, path]) => `${resolve(dirname(file), path!)}.ts`)
    .some((helper) => isOfTests(helper) && existsSync(helper) && opensBrowser(helper, true));
}

/** A helper of the tests, neither what they test nor this file. */
function isOfTests(file: string): boolean {
  return relative(".", file).split(sep)[0] === "test" && basename(file) !== "availability.ts";
}

/** What is said where those tests are not run. */
export function notRun(files: readonly string[]): string {
  const list = files.map((file) => `  – ${file}`).join("\n");
  return `\nAucun navigateur n’a pu être lancé sur cette machine. Ces tests n’ont PAS été lancés\u00a0:\n${list}\nInstaller Chrome, ou donner son chemin dans CHROME_PATH, pour les lancer.\n\n`;
}
