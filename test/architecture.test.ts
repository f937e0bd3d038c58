import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {projectImports} from "./rooms/imports.js";
import type {ProjectImports} from "./rooms/imports.js";
import {drawn} from "./rooms/pictures.js";
import {MAY_IMPORT} from "./rooms/may-import.js";
import {pathOf, roomOf} from "./rooms/rules.js";

const MAX_FILES = 24;

let project: ProjectImports;
beforeAll(async () => {
  project = await projectImports();
});

describe("rooms", () => {
  it("import only what test/rooms/may-import.ts lets them, and in no circle", () => {
    expect(project.imports.length).toBeGreaterThan(1000);
    expect(project.violations).toEqual([]);
  });

  it("are drawn in docs/architecture.md as their imports are", async () => {
    const {present, drawn: document} = await drawn(project.imports);
    expect(
      present === document,
      "An arrow between rooms has come or gone: run `npm run rooms`, which draws docs/architecture.md again."
    ).toBe(true);
  });

  it("hold every file that is imported or imports", () => {
    const files = new Set(project.imports.flatMap(({from, to}) => [from, to]));
    const outside = [...files].filter(
      (file) => !/^(?:test|bench)\//.test(file) && roomOf(file) === undefined
    );
    expect(outside).toEqual([]);
  });

  it("let pages name only what is made for pages", () => {
    const allowed = MAY_IMPORT.pages!.map((room) => new RegExp(pathOf(room)));
    const ofPages = project.imports.filter(({from}) => from.endsWith(".md"));
    expect(ofPages.length).toBeGreaterThan(10);
    expect(ofPages.filter(({to}) => !allowed.some((path) => path.test(to)))).toEqual([]);
  });

  it("may import only in one direction", () => {
    const arrows = new Map(
      Object.entries(MAY_IMPORT).map(([room, allowed]) => [
        room,
        allowed
          .filter((each) => !each.endsWith(" (types)"))
          .flatMap((each) => roomsOf(each).filter((other) => other !== room))
      ])
    );
    // Rooms without arrows to others are removed again and again: what cannot be removed is a circle.
    while (arrows.size > 0) {
      const ends = [...arrows]
        .filter(([, to]) => to.every((each) => !arrows.has(each)))
        .map(([room]) => room);
      expect(ends, `a circle among ${[...arrows.keys()].join(", ")}`).not.toEqual([]);
      for (const room of ends) arrows.delete(room);
    }
  });
});

function roomsOf(allowed: string): string[] {
  if (!allowed.endsWith("/*")) return [allowed];
  return Object.keys(MAY_IMPORT).filter((room) => room.startsWith(allowed.slice(0, -1)));
}

describe("folders", () => {
  it.each(["src", "site", "bench", "test"])(`of %s have at most ${MAX_FILES} files`, async (root) => {
    expect(await crowdedFolders(root)).toEqual([]);
  });
});

/**
 * Folders that hold too much, but for those of data: what the data step writes, pages made for a test,
 * snapshots.
 */
async function crowdedFolders(folder: string): Promise<string[]> {
  if (/\/(?:\.observablehq|donnees|fixture|snapshots|golden)$/.test(folder)) return [];
  const entries = await readdir(folder, {withFileTypes: true});
  const below = await Promise.all(
    entries.filter((entry) => entry.isDirectory()).map(({name}) => crowdedFolders(join(folder, name)))
  );
  const count = entries.filter((entry) => entry.isFile()).length;
  return [...(count > MAX_FILES ? [`${folder}: ${count}`] : []), ...below.flat()];
}

describe("what Framework's pages are recognised by", () => {
  it("stands in one file of code", async () => {
    const marks = /observablehq--?[a-z]|\b_nodes\b|<!--:/;
    const files = await codeFiles(["src", "site", "bench"]);
    const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
    expect(files.filter((_, index) => marks.test(texts[index]!))).toEqual(["src/framework/marks.ts"]);
  });
});

describe("comments", () => {
  it("keep to the width that the formatter gives to code", async () => {
    const {printWidth} = JSON.parse(await readFile(".prettierrc.json", "utf8")) as {printWidth: number};
    const files = await codeFiles(["src", "site", "bench", "test"]);
    const tooWide = await Promise.all(
      files.map(async (file) =>
        (await readFile(file, "utf8"))
          .split("\n")
          .flatMap((line, index) =>
            line.length > printWidth && /^\s*(?:\/\/|\/\*|\*)/.test(line) ? [`${file}:${index + 1}`] : []
          )
      )
    );
    expect(tooWide.flat()).toEqual([]);
  });
});

async function codeFiles(roots: readonly string[]): Promise<string[]> {
  const names = await Promise.all(
    roots.map(async (root) => (await readdir(root, {recursive: true})).map((name) => join(root, name)))
  );
  return names.flat().filter((file) => /\.ts$/.test(file) && !/^src\/\.observablehq\//.test(file));
}
