import {join} from "node:path";
import {LoaderResolver} from "@observablehq/framework/dist/loader.js";
import type {FrameworkPage} from "@observablehq/framework/dist/markdown.js";
import {knownKey} from "../../src/customs/data-step.js";
import {placeOfCell} from "../../src/markdown/cell-faults.js";
import {collectFaults, isBlocking, type PageFault} from "../../src/markdown/faults.js";
import {pageFaults} from "../faults/page-faults.js";
import {pageTexts} from "../faults/page-files.js";
import {readPageWithFaults} from "../faults/read-page.js";
import type {CellPlace} from "./messages.js";
import {LoaderFailure, runLoader, writeEntry} from "./run-loader.js";
import {runOnSteadyData} from "./steady-loader.js";

/** The state of a page: its faults, and the places of its cells. */
export interface PageReport {
  path: string;
  faults: PageFault[];
  cells: CellPlace[];
}

export interface LiveListeners {
  onPage: (report: PageReport) => void;
  /** Told the faults of all data loaders, whole, at each change. */
  onLoaderFaults: (faults: PageFault[]) => void;
}

/** Shown where a page has never been right since the preview started. */
const NOTHING_YET =
  "# Cette page attend une correction\n\nL’encadré dit ce qui ne va pas et où. La page paraît dès que c’est corrigé.\n";

/**
 * Framework's loader of pages and files, for a preview that continues whatever is written: the faults of a
 * page are reported, and the page is shown in its last version without any. The files are watched by one
 * watcher for all (`changed`) instead of one for each: a new file is seen, and so is one that an editor
 * replaces by another.
 */
export class LiveLoaders extends LoaderResolver {
  readonly #lastGood = new Map<string, FrameworkPage>();
  readonly #listeners = new Set<(event: string) => void>();
  #changes = 0;
  /** How many changes had been heard when a page was last read. */
  readonly #readAt = new Map<string, number>();
  readonly #report: (report: PageReport) => void;
  readonly #loaderFaults = new Map<string, PageFault[]>();
  readonly #onLoaderFaults: (faults: PageFault[]) => void;

  constructor({root, interpreters}: LoaderResolver, {onPage, onLoaderFaults}: LiveListeners) {
    super({root, interpreters: Object.fromEntries(interpreters)});
    this.#report = onPage;
    this.#onLoaderFaults = onLoaderFaults;
  }

  override async loadPage(path: string, options: object, effects?: object): Promise<FrameworkPage> {
    this.#readAt.set(path, this.#changes);
    const written = await readPageWithFaults(this, path, options, effects);
    if (!written) return super.loadPage(path, options, effects);
    const {page, faults, read} = written;
    const config = {...options, root: this.root, loaders: this};
    const isRight = () => !faults.some(isBlocking);
    if (page && isRight()) faults.push(...(await pageFaults(page, path, config)));
    this.#report({path, faults, cells: page ? this.#cells(page, path) : []});
    if (page && isRight()) this.#lastGood.set(path, page);
    // Its commentary or its findings may be at fault, which are read with any text of the page: told above.
    return this.#lastGood.get(path) ?? collectFaults(() => read(NOTHING_YET)).result;
  }

  /** The loader of a file, run by other means than Framework's where these are slow (run-loader.ts). */
  override find(path: string) {
    const loader = super.find(path);
    if (!loader?.exec) return loader;
    const {inflatePath, targetPath} = loader;
    if (inflatePath !== undefined) {
      const archive = this.find(`${targetPath!.slice(0, -inflatePath.length - 1)}.zip`);
      if (archive)
        loader.exec = async (output, options) =>
          writeEntry(join(this.root, await archive.load(options)), inflatePath, output);
    } else if (loader.path.endsWith(".ts")) {
      const file = join(this.root, loader.path);
      const args = loader.args!.slice(loader.args!.indexOf(file) + 1);
      loader.exec = async (output) => this.#tellLoader(file, runLoader(file, args, output));
    }
    runOnSteadyData(loader, knownKey);
    return loader;
  }

  /** Tells of a loader that fails, and no more of it once it has run. */
  async #tellLoader(file: string, run: Promise<void>): Promise<void> {
    const before = this.#loaderFaults.size;
    try {
      await run;
      this.#loaderFaults.delete(file);
    } catch (error) {
      if (error instanceof LoaderFailure) this.#loaderFaults.set(file, error.faults);
      throw error;
    } finally {
      if (before + this.#loaderFaults.size > 0) this.#onLoaderFaults([...this.#loaderFaults.values()].flat());
    }
  }

  /** Framework calls this after it has read the page: a change since then is reported at once. */
  override watchPage(path: string, listener: (event: string) => void): {close(): void} {
    this.#listeners.add(listener);
    if (this.#readAt.get(path) !== this.#changes) setImmediate(listener, "change");
    return {close: () => this.#listeners.delete(listener)};
  }

  /** `watchPage` hears of every file. */
  override watchFiles(): Promise<{close(): void}> {
    return Promise.resolve({close: () => undefined});
  }

  /** Has every open page read again; a page is sent to its browser only when it has changed. */
  changed(): void {
    this.#changes += 1;
    for (const listener of [...this.#listeners]) listener("change");
  }

  #cells({code, path: source}: FrameworkPage, path: string): CellPlace[] {
    const files = pageTexts({root: this.root, source, path});
    return code.map(({id, node: {input}}) => ({
      id,
      ...placeOfCell(input, files),
      text: input.trim().split("\n")[0]!
    }));
  }
}
