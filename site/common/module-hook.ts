/** Data given to the hook. Addresses are as the module loader writes them (`file:///…`). */
export interface ModuleHook {
  /** Folder of the modules whose imports are changed, with its last slash. */
  within: string;
  /** Address of our module by what is imported: the address of a file, or the name of a package. */
  replacements: readonly (readonly [imported: string, ours: string])[];
  /** One number for each replacement, 1 once it was made; shared with the thread of the hook. */
  made: Int32Array;
}

export interface Context {
  parentURL?: string;
}

/** What is imported in place of `specifier`: ours, or the same. Notes that it was. */
export function replaced(
  {within, replacements, made}: ModuleHook,
  specifier: string,
  context: Context
): string {
  const {parentURL} = context;
  if (!parentURL?.startsWith(within)) return specifier;
  const imported = /^\.{1,2}\//.test(specifier) ? new URL(specifier, parentURL).href : specifier;
  const index = replacements.findIndex(([name]) => name === imported);
  if (index < 0) return specifier;
  Atomics.store(made, index, 1);
  return replacements[index]![1];
}

// For `module.register`, which runs this module in a thread of its own, once however often it is called.

const hooks: ModuleHook[] = [];

export function initialize(hook: ModuleHook): void {
  hooks.push(hook);
}

export async function resolve<Resolved>(
  specifier: string,
  context: Context,
  next: (specifier: string, context: Context) => Promise<Resolved>
): Promise<Resolved> {
  return next(
    hooks.reduce((name, hook) => replaced(hook, name, context), specifier),
    context
  );
}
