import type {ResolvedConfig} from "@observablehq/framework/dist/config.js";
import type {FrameworkPage} from "@observablehq/framework/dist/markdown.js";
import type {PageFault} from "../../src/markdown/faults.js";
import {writtenFaults} from "../faults/page-faults.js";

/** What the process of the build tells before it fails. */
export interface FaultsMessage {
  faults: PageFault[];
}

/** Has the build stop at a page that names a file, a module or a library that is not there, and tell `onFaults` of it. */
export function checkPages(
  {root, loaders}: ResolvedConfig,
  onFaults: (message: FaultsMessage) => void
): void {
  const load = loaders.loadPage.bind(loaders);
  loaders.loadPage = async (path, options, effects) => {
    const page = (await load(path, options, effects)) as FrameworkPage;
    const faults = await writtenFaults(page, path, {root, loaders: loaders as never});
    if (faults.length === 0) return page;
    onFaults({faults});
    throw new Error(`${path}: ${faults[0]!.message}`);
  };
}
