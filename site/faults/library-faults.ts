import {defaultGlobals} from "@observablehq/framework/dist/javascript/globals.js";
import type {getModuleInfo} from "@observablehq/framework/dist/javascript/module.js";
import type {FrameworkCell} from "@observablehq/framework/dist/markdown.js";
import {placeOfCell} from "../../src/markdown/cell-faults.js";
import type {PageFault} from "../../src/markdown/faults.js";
import {
  refusedHost,
  refusedImport,
  refusedMethod,
  refusedWord,
  type NotOffered
} from "../vocabulary/offered.js";
import {lineNaming, type CheckedPage} from "./file-faults.js";
import {pageFile, pageTexts} from "./page-files.js";

/**
 * What the cells of a page ask for and the project does not offer: words, imports, ways to read a file,
 * tables of another host.
 */
export function libraryFaults(checked: CheckedPage): PageFault[] {
  const {page, config} = checked;
  const own = new Set(page.code.flatMap(({node}) => (node.declarations ?? []).map(({name}) => name)));
  const faults = page.code.flatMap(({node}) =>
    asked(config.root, node, own).map(([pattern, refused]) =>
      cellFault(checked, node.input, pattern, refused)
    )
  );
  return [...faults, ...tableFaults(checked)];
}

type Asked = [pattern: RegExp, refused: NotOffered];

/**
 * What a cell asks for that is not offered, each with the pattern that finds it in the text. `own` are names
 * that the page defines itself.
 */
function asked(root: string, node: FrameworkCell["node"], own: ReadonlySet<string>): Asked[] {
  const {imports, files, references} = node;
  const all: [RegExp, NotOffered | undefined][] = [
    ...imports
      .filter(({type}) => type === "global")
      .map(({name}) => pair(text(name), refusedImport(root, name))),
    ...files.map(({method = ""}) => pair(word(method), refusedMethod(root, method))),
    ...references
      .filter(({name}) => !own.has(name) && !defaultGlobals.has(name))
      .map(({name}) => pair(word(name), refusedWord(root, name)))
  ];
  return all.filter((each): each is Asked => each[1] !== undefined);
}

function pair(pattern: RegExp, refused: NotOffered | undefined): [RegExp, NotOffered | undefined] {
  return [pattern, refused];
}

function cellFault(
  {page, path, config}: CheckedPage,
  cell: string,
  pattern: RegExp,
  refused: NotOffered
): PageFault {
  const texts = pageTexts({root: config.root, source: page.path, path});
  const {file, line} = placeOfCell(cell, texts);
  const lines = cell.split("\n");
  const inCell = Math.max(
    0,
    lines.findIndex((each) => pattern.test(each))
  );
  return {
    kind: "module",
    file,
    line: line === null ? null : line + inCell,
    text: lines[inCell]!.trim(),
    ...refused
  };
}

/** What a module of the project imports that is not offered. */
export function moduleLibraryFaults(
  root: string,
  {file, source}: {file: string; source: string},
  info: NonNullable<ReturnType<typeof getModuleInfo>>
): PageFault[] {
  const imported = [...info.globalStaticImports, ...info.globalDynamicImports];
  const refused: [string, NotOffered | undefined][] = [
    ...imported.map((name): [string, NotOffered | undefined] => [name, refusedImport(root, name)]),
    ...[...info.fileMethods].map((name): [string, NotOffered | undefined] => [
      `.${name}(`,
      refusedMethod(root, name)
    ])
  ];
  return refused.flatMap(([name, found]) =>
    found ? [{kind: "module" as const, ...lineNaming(source, name, file), ...found}] : []
  );
}

function tableFaults({page, config, source}: CheckedPage): PageFault[] {
  const tables = Object.values((page.data.sql ?? {}) as Record<string, unknown>).map(String);
  return tables
    .filter((address) => /^\w+:/.test(address))
    .map((address) => ({
      kind: "fichier",
      ...lineNaming(source, address, pageFile({root: config.root, source: page.path})),
      ...refusedHost(address)
    }));
}

function text(name: string): RegExp {
  return new RegExp(`["'\`]${escape(name)}["'\`]`);
}

function word(name: string): RegExp {
  return new RegExp(`(?<![\\w$])${escape(name)}(?![\\w$])`);
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
