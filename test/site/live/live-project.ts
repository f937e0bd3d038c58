import {spawn, type ChildProcess} from "node:child_process";
import {cp, mkdtemp, readFile, rename, rm, symlink, writeFile} from "node:fs/promises";
import {createServer} from "node:net";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Browser, Page} from "playwright-core";
import {launchBrowser, openContext} from "../../../site/browser/browser.js";
import {packInput} from "../../customs/folders.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** Tiny official files with one complete year. */
const DATA = fileURLToPath(new URL("../../golden/surprises/input", import.meta.url));

/** What an editor does when it saves: it writes in place, or it writes beside and renames. */
export const EDITORS: Record<string, (file: string, text: string) => Promise<void>> = {
  "an editor that writes in place": (file, text) => writeFile(file, text),
  "an editor that writes beside and renames": async (file, text) => {
    const beside = join(dirname(file), `.${process.pid}.tmp~`);
    await writeFile(beside, text);
    await rename(beside, file);
  }
};

/**
 * A copy of the project on tiny official files, with `npm run dev` at work in it and a browser to look at it.
 */
export class LiveProject {
  #command: ChildProcess;
  #printed = "";

  private constructor(
    readonly folder: string,
    private readonly port: number,
    private readonly browser: Browser
  ) {
    this.#command = this.#run();
  }

  static async start(): Promise<LiveProject> {
    const folder = await mkdtemp(join(tmpdir(), "fiches-apercu-"));
    for (const name of [
      "src",
      "site",
      "observablehq.config.ts",
      "package.json",
      "package-lock.json",
      "tsconfig.json"
    ])
      await cp(join(ROOT, name), join(folder, name), {
        recursive: true,
        filter: (path) => !/[\\/](?:\.observablehq|donnees|analyses)$/.test(path)
      });
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
    await packInput(DATA, join(folder, "data/douane"));
    return new LiveProject(folder, await freePort(), await launchBrowser());
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  printed(): string {
    return this.#printed;
  }

  /** Ends the command, does something meanwhile, and runs it again. */
  async restart(meanwhile: () => Promise<void>): Promise<void> {
    await this.#end();
    await meanwhile();
    this.#command = this.#run();
  }

  #run(): ChildProcess {
    const command = spawn("npm", ["run", "dev", "--", "--port", String(this.port)], {
      cwd: this.folder,
      env: {...process.env, DOUANE_DIR: ""},
      detached: true
    });
    for (const stream of [command.stdout, command.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => (this.#printed += text));
    return command;
  }

  /** Opens a page; `prepare` is given its tab before. */
  async open(path: string, prepare: (page: Page) => void = () => {}): Promise<Page> {
    const context = await openContext(this.browser, {viewport: {width: 1280, height: 900}});
    const page = await context.newPage();
    prepare(page);
    await untilAnswer(this.url);
    await page.goto(this.url + path);
    return page;
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  read(file: string): Promise<string> {
    return readFile(this.path(file), "utf8");
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.#end();
    await rm(this.folder, {recursive: true, force: true, maxRetries: 5});
  }

  async #end(): Promise<void> {
    const closed = new Promise((resolve) => this.#command.once("close", resolve));
    // The command and what it has started are a group of their own.
    if (process.platform === "win32") this.#command.kill();
    else process.kill(-this.#command.pid!, "SIGTERM");
    await closed;
  }
}

/** Words of the panel; the empty text where there is none. */
export function panelText(page: Page): Promise<string> {
  return page.evaluate(
    () => document.querySelector("cx-apercu")?.shadowRoot?.querySelector("section")?.textContent ?? ""
  );
}

export async function untilAnswer(url: string): Promise<void> {
  for (const until = Date.now() + 60_000; ;) {
    if (
      await fetch(url).then(
        () => true,
        () => false
      )
    )
      return;
    if (Date.now() > until) throw new Error(`nothing answers at ${url}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const {port} = server.address() as {port: number};
      server.close(() => resolve(port));
    });
  });
}
