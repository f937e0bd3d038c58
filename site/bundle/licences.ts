import {readdir, readFile} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import type {Metafile} from "esbuild";
import {SiteFault} from "../shared/fault.js";
import {byCodePoint} from "../shared/files.js";

/** A library of which the site publishes code. */
interface Library {
  name: string;
  version: string;
  licence: string;
  /** The files of its package that its licence asks to keep, in full. */
  notices: string[];
}

/** What the files of Framework's own client are made of, by their name before the first dot. */
const CLIENT_PARTS: Readonly<Record<string, readonly string[]>> = {
  client: ["@observablehq/framework"],
  stdlib: ["@observablehq/framework"],
  runtime: ["@observablehq/inspector", "@observablehq/runtime"],
  search: ["@observablehq/framework", "minisearch"],
  inputs: ["@observablehq/framework", "@observablehq/inputs"]
};

/**
 * The licences of the libraries that are in the bundles, as a text in French. `metafile` is the bundler's, its paths relative to `dist`.
 * Fails on a library without a licence file: its code may not be published.
 */
export async function licenceText(metafile: Metafile, dist: string, projectDir: string): Promise<string> {
  const folders = [...packageFolders(metafile, dist, projectDir)];
  const libraries = (await Promise.all(folders.map(readLibrary))).sort(
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
  if (!license || files.length === 0)
    throw new SiteFault(`La bibliothèque «\u00a0${basename(folder)}\u00a0» est publiée sans sa licence.`);
  const notices = await Promise.all(
    files.sort(byCodePoint).map((file) => readFile(join(folder, file), "utf8"))
  );
  return {
    name,
    version,
    licence: license,
    notices: notices.map((text) => text.replaceAll("\r\n", "\n").trim())
  };
}
