import {readFile} from "node:fs/promises";
import {basename, dirname, extname, join} from "node:path/posix";
import {readdirSync} from "node:fs";
import {transform, type Loader, type Message} from "esbuild";
import {findModule, getModuleInfo} from "@observablehq/framework/dist/javascript/module.js";
import {resolvePath} from "@observablehq/framework/dist/path.js";
import {nearestName, type PageFault} from "../../src/markdown/faults.js";
import {addressFromRoot, adviceFromRoot, lineNaming, type CheckedPage} from "./file-faults.js";
import {pageFile} from "./page-files.js";
import {moduleLibraryFaults} from "./library-faults.js";

/** The modules of the project that a page imports, directly or not, and that do not exist or do not parse. */
export async function moduleFaults(checked: CheckedPage): Promise<PageFault[]> {
  const {page, path, config} = checked;
  const names = page.code.flatMap(({node}) =>
    node.imports.filter(({type}) => type === "local").map(({name}) => name)
  );
  const faults: PageFault[] = [];
  const seen = new Set<string>();
  const importer = {
    file: pageFile({root: config.root, source: page.path}),
    source: checked.source
  };
  for (const name of names)
    await check(resolvePath(path, name), name, importer, {root: config.root, faults, seen});
  return faults;
}

interface Importer {
  file: string;
  source: string;
}

interface Walk {
  root: string;
  faults: PageFault[];
  seen: Set<string>;
}

async function check(target: string, name: string, importer: Importer, walk: Walk): Promise<void> {
  const {root, faults, seen} = walk;
  if (seen.has(target) || !/\.[jt]sx?$/.test(target)) return;
  seen.add(target);
  const module = findModule(root, target);
  if (!module) return void faults.push(missingModule(target, name, importer, root));
  const file = join(root, module.path);
  const source = await readFile(file, "utf8");
  const info = getModuleInfo(root, target);
  if (!info) return void faults.push(...(await syntaxFaults(file, source)));
  faults.push(...moduleLibraryFaults(root, {file, source}, info));
  for (const imported of [...info.localStaticImports, ...info.localDynamicImports])
    await check(resolvePath(target, imported), imported, {file, source}, walk);
}

function missingModule(target: string, name: string, {file, source}: Importer, root: string): PageFault {
  const fromRoot = addressFromRoot(name);
  const near = nearestName(basename(target), modulesBeside(root, target));
  // Framework names from the page what is written from the root.
  const isFromRoot = source.includes(`"${target}"`) || source.includes(`'${target}'`);
  return {
    kind: "module",
    ...lineNaming(source, name, file),
    message: `Le module «\u00a0${root}${target.replace(/\.js$/, ".ts")}\u00a0» n’existe pas.`,
    advice: findModule(root, fromRoot)
      ? adviceFromRoot(fromRoot)
      : near
        ? `Vouliez-vous dire «\u00a0${join(dirname(isFromRoot ? target : name), near)}\u00a0»\u202f?`
        : "Corrigez l’adresse de l’import\u00a0: elle part du dossier du fichier où elle est écrite."
  };
}

/** The modules of a folder as imports name them: `…js` stands for `…ts`. */
function modulesBeside(root: string, target: string): string[] {
  try {
    return readdirSync(join(root, dirname(target)))
      .filter((name) => /\.[jt]s$/.test(name))
      .map((name) => name.replace(/\.ts$/, ".js"));
  } catch {
    // No such folder, whose lack is the fault that is told: nothing near it can be named.
    return [];
  }
}

/**
 * The faults that esbuild reports in a module that does not parse; one fault for the whole file when it
 * reports none.
 */
async function syntaxFaults(file: string, source: string): Promise<PageFault[]> {
  const loader = extname(file).slice(1) as Loader;
  const messages = await transform(source, {loader, logLevel: "silent"}).then(
    () => [],
    (error: {errors?: Message[]}) => error.errors ?? []
  );
  if (messages.length === 0) return [syntaxFault(file, {text: "", location: null})];
  return messages.map((message) => syntaxFault(file, message));
}

function syntaxFault(file: string, {text, location}: Pick<Message, "text" | "location">): PageFault {
  return {
    kind: "module",
    file,
    line: location?.line ?? null,
    text: location?.lineText.trim() ?? "",
    message: `Ce module ne se lit pas${text === "" ? "" : `\u00a0: l’analyseur dit «\u00a0${text}\u00a0»`}.`,
    advice: "Corrigez la ligne\u202f; la page reprend dès que le module se lit."
  };
}
