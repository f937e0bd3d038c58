import {FileBuildEffects} from "@observablehq/framework/dist/build.js";

/** Framework's own way to write files, which counts the pages among them. */
export class CountedPages extends FileBuildEffects {
  #written = 0;

  constructor(
    output: string,
    cacheDir: string,
    private readonly onPage: (done: number) => void
  ) {
    super(output, cacheDir);
  }

  override async writeFile(path: string, contents: unknown): Promise<void> {
    await super.writeFile(path, contents);
    if (path.endsWith(".html")) this.onPage(++this.#written);
  }
}
