import {join} from "node:path";
import type {LoaderRoot} from "@observablehq/framework/dist/config.js";
import {listFiles} from "../common/files.js";

/**
 * Runs the data loaders (`data/x.json.ts`), one after the other, before Framework asks for their files: it would have each
 * wait for its turn among the pages. A loader that fails fails again when Framework asks, which says so; one with a
 * parameter is left to Framework, which knows its values.
 */
export async function runLoaders({root, loaders}: LoaderRoot): Promise<void> {
  for (const file of await listFiles(join(root, "data")).catch(() => [])) {
    const target = /^([^[]+\.\w+)\.\w+$/.exec(file)?.[1];
    const loader = target && loaders.find(`/data/${target}`);
    if (loader) await loader.load({useStale: true}).catch(() => {});
  }
}
