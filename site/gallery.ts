/**
 * `npm run gallery`: every figure of ten territories, and of odd cases, at three widths in one
 * page, `.cache/gallery/index.html`, and pictures of each in every theme.
 *
 *     npm run gallery                               everything
 *     npm run gallery -- --page                     the page alone
 *     npm run gallery -- departement-07 --look=dark those territories, one look
 *     npm run gallery -- --odd                      the odd cases alone
 */
import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {runCommand} from "../src/customs/run-command.js";
import {launchBrowser} from "./browser/browser.js";
import {SiteFault} from "./common/fault.js";
import {galleryPage} from "./gallery/page.js";
import type {Look} from "./gallery/screenshots.js";
import {LOOK_NAMES, takeScreenshots} from "./gallery/screenshots.js";
import {ODD_CASES} from "./gallery/odd-cases.js";
import {GALLERY_TERRITORIES, GALLERY_WIDTHS} from "./gallery/territories.js";

async function main(): Promise<void> {
  const {values, positionals: named} = parseArgs({
    options: {page: {type: "boolean"}, odd: {type: "boolean"}, look: {type: "string", multiple: true}},
    allowPositionals: true
  });
  const looks = looksOf(values.look ?? []);
  const territories = values.odd ? [...named, ...ODD_CASES] : named;
  const root = process.cwd();
  const folder = resolve(root, ".cache/gallery");
  const page = join(folder, "index.html");
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  writeFileSync(
    page,
    await galleryPage(
      resolve(root, ".cache/data"),
      territories.length > 0 ? territories : [...GALLERY_TERRITORIES, ...ODD_CASES],
      GALLERY_WIDTHS
    )
  );
  console.log(`Galerie\u00a0: ${page}`);
  if (values.page) return;
  const browser = await launchBrowser();
  try {
    console.log(`${await takeScreenshots(browser, page, folder, looks)} images dans ${folder}`);
  } finally {
    await browser.close();
  }
}

/** The looks named by `--look=`, all without it. Throws on an unknown one. */
function looksOf(wanted: readonly string[]): Look[] {
  const unknown = wanted.filter((look) => !LOOK_NAMES.includes(look as Look));
  if (unknown.length > 0)
    throw new SiteFault(
      `Apparence inconnue\u00a0: ${unknown.join(", ")}. Choix\u00a0: ${LOOK_NAMES.join(", ")}.`
    );
  return wanted.length > 0 ? (wanted as Look[]) : LOOK_NAMES;
}

await runCommand(main);
