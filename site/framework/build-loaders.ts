import {findModule} from "@observablehq/framework/dist/javascript/module.js";
import {LoaderResolver} from "@observablehq/framework/dist/loader.js";
import type {FrameworkPage} from "@observablehq/framework/dist/markdown.js";
import {isBlocking, type PageFault} from "../../src/markdown/faults.js";
import type {CheckedPage} from "../faults/file-faults.js";
import {faultText} from "../faults/fault-text.js";
import {moduleFaults} from "../faults/module-faults.js";
import {writtenFaults} from "../faults/page-faults.js";
import {readPageWithFaults} from "../faults/read-page.js";

/** What is needed of the project's configuration. */
interface BuildConfig {
  paths(): AsyncIterable<string>;
}

interface CheckedText {
  page: FrameworkPage | null;
  faults: PageFault[];
}

/**
 * Framework's way to pages and files, for a build. It looks once for each file and page, and hashes each
 * module once: Framework's own does so again for every page that names them, since its preview must see files
 * change, and reads every page twice, for the page and for the search index.
 */
export class BuildLoaders extends LoaderResolver {
  readonly #answers = new Map<string, unknown>();

  constructor({root, interpreters}: LoaderResolver) {
    super({root});
    this.interpreters = interpreters;
  }

  /**
   * All that keeps pages of the site from being built, each fault once. The build reads no page again.
   * `onPage` is told how many addresses are read, of how many.
   */
  async faultsOfAllPages(
    config: BuildConfig,
    onPage: (done: number, total: number) => void = () => {}
  ): Promise<PageFault[]> {
    const faults = new Map<string, PageFault>();
    const paths: string[] = [];
    for await (const path of config.paths()) paths.push(path);
    for (const [done, path] of paths.entries()) {
      onPage(done, paths.length);
      if ((path.endsWith(".js") && findModule(this.root, path)) || this.find(path)) continue;
      for (const fault of (await this.#page(path, {path, ...config})).faults)
        faults.set(JSON.stringify(fault), fault);
    }
    return [...faults.values()].filter(isBlocking).sort(byPlace);
  }

  override find(path: string) {
    return this.#once(`file ${path}`, () => super.find(path));
  }

  override async loadPage(path: string, options: object, effects?: object): Promise<FrameworkPage> {
    const {page, faults} = await this.#page(path, options, effects);
    if (page === null) throw new Error(faults.map(faultText).join("\n"));
    return page;
  }

  override getModuleHash(path: string): string {
    return this.#once(`module ${path}`, () => super.getModuleHash(path));
  }

  override getLocalModuleHash(path: string): Promise<string> {
    return this.#once(`local module ${path}`, () => super.getLocalModuleHash(path));
  }

  override resolveImportPath(path: string): string {
    return this.#once(`import ${path}`, () => super.resolveImportPath(path));
  }

  #once<Answer>(question: string, answer: () => Answer): Answer {
    if (!this.#answers.has(question)) this.#answers.set(question, answer());
    return this.#answers.get(question) as Answer;
  }

  #page(path: string, options: object, effects?: object): Promise<CheckedText> {
    return this.#once(`page ${path}`, async () => {
      const read = await readPageWithFaults(this, path, options, effects);
      // Framework's own words of an address that no file gives.
      if (!read) return {page: await super.loadPage(path, options, effects), faults: []};
      const {page, faults} = read;
      return {page, faults: page ? [...faults, ...(await this.#namedFaults(page, path))] : faults};
    });
  }

  /** What is wrong with the files, images, modules and libraries that a page names. */
  #namedFaults(page: FrameworkPage, path: string): Promise<PageFault[]> {
    // Pages of a template import the same modules, but for those that the commentary of one names.
    const imports = page.code.flatMap(({node}) => node.imports.map(({name}) => name));
    const ofModules = (checked: CheckedPage) =>
      this.#once(`modules ${page.path} ${imports.join()}`, () => moduleFaults(checked));
    return writtenFaults(page, path, {root: this.root, loaders: this}, ofModules);
  }
}

function byPlace(a: PageFault, b: PageFault): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
}
