import * as nodeModule from "node:module";
import {dirname, join, sep} from "node:path";
import {pathToFileURL} from "node:url";
import {SiteFault} from "./fault.js";
import {replaced, type Context, type ModuleHook} from "./module-hook.js";

/**
 * Modules that Framework imports, and ours that take their place: its own by their file (`dist/rollup.js`),
 * packages by their name.
 */
export type Replacements = Readonly<Record<string, URL>>;

// Framework has no setting for what these modules do. The hook may go when it has one.
const framework = dirname(
  nodeModule.createRequire(import.meta.url).resolve("@observablehq/framework/package.json")
);

const hooks: ModuleHook[] = [];

/** Has Framework import other modules in this process. Comes before the first import of Framework. */
export function replaceModules(replacements: Replacements): void {
  const hook: ModuleHook = {
    within: pathToFileURL(join(framework, "dist") + sep).href,
    replacements: Object.entries(replacements).map(([name, ours]) => [addressOf(name), ours.href]),
    made: new Int32Array(new SharedArrayBuffer(4 * Object.keys(replacements).length))
  };
  hooks.push(hook);
  addHook(hook);
}

/**
 * Fails unless every module was replaced. Comes after the import of Framework: it may have moved or renamed
 * one of them.
 */
export function assertReplaced(): void {
  const left = hooks.flatMap(({replacements, made}) => replacements.filter((_, index) => made[index] === 0));
  if (hooks.length > 0 && left.length === 0) return;
  throw new SiteFault(
    "Framework n’importe plus ces modules, que le site remplace (site/framework et site/vocabulary sont à revoir)\u00a0:",
    hooks.length > 0 ? left.map(([name]) => name) : ["aucun n’est remplacé dans ce processus"]
  );
}

function addressOf(name: string): string {
  return name.startsWith("dist/") ? pathToFileURL(join(framework, name)).href : name;
}

/** Node 22.15 and later have `registerHooks`; Node 26 warns of `register`, which is all that Node 20 has. */
function addHook(hook: ModuleHook): void {
  const {registerHooks} = nodeModule as {registerHooks?: RegisterHooks};
  if (registerHooks)
    registerHooks({resolve: (name, context, next) => next(replaced(hook, name, context), context)});
  else nodeModule.register("./module-hook.ts", import.meta.url, {data: hook});
}

type Resolve = (specifier: string, context: Context) => {url: string};
type RegisterHooks = (hooks: {
  resolve: (specifier: string, context: Context, next: Resolve) => {url: string};
}) => void;
