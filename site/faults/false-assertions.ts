import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {sheetPaths} from "../../src/customs/sheet-paths.js";
import {monthName} from "../../src/french/periods.js";
import type {PageFault} from "../../src/markdown/faults.js";
import {
  MEMORY_FILE,
  readAssertionMemory,
  rememberAssertions
} from "../../src/markdown/text/assertion-memory.js";
import type {CheckedAssertion} from "../../src/markdown/text/checked-assertion.js";
import {readFrontMatter} from "../../src/markdown/text/front-matter.js";
import {pageText} from "../../src/markdown/text/page-text.js";
import {openFigures, type FigureStore} from "../../src/markdown/values/store.js";
import {pageVariables} from "../../src/markdown/variables.js";
import {territories} from "../../src/reference/territories.js";
import {commentaryFolder, pathsOf, sharedBlockFolder} from "./page-files.js";

/** Where the texts and the data of a project are; all paths are below the current folder or absolute. */
export interface AssertionsProject {
  /** Folder of the pages, `src`. */
  root: string;
  /** What the data step has written, `.cache/data`. */
  dataDir: string;
  /** File that keeps the figures of sentences when they were last seen to be true, `.cache/constats.json`. */
  memory: string;
}

/** Those of this project, when it is the current folder. */
export const PROJECT: AssertionsProject = {
  root: "src",
  dataDir: ".cache/data",
  memory: MEMORY_FILE
};

/**
 * The sentences of all pages, commentaries and shared blocks that the data of today make false, and the
 * written figures that are not those of the data: with file, line, the sentence (`text`), its figures now and
 * when it was true. The data must be there (`ensureData`). Reads texts and data, writes nothing; pages are
 * not parsed, which takes a second or two for all of them. Other mistakes of texts are not told here: the
 * build and the preview find them.
 */
export function falseAssertions(project: AssertionsProject = PROJECT): PageFault[] {
  return checkedAssertions(project, openFigures(project.dataDir)).flatMap(({fault}) => fault ?? []);
}

/**
 * The same, and keeps the figures of the sentences that are true now, so that a later check can tell what
 * they were. The build does so at its end.
 */
export function checkAndRemember(project: AssertionsProject = PROJECT): PageFault[] {
  const figures = openFigures(project.dataDir);
  const checked = checkedAssertions(project, figures);
  rememberAssertions(project.memory, checked, monthName(figures.context().dataMonth));
  return checked.flatMap(({fault}) => fault ?? []);
}

function checkedAssertions({root, memory}: AssertionsProject, figures: FigureStore): CheckedAssertion[] {
  const known = readAssertionMemory(memory);
  const sources = {
    analysesDir: commentaryFolder(root),
    blocksDir: sharedBlockFolder(root),
    figures,
    remembered: (key: string) => known[key]
  };
  const found = new Map<string, CheckedAssertion>();
  const ignore = () => undefined;
  for (const {file, paths} of pagesOf(root)) {
    // Lines are counted from the start of the file.
    const source = readFrontMatter(readFileSync(join(root, file), "utf8")).text;
    for (const path of paths) {
      const variables = pageVariables(path, figures.context());
      const onAssertion = (assertion: CheckedAssertion) => {
        const id = `${assertion.key} ${assertion.fault?.line ?? ""}`;
        if (!found.has(id)) found.set(id, withPage(assertion, path));
      };
      const page = {source, file: `${root}/${file}`, variables};
      pageText(page, sources, {report: ignore, reportText: ignore, onAssertion});
    }
  }
  return [...found.values()];
}

/** A sentence of a page that serves several territories says which one it is false for. */
function withPage(assertion: CheckedAssertion, path: string): CheckedAssertion {
  const {fault} = assertion;
  if (!fault || !fault.file.includes("[")) return assertion;
  return {...assertion, fault: {...fault, message: `Page ${nameOf(path)}. ${fault.message}`}};
}

/** What a page is about, with its address; the address alone where it is not that of a territory. */
function nameOf(path: string): string {
  const territory = territories.find((each) => each.path === path);
  return territory ? `${territory.nameOf} (${path})` : path;
}

/**
 * The pages below a folder, each with its addresses: a page with a parameter serves several territories,
 * products or countries.
 */
function pagesOf(root: string): {file: string; paths: string[]}[] {
  const dynamicPaths = [...territories.map(({path}) => path), ...sheetPaths()];
  const names = readdirSync(root, {recursive: true, encoding: "utf8"}).map((name) =>
    name.replaceAll("\\", "/")
  );
  return names
    .filter((name) => name.endsWith(".md") && !/(?:^|\/)\./.test(name))
    .sort()
    .map((file) => ({file, paths: addressesOf(file, dynamicPaths)}));
}

/** A page without any address is checked as it is. */
function addressesOf(file: string, dynamicPaths: readonly string[]): string[] {
  const paths = pathsOf(file, dynamicPaths).map(({path}) => path);
  return paths.length > 0 ? paths : [`/${file.replace(/\.md$/, "")}`];
}
