import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";

const framework = createRequire(import.meta.url).resolve("@observablehq/framework/package.json");

/** The library that Framework itself imports by this name: its own version, where the project has another. */
export async function ofFramework<Library>(name: string): Promise<Library> {
  const file = createRequire(framework).resolve(name);
  return (await import(pathToFileURL(file).href)) as Library;
}
