import {readdirSync} from "node:fs";
import {dirname, join} from "node:path/posix";
import {findAssets} from "@observablehq/framework/dist/html.js";
import type {LoaderResolver} from "@observablehq/framework/dist/loader.js";
import type {FrameworkPage} from "@observablehq/framework/dist/markdown.js";
import {resolvePath} from "@observablehq/framework/dist/path.js";
import {nearestName, type PageFault} from "../../src/markdown/faults.js";
import {readSource} from "../../src/markdown/cell-faults.js";
import {pageFile, pageTexts} from "./page-files.js";

/** A page that Framework has read, and the text of its file. */
export interface CheckedPage {
  page: FrameworkPage;
  /** Its address, `/departement/07`. */
  path: string;
  source: string;
  config: {root: string; loaders: Pick<LoaderResolver, "find">};
}

/** What is needed of a page to look for the files that it names. */
export type NamingPage = Omit<CheckedPage, "page"> & {page: Pick<FrameworkPage, "path">};

/** The files and images that a page names and that nothing gives. */
export function fileFaults(checked: CheckedPage): PageFault[] {
  const {page, path} = checked;
  const attached = page.code.flatMap(({node}) => node.files.map(({name}) => name));
  const shown = [...findAssets(page.body, path).files];
  return missingFiles([...attached, ...shown, ...tableFiles(page)], checked);
}

/** Those of the names that a page gives to files which are the name of none; `${…}` is not known yet. */
export function missingFiles(names: readonly string[], checked: NamingPage): PageFault[] {
  const {path, config} = checked;
  return [...new Set(names)]
    .filter((name) => !/^(?:[a-z][a-z+.-]*:|\/\/|#)|\$\{/i.test(name))
    .filter((name) => !config.loaders.find(resolvePath(path, name)))
    .map((name) => missingFile(name, checked));
}

/** The files of the tables that the front matter gives to `sql` cells. */
export function tableFiles({data}: Pick<FrameworkPage, "data">): string[] {
  return Object.values((data.sql ?? {}) as Record<string, unknown>)
    .map(String)
    .filter((source) => !/^\w+:/.test(source));
}

function missingFile(name: string, {path, source, config, page}: NamingPage): PageFault {
  const target = resolvePath(path, name);
  const fromRoot = addressFromRoot(name);
  const near = config.loaders.find(fromRoot)
    ? fromRoot
    : nearestName(target, filesBeside(config.root, target));
  return {
    kind: "fichier",
    ...placeNaming(name, {path, source, config, page}),
    message: `Le fichier «\u00a0${join(config.root, target)}\u00a0» n’existe pas.`,
    advice: near
      ? near === fromRoot
        ? adviceFromRoot(fromRoot)
        : `Vouliez-vous dire «\u00a0${config.root}${near}\u00a0»\u202f?`
      : "Déposez-le à cet endroit, ou corrigez l’adresse\u00a0: elle part du dossier de la page."
  };
}

/** Where a page names a file: in its own text, else in those that it takes in, such as its commentary. */
function placeNaming(name: string, {path, source, config, page}: NamingPage): ReturnType<typeof lineNaming> {
  const own = lineNaming(source, name, pageFile({root: config.root, source: page.path}));
  if (own.line !== null) return own;
  const [, ...others] = pageTexts({root: config.root, source: page.path, path});
  const places = others.map((file) => lineNaming(readSource(file), name, file));
  return places.find(({line}) => line !== null) ?? own;
}

function filesBeside(root: string, target: string): string[] {
  try {
    return readdirSync(join(root, dirname(target))).map((name) => join(dirname(target), name));
  } catch {
    // No such folder, whose lack is the fault that is told: nothing near it can be named.
    return [];
  }
}

/** What an address names when the steps at its start, `./` and `../`, are left out: `/data/monde.json`. */
export function addressFromRoot(name: string): string {
  return `/${name.replace(/^(?:\.{0,2}\/)+/, "")}`;
}

/** The address that works in every page. */
export function adviceFromRoot(address: string): string {
  return `Vouliez-vous dire «\u00a0${address}\u00a0»\u202f? Une adresse qui commence par «\u00a0/\u00a0» part de src/.`;
}

/**
 * The first line of a page that holds a name: whole between quotes, whole, or, for an address written
 * otherwise, its last part.
 */
export function lineNaming(
  source: string,
  name: string,
  file: string
): Pick<PageFault, "file" | "line" | "text"> {
  const lines = source.split("\n");
  const last = name.split("/").at(-1)!;
  const index = [`"${name}`, `'${name}`, `"${addressFromRoot(name)}`, name, last]
    .map((text) => lines.findIndex((line) => line.includes(text)))
    .find((i) => i >= 0);
  return index === undefined
    ? {file, line: null, text: ""}
    : {file, line: index + 1, text: lines[index]!.trim()};
}
