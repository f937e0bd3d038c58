import {createHash} from "node:crypto";
import {basename, dirname} from "node:path";
import {build, type BuildFailure, type BuildOptions, type Metafile, type Plugin} from "esbuild";
import {byCodePoint} from "../common/files.js";

/** What a run of the bundler has made: texts by path, and what the bundler tells of them. */
export interface Bundle {
  texts: ReadonlyMap<string, string>;
  outputs: Metafile["outputs"];
}

/** A list of names that a minified module takes from another, or hands on. */
const NAMED = /\b(import|export)\{([^}]*)\}from"([^"]+)"/g;
/** A module that a minified one needs, without any name of it. */
const BARE = /\bimport"([^"]+)";?/g;

/**
 * The bundle in which the pieces that an entry needs at once are part of it. The bundler makes a file of
 * each piece that the entry shares with what is fetched later: some fifteen requests, each compressed
 * by itself. Here what comes later takes them from the entry, which is there before it; an entry that waits
 * (`await` outside functions) may wait for what comes later, and stays in pieces. `options` are those that
 * the bundle was made with. Fails on a text that names a piece in another way than the bundler writes.
 */
export async function joinPieces({texts, outputs}: Bundle, options: BuildOptions): Promise<Bundle> {
  const entry = Object.keys(outputs).find((file) => outputs[file]!.entryPoint?.startsWith("entry:"))!;
  const pieces = piecesOf(outputs, entry);
  if (pieces.length === 0) return {texts, outputs};
  const later = [...texts.keys()].filter((file) => file !== entry && !pieces.includes(file));
  const names = new SharedNames(pieces.map((file) => basename(file)));
  const laterTexts = new Map(later.map((file) => [file, names.taken(texts.get(file)!)]));
  const joined = await joinedText({texts, entry, pieces, names, options});
  if (joined === undefined) return {texts, outputs};
  const changed = dependents(later, new Set(pieces), outputs);
  const naming = newNames([entry, ...changed], [joined, ...laterTexts.values()]);
  return {
    texts: renamedTexts(new Map([[entry, joined], ...laterTexts]), naming, names.placeholder, entry),
    outputs: renamedOutputs(outputs, {entry, pieces, naming})
  };
}

/** What the entry imports and nothing fetches by itself, in a fixed order. */
function piecesOf(outputs: Metafile["outputs"], entry: string): string[] {
  const own = staticImports(outputs, entry);
  const fetched = own.filter((file) => outputs[file]!.entryPoint);
  const kept = new Set(fetched.flatMap((file) => [file, ...staticImports(outputs, file)]));
  return own.filter((file) => !kept.has(file)).sort(byCodePoint);
}

/** Files that a file of the bundle needs at once. */
export function staticImports(
  outputs: Metafile["outputs"],
  file: string,
  seen = new Set<string>()
): string[] {
  for (const {path, kind} of outputs[file]?.imports ?? []) {
    if (kind !== "import-statement" || seen.has(path)) continue;
    seen.add(path);
    staticImports(outputs, path, seen);
  }
  return [...seen];
}

/** The names under which an entry hands on what its pieces hold to what comes later. */
class SharedNames {
  /** Stands for the name of the entry, which is known once all texts are. */
  readonly placeholder = "./entry-of-pieces.js";
  private readonly shared = new Map<string, string>();

  constructor(private readonly pieces: readonly string[]) {}

  /** The text with names taken from the entry instead of its pieces. */
  taken(text: string): string {
    const found = text.replace(NAMED, (whole, word: string, list: string, path: string) => {
      if (!this.pieces.includes(basename(path))) return whole;
      const names = list.split(",").map((part) => {
        const [from, to = from] = part.split(" as ");
        return `${this.nameOf(path, from!)} as ${to}`;
      });
      return `${word}{${names.join(",")}}from"${this.placeholder}"`;
    });
    const rest = found.replace(BARE, (whole, path: string) =>
      this.pieces.includes(basename(path)) ? "" : whole
    );
    const left = this.pieces.find((piece) => rest.includes(piece));
    if (left) throw new Error(`A piece joined to its entry is named in an unknown way: ${left}`);
    return rest;
  }

  /** The lines by which the entry hands on all names that were taken. */
  exports(): string[] {
    return [...this.shared].map(([key, name]) => {
      const [path, from] = key.split(" ");
      return `export {${from} as ${name}} from ${JSON.stringify(path)};`;
    });
  }

  private nameOf(path: string, from: string): string {
    const key = `${path} ${from}`;
    const name = this.shared.get(key) ?? `_${this.shared.size}`;
    this.shared.set(key, name);
    return name;
  }
}

interface Joining {
  texts: ReadonlyMap<string, string>;
  entry: string;
  pieces: readonly string[];
  names: SharedNames;
  options: BuildOptions;
}

/** The text of the entry with its pieces; undefined for one that waits. */
async function joinedText(joining: Joining): Promise<string | undefined> {
  const {texts, entry, pieces, names, options} = joining;
  const own = new Map([entry, ...pieces].map((file) => [`./${basename(file)}`, texts.get(file)!]));
  const contents = [`export * from "./${basename(entry)}";`, ...names.exports()].join("\n");
  try {
    const {outputFiles} = await build({
      ...options,
      splitting: false,
      metafile: false,
      write: false,
      supported: {"top-level-await": false},
      entryPoints: ["joined"],
      plugins: [fromMemory(new Map([...own, ["joined", contents]]))]
    });
    return outputFiles![0]!.text;
  } catch (error) {
    const waits = (error as Partial<BuildFailure>).errors?.some(({text}) =>
      text.startsWith("Top-level await")
    );
    if (waits) return undefined;
    throw error;
  }
}

/** Modules that are in memory; all others stay where they are. */
function fromMemory(modules: ReadonlyMap<string, string>): Plugin {
  return {
    name: "from-memory",
    setup(build) {
      build.onResolve({filter: /./}, ({path}) =>
        modules.has(path) ? {path, namespace: "memory"} : {path, external: true}
      );
      build.onLoad({filter: /./, namespace: "memory"}, ({path}) => ({contents: modules.get(path)!}));
    }
  };
}

/** Files whose texts change with the name of the entry: those that take a piece, or a file that does. */
function dependents(
  files: readonly string[],
  pieces: ReadonlySet<string>,
  outputs: Metafile["outputs"]
): string[] {
  const found = new Set(pieces);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const file of files) if (outputs[file]!.imports.some(({path}) => found.has(path))) found.add(file);
  }
  return files.filter((file) => found.has(file));
}

/** New names, which change whenever one of the texts does: the entry and what comes later name each other. */
function newNames(files: readonly string[], texts: readonly string[]): Map<string, string> {
  const all = createHash("sha256").update(texts.join("\n")).digest("hex");
  return new Map(
    files.map((file) => {
      const hash = createHash("sha256").update(`${all} ${file}`).digest("hex").slice(0, 8).toUpperCase();
      return [file, `${dirname(file)}/${basename(file).split(".")[0]}.${hash}.js`];
    })
  );
}

function renamedTexts(
  texts: ReadonlyMap<string, string>,
  naming: ReadonlyMap<string, string>,
  placeholder: string,
  entry: string
): Map<string, string> {
  const addresses = [...naming].map(([from, to]) => [`./${basename(from)}`, `./${basename(to)}`] as const);
  const all = [...addresses, [placeholder, `./${basename(naming.get(entry)!)}`] as const];
  return new Map(
    [...texts].map(([file, text]) => [
      naming.get(file) ?? file,
      all.reduce((changed, [from, to]) => changed.replaceAll(`"${from}"`, `"${to}"`), text)
    ])
  );
}

/** What the bundler told of the files, under their new names; the entry imports what is fetched later. */
function renamedOutputs(
  outputs: Metafile["outputs"],
  {entry, pieces, naming}: {entry: string; pieces: readonly string[]; naming: ReadonlyMap<string, string>}
): Metafile["outputs"] {
  const rename = (file: string) => naming.get(pieces.includes(file) ? entry : file) ?? file;
  const renamed: Metafile["outputs"] = {};
  for (const [file, output] of Object.entries(outputs)) {
    const name = rename(file);
    const before = renamed[name];
    const imports = [
      ...(before?.imports ?? []),
      ...output.imports.map((each) => ({...each, path: rename(each.path)}))
    ].filter(({path}) => path !== name);
    const inputs = {...before?.inputs, ...output.inputs};
    const entryPoint = before?.entryPoint ?? output.entryPoint;
    renamed[name] = {...output, imports, inputs, ...(entryPoint && {entryPoint})};
  }
  return renamed;
}
