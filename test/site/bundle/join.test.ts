import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {build, type BuildOptions} from "esbuild";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {joinPieces, staticImports, type Bundle} from "../../../site/bundle/join.js";
import {writeOutput} from "../../../site/common/files.js";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "join-"))));
afterEach(() => rm(folder, {recursive: true}));

const OPTIONS: BuildOptions = {
  outdir: "out",
  entryNames: "[name].[hash]",
  chunkNames: "commun.[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  metafile: true,
  write: false,
  logLevel: "silent"
};

const MODULES = {
  "a.js": `import {count, next} from "./shared.js";
import {word} from "./words.js";
next();
export const later = () => import("./later.js");
export const alone = () => import("./alone.js");
export const counted = () => count;
export const said = word("a");`,
  "b.js": `export {next} from "./shared.js";`,
  "shared.js": `import {word} from "./words.js";
export let count = 0;
export function next() { count++; return word(count); }`,
  "words.js": `export function word(text) { return "word " + text; }
export default class Kind {}`,
  "later.js": `import {count, next} from "./shared.js";
import Kind, {word} from "./words.js";
export {word};
export const before = count;
export const deep = () => import("./deeper.js");
export const kind = () => new Kind();
next();
export const after = count;`,
  "deeper.js": `import {count} from "./shared.js"; export {count}; export {kind} from "./later.js";`,
  "alone.js": `export const nothing = "of the pieces";`
};

async function bundled(modules: Record<string, string>): Promise<Bundle> {
  for (const [name, text] of Object.entries(modules)) await writeFile(join(folder, name), text);
  const made = await build({
    ...OPTIONS,
    absWorkingDir: folder,
    entryPoints: [{in: "entry:0", out: "page-1"}],
    plugins: [
      {
        name: "entries",
        setup(bundler) {
          bundler.onResolve({filter: /^entry:/}, ({path}) => ({path, namespace: "entry"}));
          bundler.onLoad({filter: /./, namespace: "entry"}, () => ({
            contents: 'export * as m0 from "./a.js"; export * as m1 from "./b.js";',
            resolveDir: folder
          }));
        }
      }
    ]
  });
  const texts = new Map(made.outputFiles!.map(({path, text}) => [path.slice(folder.length + 1), text]));
  return {texts, outputs: made.metafile!.outputs};
}

function entryOf({outputs}: Bundle): string {
  return Object.keys(outputs).find((file) => outputs[file]!.entryPoint?.startsWith("entry:"))!;
}

const joined = async (modules: Record<string, string>) =>
  joinPieces(await bundled(modules), {...OPTIONS, absWorkingDir: folder});

describe("pieces of a bundle", () => {
  it("become a part of the entry that needs them at once", async () => {
    const [before, after] = [await bundled(MODULES), await joined(MODULES)];
    expect(staticImports(before.outputs, entryOf(before)).length).toBeGreaterThan(0);
    expect(staticImports(after.outputs, entryOf(after))).toEqual([]);
    expect(after.texts.size).toBeLessThan(before.texts.size);
    expect([...after.texts.keys()].sort()).toEqual(Object.keys(after.outputs).sort());
  });

  it("are the same for what comes later, whose values stay alive", async () => {
    const after = await joined(MODULES);
    await writeFile(join(folder, "package.json"), '{"type": "module"}');
    for (const [file, text] of after.texts) await writeOutput(join(folder, file), text);
    const {m0, m1} = await import(pathToFileURL(join(folder, entryOf(after))).href);
    expect(m0.said).toBe("word a");
    expect(m0.counted()).toBe(1);
    const later = await m0.later();
    expect([later.before, later.after, m0.counted()]).toEqual([1, 2, 2]);
    expect(later.word("b")).toBe("word b");
    const deeper = await later.deep();
    expect(m1.next()).toBe("word 3");
    expect(deeper.count).toBe(3);
    expect(deeper.kind().constructor).toBe(later.kind().constructor);
    expect((await m0.alone()).nothing).toBe("of the pieces");
  });

  it("tell which files of the sources are in them", async () => {
    const [before, after] = [await bundled(MODULES), await joined(MODULES)];
    const inputs = ({outputs}: Bundle) =>
      new Set(Object.values(outputs).flatMap((output) => Object.keys(output.inputs)));
    expect(inputs(after)).toEqual(inputs(before));
  });

  it("give other names to all files that name each other when one changes", async () => {
    const names = async (modules: Record<string, string>) => [...(await joined(modules)).texts.keys()];
    const first = await names(MODULES);
    expect(await names(MODULES)).toEqual(first);
    const second = await names({...MODULES, "deeper.js": `export const more = 1; ${MODULES["deeper.js"]}`});
    expect(second.filter((file) => first.includes(file))).toEqual([]);
  });

  it("stay files of an entry that waits, which may wait for what comes later", async () => {
    const waiting = {...MODULES, "b.js": 'export const later = await import("./later.js");'};
    const before = await bundled(waiting);
    expect(await joinPieces(before, {...OPTIONS, absWorkingDir: folder})).toEqual(before);
  });

  it("may not be named in a way that nobody knows", async () => {
    const {texts, outputs} = await bundled(MODULES);
    const piece = staticImports(outputs, entryOf({texts, outputs}))[0]!.replace("out/", "");
    const odd = new Map(
      [...texts].map(([file, text]) => [
        file,
        text.includes("of the pieces") ? `import*as x from"./${piece}";` : text
      ])
    );
    await expect(joinPieces({texts: odd, outputs}, OPTIONS)).rejects.toThrow("unknown way");
  });
});
