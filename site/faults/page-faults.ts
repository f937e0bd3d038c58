import {getResolvers} from "@observablehq/framework/dist/resolvers.js";
import type {FrameworkPage} from "@observablehq/framework/dist/markdown.js";
import {readSource} from "../../src/markdown/cell-faults.js";
import type {PageFault} from "../../src/markdown/faults.js";
import {fileFaults, type CheckedPage} from "./file-faults.js";
import {libraryFaults} from "./library-faults.js";
import {moduleFaults} from "./module-faults.js";
import {pageFile} from "./page-files.js";

/**
 * Faults of a page other than those of its text: files and images that do not exist, modules that do not
 * exist or do not parse, libraries that are not installed.
 */
export async function pageFaults(
  page: FrameworkPage,
  path: string,
  config: CheckedPage["config"]
): Promise<PageFault[]> {
  const faults = await writtenFaults(page, path, config);
  return faults.length > 0 ? faults : resolutionFaults(page, path, config);
}

/** What is wrong with what a page names: files, modules (told by `findModuleFaults`), libraries. */
export async function writtenFaults(
  page: FrameworkPage,
  path: string,
  config: CheckedPage["config"],
  findModuleFaults: (checked: CheckedPage) => Promise<PageFault[]> = moduleFaults
): Promise<PageFault[]> {
  const checked = {page, path, config, source: readSource(pageFile({root: config.root, source: page.path}))};
  return [...fileFaults(checked), ...libraryFaults(checked), ...(await findModuleFaults(checked))];
}

/** What Framework cannot resolve for a reason that the checks above do not know. */
async function resolutionFaults(
  page: FrameworkPage,
  path: string,
  config: CheckedPage["config"]
): Promise<PageFault[]> {
  try {
    await getResolvers(page, {path, ...config});
    return [];
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return [
      {
        kind: "module",
        file: pageFile({root: config.root, source: page.path}),
        line: null,
        text: "",
        message: `Cette page demande quelque chose qui n’est pas là\u00a0: ${words}.`,
        advice: "Vérifiez ses lignes «\u00a0import\u00a0» et «\u00a0FileAttachment\u00a0»."
      }
    ];
  }
}
