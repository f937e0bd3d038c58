import {ofFramework} from "./originals.js";
import {remember} from "../common/remember.js";

type GlobSync = (pattern: string, options: {cwd: string; nodir?: boolean}) => string[];

const library = await ofFramework<{globSync: GlobSync}>("glob");

/** Framework lists a folder again for each file and page that it does not find there by its name: those of templates. */
export const globSync = remember(library.globSync, (pattern, {cwd, nodir}) =>
  JSON.stringify([pattern, cwd, nodir])
);
