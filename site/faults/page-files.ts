import {commentaryFile} from "../../src/markdown/text/page-text.js";
import {sharedBlockFiles} from "../../src/markdown/text/shared-block.js";
import {territories} from "../../src/reference/territories.js";

/** What names the files of a page: the folder of the pages, and the page as Framework knows it. */
export interface PageFiles {
  /** Folder of the pages, `src`. */
  root: string;
  /** Path of the page's file in it, `departement/[code].md`, with or without a slash before. */
  source: string;
  /** Address of the page, `/departement/07`. */
  path: string;
}

/** The file that a page is written in, `src/departement/[code].md`. */
export function pageFile({root, source}: Pick<PageFiles, "root" | "source">): string {
  return `${root}/${source.replace(/^\//, "")}`;
}

/** Folder of the commentaries. */
export function commentaryFolder(root: string): string {
  return `${root}/analyses`;
}

/** Folder of the texts that several pages share. */
export function sharedBlockFolder(root: string): string {
  return `${root}/blocs`;
}

/** The files whose text a page may hold: its own, the commentary of its territory, the shared blocks. */
export function pageTexts({root, source, path}: PageFiles): string[] {
  const id = territories.find((territory) => territory.path === path)?.id;
  return [
    pageFile({root, source}),
    ...(id === undefined ? [] : [commentaryFile(id, commentaryFolder(root))]),
    ...sharedBlockFiles(sharedBlockFolder(root))
  ];
}

/** Files of pages that stand for several addresses have a name between brackets. */
const PARAM = /\[(\w+)\]/g;

/** An address of a page, and what stands in it for the names between brackets of its file. */
export interface PagePath {
  /** As Framework knows it: `/departement/07`, `/pays/index`. */
  path: string;
  params?: Record<string, string>;
}

/** `departement/[code].md` with all the addresses of the project: `/departement/01` and its `code`, … */
export function pathsOf(source: string, dynamicPaths: readonly string[]): PagePath[] {
  const path = `/${source.replace(/\.md$/, "")}`;
  const names = [...path.matchAll(PARAM)].map(([, name]) => name!);
  if (names.length === 0) return [{path}];
  const pattern = new RegExp(`^${path.replace(/[.+^$]/g, "\\$&").replace(PARAM, "([^/]+)")}$`);
  return dynamicPaths.flatMap((each) => {
    const match = pattern.exec(each);
    return match
      ? [{path: each, params: Object.fromEntries(names.map((name, i) => [name, match[i + 1]!]))}]
      : [];
  });
}
