import type {Loaders} from "@observablehq/framework/dist/config.js";
import {remember} from "./remember.js";

/**
 * Has Framework look once, in a build, for each file and page, and hash each module once. It does so again for every page that
 * names them, since its preview must see files change; and it reads every page twice, for the page and for the search index.
 */
export function rememberLookups(loaders: Loaders): void {
  once(loaders, "find");
  once(loaders, "loadPage");
  once(loaders, "getModuleHash");
  once(loaders, "getLocalModuleHash");
  once(loaders, "resolveImportPath");
}

function once<Name extends keyof Loaders>(loaders: Loaders, name: Name): void {
  const look = loaders[name].bind(loaders) as (path: string, ...rest: unknown[]) => unknown;
  loaders[name] = remember(look, (path) => path) as Loaders[Name];
}
