import {existsSync} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import type {Metafile} from "esbuild";
import {PAPER_FONT_PACKAGE} from "../fonts/fonts.js";
import {FONTS_FOLDER} from "../fonts/place.js";
import {SiteFault} from "../common/fault.js";
import {byCodePoint, listFiles} from "../common/files.js";

/** A library of which the site publishes code. */
interface Library {
  name: string;
  version: string;
  licence: string;
  /** The files of its package that its licence asks to keep, in full. */
  notices: string[];
}

/** Libraries that the files of Framework's client contain, by the name of the file before its first dot. */
const CLIENT_PARTS: Readonly<Record<string, readonly string[]>> = {
  client: ["@observablehq/framework"],
  stdlib: ["@observablehq/framework"],
  runtime: ["@observablehq/inspector", "@observablehq/runtime"],
  search: ["fastest-levenshtein"],
  inputs: ["@observablehq/framework", "@observablehq/inputs"],
  dot: ["@observablehq/framework"],
  duckdb: ["@observablehq/framework"],
  mermaid: ["@observablehq/framework"],
  tex: ["@observablehq/framework"],
  xlsx: ["@observablehq/framework"],
  zip: ["@observablehq/framework"]
};

/** Packages under the MIT licence that come without its text, with the notice that their repository gives. */
const MIT_NOTICES: Readonly<Record<string, string>> = {
  "@duckdb/duckdb-wasm":
    "Copyright 2021 DuckDB WASM Contributors (see https://github.com/duckdb/duckdb-wasm/graphs/contributors)",
  "@viz-js/viz": "Copyright (c) 2014-2016 Michael Daines"
};

/**
 * The licences of the libraries that are in the bundles, as a text in French. `metafile` is the bundler's,
 * its paths relative to `dist`. Fails on a library without a licence file: its code may not be published.
 */
export async function licenceText(metafile: Metafile, dist: string, projectDir: string): Promise<string> {
  const folders = new Set(packageFolders(metafile, dist, projectDir));
  for (const name of await copiedPackages(dist)) folders.add(join(resolve(projectDir), "node_modules", name));
  if (existsSync(join(dist, FONTS_FOLDER)))
    folders.add(join(resolve(projectDir), "node_modules", PAPER_FONT_PACKAGE));
  const libraries = (await Promise.all([...folders].map(readLibrary))).sort(
    (a, b) => byCodePoint(a.name, b.name) || byCodePoint(a.version, b.version)
  );
  return [
    "Ce site contient les bibliothèques suivantes, chacune sous sa licence.\n",
    ...libraries.map(
      ({name, version, licence, notices}) =>
        `${"=".repeat(80)}\n${name} ${version} (${licence})\n\n${notices.join("\n\n")}\n`
    )
  ].join("\n");
}

/** Folders of the packages of which some bytes are left in a bundle. */
function packageFolders(metafile: Metafile, dist: string, projectDir: string): Set<string> {
  const folders = new Set<string>();
  for (const {inputs} of Object.values(metafile.outputs)) {
    for (const [input, {bytesInOutput}] of Object.entries(inputs)) {
      if (bytesInOutput === 0) continue;
      for (const folder of foldersOf(input, dist, projectDir)) folders.add(folder);
    }
  }
  return folders;
}

/**
 * Names of the packages of which files are published as they are (`_npm/katex@0.19.1/dist/…`): fonts,
 * workers, WebAssembly.
 */
async function copiedPackages(dist: string): Promise<Set<string>> {
  const folder = join(dist, "_npm");
  const files = existsSync(folder) ? await listFiles(folder) : [];
  const names = files.map((file) => /^((?:@[^/]+\/)?[^/@]+)@/.exec(file)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}

function foldersOf(input: string, dist: string, projectDir: string): string[] {
  if (/^_observablehq\//.test(input)) {
    const parts = CLIENT_PARTS[basename(input).split(".")[0]!];
    if (!parts)
      throw new SiteFault(
        `Les bibliothèques que contient «\u00a0${input}\u00a0» ne sont pas connues (site/licences.ts).`
      );
    return parts.map((name) => join(resolve(projectDir), "node_modules", name));
  }
  const folder = /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(resolve(dist, input))?.[0];
  return folder ? [folder] : [];
}

async function readLibrary(folder: string): Promise<Library> {
  const {name, version, license} = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license?: string;
  };
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file));
  const notices = await Promise.all(
    files.sort(byCodePoint).map((file) => readFile(join(folder, file), "utf8"))
  );
  if (notices.length === 0 && MIT_NOTICES[name] && license === "MIT")
    notices.push(`${MIT_NOTICES[name]}\n\n${MIT_TEXT}`);
  if (notices.length === 0)
    throw new SiteFault(`La bibliothèque «\u00a0${name}\u00a0» est publiée sans sa licence.`);
  return {
    name,
    version,
    licence: license ?? "licence ci-dessous",
    notices: notices.map((text) => text.replaceAll("\r\n", "\n").trim())
  };
}

const MIT_TEXT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
