import {join} from "node:path";
import type {LoaderRoot} from "@observablehq/framework/dist/config.js";
import {listFiles} from "../common/files.js";

/**
 * Runs the data loaders (`data/x.json.ts`), one after the other, before Framework asks for their files: in
 * its own build each waits for its turn among the pages. A loader that fails is run again by Framework, which
 * reports the failure. A loader with a parameter is left to Framework, which knows the values.
 */
export async function runLoaders({root, loaders}: LoaderRoot): Promise<void> {
  for (const file of await listFiles(join(root, "data")).catch(() => [])) {
    const target = /^([^[]+\.\w+)\.\w+$/.exec(file)?.[1];
    const loader = target && loaders.find(`/data/${target}`);
    if (loader) await loader.load({useStale: true}).catch(() => {});
  }
}
