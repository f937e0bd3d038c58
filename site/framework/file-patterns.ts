import {ofFramework} from "../common/originals.js";
import {remember} from "../common/remember.js";

type GlobSync = (pattern: string, options: {cwd: string; nodir?: boolean}) => string[];

const library = await ofFramework<{globSync: GlobSync}>("glob");

/**
 * `globSync` with its answers remembered. For each file of a template, Framework would list the same folder
 * again.
 */
export const globSync = remember(library.globSync, (pattern, {cwd, nodir}) =>
  JSON.stringify([pattern, cwd, nodir])
);
