import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {getStylePath} from "@observablehq/framework/dist/files.js";
import {bundleStyles as frameworkStyles} from "@observablehq/framework/dist/rollup.js";
import {expect, it} from "vitest";
import {bundleSheet, charterAddresses, charterFile, placeCharter} from "../../../site/common/charter.js";
import {temporaryFolder} from "../../customs/folders.js";

const RULE = '@font-face{font-family:Charte;src:url("/charte/charte.woff2") format("woff2")}';

it("a sheet that names no file of a charter is the one that Framework makes", async () => {
  const options = {path: "src/style.css", minify: true};
  expect(await bundleSheet(options.path, {...options, stylePath: getStylePath})).toBe(
    await frameworkStyles(options)
  );
});

it("a font of a charter goes into the site, and each page names it from where it is", async () => {
  const folder = await temporaryFolder();
  const [pages, dist] = [join(folder, "src"), join(folder, "dist")];
  await mkdir(join(pages, "charte"), {recursive: true});
  await writeFile(join(pages, "charte/charte.woff2"), "font");
  await writeFile(join(pages, "style.css"), RULE);
  const css = await bundleSheet(join(pages, "style.css"), {minify: true, stylePath: getStylePath});
  await placeCharter(pages, dist);
  expect(charterAddresses(css, dist, (path) => `../${path}`)).toContain("../charte/charte.woff2");
  expect(() => charterAddresses(css.replace("charte.woff2", "autre.woff2"), dist, (path) => path)).toThrow(
    "le fichier «\u00a0src/charte/autre.woff2\u00a0» n’existe pas"
  );
  expect(String(await charterFile("/charte/charte.woff2", pages))).toBe("font");
  expect(await charterFile("/charte/../style.css", pages)).toBeNull();
  expect(await charterFile("/charte/rien.svg", pages)).toBeNull();
});
