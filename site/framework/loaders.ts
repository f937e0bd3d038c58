import {readdir} from "node:fs/promises";
import {join} from "node:path";
import type {Loaders} from "@observablehq/framework/dist/config.js";

/**
 * Runs the data loaders (`data/x.json.ts`), one after the other, before Framework asks for their files: it would have each
 * wait for its turn among the pages. A loader that fails fails again when Framework asks, which says so; one with a
 * parameter is left to Framework, which knows its values.
 */
export async function runLoaders({
  root,
  loaders
}: {
  root: string;
  loaders: Pick<Loaders, "find">;
}): Promise<void> {
  for (const name of await readdir(join(root, "data"))) {
    const target = /^([^[]+\.\w+)\.\w+$/.exec(name)?.[1];
    if (target)
      await loaders
        .find(`/data/${target}`)
        ?.load({useStale: true})
        .catch(() => {});
  }
}
