import {LoaderResolver} from "@observablehq/framework/dist/loader.js";
import type {FrameworkPage} from "@observablehq/framework/dist/markdown.js";
import type {PageFault} from "../../src/markdown/faults.js";
import type {CheckedPage} from "../faults/file-faults.js";
import {moduleFaults} from "../faults/module-faults.js";
import {writtenFaults} from "../faults/page-faults.js";

/** Message that the process of the build sends before it fails. */
export interface FaultsMessage {
  faults: PageFault[];
}

/**
 * Framework's way to pages and files, for a build. It looks once for each file and page, and hashes each
 * module once: Framework's own does so again for every page that names them, since its preview must see files
 * change, and reads every page twice, for the page and for the search index. The build stops at a page that
 * names what is not there, and `onFaults` is told of it.
 */
export class BuildLoaders extends LoaderResolver {
  readonly #answers = new Map<string, unknown>();
  readonly #onFaults: (message: FaultsMessage) => void;

  constructor({root, interpreters}: LoaderResolver, onFaults: (message: FaultsMessage) => void) {
    super({root});
    this.interpreters = interpreters;
    this.#onFaults = onFaults;
  }

  override find(path: string) {
    return this.#once(`file ${path}`, () => super.find(path));
  }

  override loadPage(path: string, options: object, effects?: object): Promise<FrameworkPage> {
    return this.#once(`page ${path}`, async () => {
      const page = await super.loadPage(path, options, effects);
      await this.#check(page, path);
      return page;
    });
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

  async #check(page: FrameworkPage, path: string): Promise<void> {
    // Pages of a template import the same modules, but for those that the commentary of one names.
    const imports = page.code.flatMap(({node}) => node.imports.map(({name}) => name));
    const ofModules = (checked: CheckedPage) =>
      this.#once(`modules ${page.path} ${imports.join()}`, () => moduleFaults(checked));
    const faults = await writtenFaults(page, path, {root: this.root, loaders: this}, ofModules);
    if (faults.length === 0) return;
    this.#onFaults({faults});
    throw new Error(`${path}: ${faults[0]!.message}`);
  }
}
