import {readFile, readdir} from "node:fs/promises";
import {dirname, join, normalize} from "node:path";
import {describe, expect, it} from "vitest";

/** What each room may import of the others, as docs/architecture.md says. Every room may import itself. */
const allowed: Record<string, string[]> = {
  french: [],
  trade: [],
  reference: ["trade"],
  map: [],
  demo: ["reference", "trade"],
  customs: ["french", "reference", "trade", "demo"],
  components: ["french", "trade"],
  markdown: ["french", "reference", "trade"],
  data: ["french", "customs", "reference", "map", "trade", "components"]
};

/** `room/file.ts` → rooms that it imports. */
async function importsOf(room: string): Promise<[file: string, imported: string][]> {
  const names = await readdir(join("src", room), {recursive: true});
  const files = names.filter((name) => name.endsWith(".ts")).map((name) => join(room, name));
  const found = await Promise.all(
    files.map(async (file) => {
      const source = await readFile(join("src", file), "utf8");
      const specifiers = source.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g);
      return [...specifiers].map((match): [string, string] => [file, roomOf(file, match[1]!)]);
    })
  );
  return found.flat();
}

function roomOf(file: string, specifier: string): string {
  return normalize(join(dirname(file), specifier)).split("/")[0]!;
}

describe("rooms of src", () => {
  it.each(Object.keys(allowed))("%s imports only what it may", async (room) => {
    const imports = await importsOf(room);
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter(([, other]) => other !== room && !allowed[room]!.includes(other))).toEqual([]);
  });

  it("are all known here", async () => {
    const entries = await readdir("src", {withFileTypes: true});
    const codeRooms = [];
    for (const entry of entries.filter((each) => each.isDirectory() && !each.name.startsWith("."))) {
      const names = await readdir(join("src", entry.name), {recursive: true});
      if (names.some((name) => name.endsWith(".ts"))) codeRooms.push(entry.name);
    }
    expect(codeRooms.sort()).toEqual(Object.keys(allowed).sort());
  });
});

describe("packages", () => {
  it("that the commands import are dependencies, not those of development", async () => {
    const {dependencies} = JSON.parse(await readFile("package.json", "utf8")) as {
      dependencies: Record<string, string>;
    };
    const imported = new Map<string, string>();
    for (const folder of ["src", "site", "bench"]) {
      const names = await readdir(folder, {recursive: true});
      for (const name of names.filter((each) => each.endsWith(".ts") && !each.includes(".observablehq"))) {
        const source = await readFile(join(folder, name), "utf8");
        for (const [, specifier] of source.matchAll(/^import (?!type )[^;]*?from "([^."][^"]*)";$/gm))
          imported.set(packageOf(specifier!), join(folder, name));
      }
    }
    expect(imported.size).toBeGreaterThan(10);
    const missing = [...imported].filter(([name]) => !name.startsWith("node:") && !(name in dependencies));
    expect(missing).toEqual([]);
  });
});

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
