import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readFile, readdir, rename, rm, stat, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {basename, dirname, join, relative, resolve} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {build, type Plugin} from "esbuild";
import type {Replacements} from "../common/replaced-modules.js";
import {OWN_ADDRESS, ownAddresses} from "../../src/customs/common/own-addresses.js";
import {SiteFault} from "../common/fault.js";
import {VOCABULARY} from "../vocabulary/replacements.js";
import {PREVIEW} from "./replaced/index.js";

/** What each process of the preview runs; `@config` stands for the settings of the project. */
const ENTRIES = {
  data: `import "./prepare-data.ts";`,
  pages: `import {dataKey} from "./data-key.ts";
import config from "@config";
import {servePages} from "./pages.ts";
await servePages(config, dataKey);`
};

export type ProcessName = keyof typeof ENTRIES;

const HERE = dirname(fileURLToPath(import.meta.url));
const PROJECT = join(HERE, "..", "..");
const FRAMEWORK = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
const SETTINGS = "observablehq.config.ts";
const FOLDER = join(".cache", "preview");
/** Libraries that are not one text: they run programs of their own, or read files beside them. */
const LEFT_OUT = ["esbuild", "rollup", "fsevents", "@duckdb/node-api", "open", "jsdom", "tsx"];

/**
 * What a process of the preview runs, with all that it imports (the settings of the project in `projectDir`,
 * Framework, packages), as a few JavaScript texts: Node starts them in a third of the time that it takes to
 * find a thousand modules and to read TypeScript. They are kept under the hash of what they were made of, and
 * made anew when that is another. Gives the file to run.
 *
 * @throws esbuild's BuildFailure when a module of the project does not parse or is not there.
 */
export async function processCode(name: ProcessName, projectDir = process.cwd()): Promise<string> {
  const replacing = replacedModules({...VOCABULARY, ...PREVIEW});
  return keptCode(name, projectDir, async () => {
    const made = await bundle(name, {
      projectDir,
      contents: ENTRIES[name],
      resolveDir: HERE,
      plugins: [replacing.plugin]
    });
    if (name === "pages") replacing.assertReplaced();
    return made;
  });
}

/** The same for a data loader, by its file. */
export async function loaderCode(file: string, projectDir = process.cwd()): Promise<string> {
  const path = resolve(projectDir, file);
  const name = relative(projectDir, path).replaceAll(/[^\w.-]+/g, "_");
  const contents = `import ${JSON.stringify(`./${basename(path)}`)};`;
  return keptCode(name, projectDir, () =>
    bundle(name, {projectDir, contents, resolveDir: dirname(path), plugins: []})
  );
}

async function keptCode(name: string, projectDir: string, make: () => Promise<Bundle>): Promise<string> {
  const folder = join(projectDir, FOLDER);
  const memory = join(folder, `${name}.json`);
  const known = await readMemory(memory);
  if (known && existsSync(known.file) && (await keyOf(known.inputs, projectDir)) === known.key)
    return known.file;
  const {files, inputs} = await madeAtRest(make);
  const key = await keyOf(inputs, projectDir);
  const place = join(folder, `${name}-${key.slice(0, 16)}`);
  await writeWhole(place, files);
  const file = join(place, `${name}.mjs`);
  await writeFile(memory, JSON.stringify({key, file, inputs} satisfies Memory));
  return file;
}

/** Clocks of file systems are that much behind. */
const CLOCK_MS = 20;

/**
 * What `make` gives of files that nobody has saved meanwhile: it is begun anew where one was. A file dated
 * later than now, as one from a machine with another clock, is none of these.
 */
async function madeAtRest(make: () => Promise<Bundle>): Promise<Bundle> {
  for (;;) {
    const begun = Date.now();
    const made = await make();
    const saved = await Promise.all(made.inputs.map(savedAt));
    const ended = Date.now();
    if (!saved.some((time) => time >= begun - CLOCK_MS && time <= ended)) return made;
  }
}

/** When a file was last written or put in its place; never, for one that is not there any more. */
async function savedAt(file: string): Promise<number> {
  return stat(file).then(
    ({mtimeMs, ctimeMs}) => Math.max(mtimeMs, ctimeMs),
    () => 0
  );
}

/**
 * Takes away what earlier states of the code have left. Not while a process runs them: parts are read when
 * they are needed.
 */
export async function forgetOldCode(projectDir = process.cwd()): Promise<void> {
  const folder = join(projectDir, FOLDER);
  const names = await readdir(folder).catch(() => []);
  const memories = names.filter((name) => name.endsWith(".json"));
  const files = await Promise.all(memories.map((name) => readMemory(join(folder, name))));
  const kept = new Set([
    ...memories,
    ...files.map((memory) => memory && dirname(relative(folder, memory.file)))
  ]);
  for (const name of names.filter((each) => !kept.has(each)))
    await rm(join(folder, name), {recursive: true, force: true});
}

interface Memory {
  key: string;
  file: string;
  /** Files of the project. */
  inputs: string[];
}

async function readMemory(file: string): Promise<Memory | null> {
  return readFile(file, "utf8").then(
    (text) => JSON.parse(text) as Memory,
    () => null
  );
}

/** What the texts are made of: modules of the project, and the packages that npm has installed. */
async function keyOf(inputs: readonly string[], projectDir: string): Promise<string> {
  const installed = join(projectDir, "node_modules", ".package-lock.json");
  const hash = createHash("sha256").update(`${process.version} ${projectDir}`);
  const texts = [...inputs, installed, fileURLToPath(import.meta.url), OWN_ADDRESSES].map((file) =>
    readFile(file).catch(() => "")
  );
  for (const text of texts) hash.update(await text).update("\0");
  return hash.digest("hex");
}

interface Bundle {
  files: {name: string; contents: Uint8Array}[];
  inputs: string[];
}

interface Bundled {
  projectDir: string;
  /** Text that runs first, and the folder where it would stand. */
  contents: string;
  resolveDir: string;
  plugins: Plugin[];
}

async function bundle(name: string, {projectDir, contents, resolveDir, plugins}: Bundled): Promise<Bundle> {
  const outdir = join(projectDir, FOLDER, name);
  const {outputFiles, metafile} = await build({
    entryPoints: {[name]: "entry:"},
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    absWorkingDir: projectDir,
    outdir,
    outExtension: {".js": ".mjs"},
    platform: "node",
    format: "esm",
    target: `node${process.versions.node}`,
    // For the places that stacks of errors name (code-places.ts).
    sourcemap: true,
    sourcesContent: false,
    define: {"import.meta.url": OWN_ADDRESS},
    banner: {js: `${COMMONJS} ${ADDRESS}`},
    plugins: [
      entry(contents, resolveDir, projectDir),
      ...plugins,
      leftOut,
      ownAddresses([
        join(PROJECT, "src"),
        join(PROJECT, "site"),
        join(projectDir, SETTINGS),
        join(FRAMEWORK, "dist")
      ])
    ],
    logLevel: "silent"
  });
  return {
    files: outputFiles.map(({path, contents}) => ({name: relative(outdir, path), contents})),
    inputs: Object.keys(metafile.inputs)
      .filter((input) => !input.includes("node_modules") && !input.startsWith("entry:"))
      .map((input) => join(projectDir, input))
  };
}

/** The file that makes `ownAddresses`: the texts are made anew when it changes, as when this file does. */
const OWN_ADDRESSES = join(PROJECT, "src/customs/common/own-addresses.ts");

/** CommonJS packages ask for modules of Node by `require`, which a module does not have. */
const COMMONJS = `import {createRequire as makeRequire__} from "node:module"; const require = makeRequire__(import.meta.url);`;
/** Where a module of a package that asks for its address is: beside the text. */
const ADDRESS = `globalThis.${OWN_ADDRESS} ??= import.meta.url;`;

function entry(contents: string, resolveDir: string, projectDir: string): Plugin {
  return {
    name: "entry",
    setup(bundler) {
      bundler.onResolve({filter: /^entry:$/}, () => ({path: "entry", namespace: "entry"}));
      bundler.onResolve({filter: /^@config$/}, () => ({path: join(projectDir, SETTINGS)}));
      bundler.onLoad({filter: /.*/, namespace: "entry"}, () => ({contents, resolveDir, loader: "ts"}));
    }
  };
}

/** Modules that Framework imports, replaced as `replaced-modules.ts` does in a running process. */
function replacedModules(replacements: Replacements): {plugin: Plugin; assertReplaced: () => void} {
  const dist = join(FRAMEWORK, "dist");
  const ours = new Map(
    Object.entries(replacements).map(([name, url]) => [
      name.startsWith("dist/") ? join(FRAMEWORK, name) : name,
      fileURLToPath(url)
    ])
  );
  const left = new Set(ours.keys());
  const plugin: Plugin = {
    name: "replaced-modules",
    setup(bundler) {
      bundler.onResolve({filter: /.*/}, ({path, importer}) => {
        if (!importer.startsWith(dist)) return undefined;
        const imported = path.startsWith(".") ? join(dirname(importer), path) : path;
        const instead = ours.get(imported);
        if (instead === undefined) return undefined;
        left.delete(imported);
        return {path: instead};
      });
    }
  };
  const assertReplaced = () => {
    if (left.size > 0)
      throw new SiteFault("Framework n’importe plus ces modules, que l’aperçu remplace\u00a0:", [...left]);
  };
  return {plugin, assertReplaced};
}

const leftOut: Plugin = {
  name: "left-out",
  setup(bundler) {
    const names = LEFT_OUT.join("|").replaceAll("/", "\\/");
    bundler.onResolve({filter: new RegExp(`^(?:${names})(?:\\/|$)`)}, ({path, importer}) => {
      try {
        const file = createRequire(importer).resolve(path);
        return {path: pathToFileURL(file).href, external: true, sideEffects: false};
      } catch {
        return {path, external: true};
      }
    });
  }
};

async function writeWhole(place: string, files: Bundle["files"]): Promise<void> {
  const working = `${place}.${process.pid}.tmp`;
  await mkdir(working, {recursive: true});
  for (const {name, contents} of files) await writeFile(join(working, name), contents);
  await rm(place, {recursive: true, force: true});
  await rename(working, place);
}
