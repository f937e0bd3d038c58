import {randomUUID} from "node:crypto";
import type {PageFault} from "../../src/markdown/faults.js";
import {runtimeFault} from "../faults/runtime-faults.js";
import {knownKey, stepCode} from "../../src/customs/data-step.js";
import {codeFaults, crashFault} from "../faults/crash-fault.js";
import {startProcess, type Child} from "./child.js";
import type {CellPlace, DataMessage, PagesMessage, PanelState} from "./messages.js";

/** A process that draws pages, once it listens. */
interface PagesProcess {
  child: Child<PagesMessage>;
  port: number;
  instance: string;
  /** Names the data that it shows. */
  dataKey: string;
}

/** Its code is hashed before it is read: the step looks again, and is begun anew where it was edited. */
async function startDataStep(): Promise<Child<DataMessage>> {
  return startProcess<DataMessage>("data", {CX_CODE: await stepCode()});
}

/**
 * Runs the data step and the process that draws the pages, and collects their faults. Nothing that an analyst
 * writes ends it: a new process of pages replaces the one before only once it listens.
 */
export class Supervisor {
  #pages: PagesProcess | null = null;
  /** The process that will draw the pages, until it listens. */
  #starting: Child<PagesMessage> | null = null;
  #dataKey: string | null = null;
  #styles = 0;
  #progress: string | null = "préparation de l’aperçu";
  #siteFaults: PageFault[] = [];
  #loaderFaults: PageFault[] = [];
  #dataFaults: PageFault[] = [];
  #startFaults: PageFault[] = [];
  readonly #pageFaults = new Map<string, PageFault[]>();
  readonly #cells = new Map<string, CellPlace[]>();
  readonly #listeners = new Set<() => void>();
  #cycle: Promise<void> = Promise.resolve();

  /** Port of the process that draws the pages; `null` while there is none. */
  get port(): number | null {
    return this.#pages?.port ?? null;
  }

  /** Names the data that the pages show; `null` while there are none. */
  get dataKey(): string | null {
    return this.#pages?.dataKey ?? null;
  }

  /** What an open page is to know. */
  state(path: string): PanelState {
    return {
      instance: this.#pages?.instance ?? "",
      styles: this.#styles,
      progress: this.#progress,
      faults: [
        ...this.#startFaults,
        ...this.#dataFaults,
        ...(this.#pageFaults.get(path) ?? []),
        ...this.#siteFaults,
        ...this.#loaderFaults
      ]
    };
  }

  /** Calls `listener` at each change, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The faults of cells that have stopped in a browser, told by their identifiers. */
  runtimeFaults(path: string, stopped: readonly {id: string; words: string}[]): PageFault[] {
    const cells = this.#cells.get(path) ?? [];
    return stopped.map(({id, words}) => {
      const place = cells.find((cell) => cell.id === id) ?? {file: path, line: null, text: ""};
      return runtimeFault(place, words);
    });
  }

  /**
   * Prepares the data anew, then draws the pages in a new process where the data or the code are others.
   * Calls wait for one another.
   */
  refresh({codeChanged}: {codeChanged: boolean}): Promise<void> {
    this.#cycle = this.#cycle
      .then(() => this.#run(codeChanged))
      .catch((error: unknown) => console.error(error));
    return this.#cycle;
  }

  /** Ends the processes. */
  close(): void {
    this.#pages?.child.process.kill();
    this.#starting?.process.kill();
  }

  /**
   * Where nothing is to be seen yet, the pages start while the data are looked at: they show those of the
   * last time, and are replaced when these turn out to be others; where there are none they wait for them.
   */
  async #run(codeChanged: boolean): Promise<void> {
    const preparing = this.#prepareData();
    const early = this.#pages ? null : preparing.started.then(() => this.#replacePages());
    await preparing.ended;
    if (early && (await knownKey()) === null) this.#starting?.process.kill();
    await early;
    const isOther = this.#dataKey !== null && this.#pages?.dataKey !== this.#dataKey;
    const isFaulty = this.#startFaults.length > 0 && early !== null && !isOther;
    if (isOther || (codeChanged && !early && !isFaulty)) await this.#replacePages();
    this.#tell({progress: null});
  }

  #prepareData(): {started: Promise<void>; ended: Promise<void>} {
    this.#tell({progress: "vérification des données"});
    const child = startDataStep();
    return {
      started: child.then(
        () => undefined,
        () => undefined
      ),
      ended: this.#dataOf(child)
    };
  }

  async #dataOf(starting: Promise<Child<DataMessage>>): Promise<void> {
    let faults: PageFault[] = [];
    let isEdited = false;
    try {
      const child = await starting;
      child.onMessage((message) => {
        if (message.type === "edited") isEdited = true;
        else if (message.type === "progress") this.#tell({progress: message.message});
        else if (message.type === "done") this.#dataKey = message.key;
        else faults = message.faults;
      });
      const {code, errors} = await child.ended;
      if (isEdited) return await this.#dataOf(startDataStep());
      if (code !== 0 && faults.length === 0) faults = [crashFault(errors)];
    } catch (error) {
      faults = codeFaults(error);
    }
    this.#dataFaults = faults;
  }

  async #replacePages(): Promise<void> {
    this.#tell({progress: "mise en route des pages"});
    let child: Child<PagesMessage>;
    try {
      child = await startProcess<PagesMessage>("pages");
    } catch (error) {
      this.#startFaults = codeFaults(error);
      return;
    }
    this.#starting = child;
    const ready = new Promise<{port: number; dataKey: string}>((resolve) => {
      child.onMessage((message) => {
        if (message.type === "ready") resolve(message);
        else this.#hear(message);
      });
    });
    const outcome = await Promise.race([ready, child.ended]);
    this.#starting = null;
    if (!("port" in outcome)) {
      // A refused file is told already: without any earlier data there is nothing to draw.
      this.#startFaults = this.#dataFaults.length > 0 ? [] : [crashFault(outcome.errors)];
      return;
    }
    const old = this.#pages;
    this.#pages = {child, ...outcome, instance: randomUUID()};
    this.#startFaults = [];
    this.#pageFaults.clear();
    this.#loaderFaults = [];
    old?.child.process.kill();
    this.#tell({});
    void child.ended.then(() => this.#restartIfCurrent(child));
  }

  /** A process of pages that ends by itself is replaced. */
  async #restartIfCurrent(child: Child<PagesMessage>): Promise<void> {
    if (this.#pages?.child !== child) return;
    this.#pages = null;
    await this.refresh({codeChanged: true});
  }

  #hear(message: PagesMessage): void {
    if (message.type === "page") {
      this.#pageFaults.set(message.path, message.faults);
      this.#cells.set(message.path, message.cells);
    } else if (message.type === "site") this.#siteFaults = message.faults;
    else if (message.type === "loaders") this.#loaderFaults = message.faults;
    else if (message.type === "styles") this.#styles++;
    this.#tell({});
  }

  #tell({progress}: {progress?: string | null}): void {
    if (progress !== undefined) this.#progress = progress;
    for (const listener of [...this.#listeners]) listener();
  }
}
