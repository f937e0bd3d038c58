import type {IncomingMessage, ServerResponse} from "node:http";
import {isBlocking} from "../../src/markdown/faults.js";
import {answersKey, readAnswers, writeAnswers, type Answer, type Answers} from "./kept-answers.js";
import type {Supervisor} from "./supervisor.js";

/** Pages whose answers are kept: the last that were asked for. */
const KEPT_PAGES = 6;
/** Files that are kept: a page has a hundred. */
const KEPT_FILES = 600;
/** A larger file, such as DuckDB, is asked for again. */
const MAX_BYTES = 2 << 20;
/** Answers are kept once nothing has changed for so long. */
const AT_REST_MS = 1500;

/** What is to be known of the process of pages. */
type Watched = Pick<Supervisor, "port" | "dataKey" | "state" | "onChange">;

/**
 * Gives the pages at once when the preview starts: what the process of pages had answered for them the last
 * time is kept, under a hash of all that it was made of, and given again while that process starts, if
 * nothing has changed. Once it listens it answers everything itself, and every open page asks it whether it
 * is right.
 */
export class AnswerMemory {
  readonly #projectDir: string;
  readonly #restMs: number;
  readonly #supervisor: Watched;
  /** Answers of the last time, as long as they may be given. */
  #kept: Answers = new Map();
  readonly #read: Promise<string>;
  #isStarting = true;
  #instance = "";
  /** What was heard since, the last heard last. */
  readonly #files = new Map<string, Answer>();
  readonly #pages = new Set<string>();
  #hasNew = false;
  /** Number of requests that are being answered. */
  #underway = 0;
  #written = "";
  #timer: NodeJS.Timeout | undefined;

  constructor(supervisor: Watched, {projectDir = process.cwd(), restMs = AT_REST_MS} = {}) {
    this.#supervisor = supervisor;
    this.#projectDir = projectDir;
    this.#restMs = restMs;
    this.#read = this.#readKept();
    supervisor.onChange(() => this.#look());
  }

  /** What was answered the last time, while the process of pages starts. */
  async kept(request: IncomingMessage): Promise<Answer | undefined> {
    if (!this.#isStarting || request.method !== "GET") return undefined;
    await this.#read;
    return this.#isStarting ? this.#kept.get(nameOf(request)) : undefined;
  }

  /** Asks for the whole answer where it is not known: that nothing has changed would say nothing. */
  prepare(request: IncomingMessage, response: ServerResponse): void {
    this.#underway += 1;
    response.once("close", () => {
      this.#underway -= 1;
      this.#keepSoon();
    });
    if (!this.#files.has(nameOf(request))) delete request.headers["if-none-match"];
  }

  /** Hears what the pages answer. */
  hear(request: IncomingMessage, answer: IncomingMessage): void {
    if (request.method !== "GET" || answer.statusCode !== 200) return;
    const name = nameOf(request);
    const type = answer.headers["content-type"] ?? "";
    // Beside the browser, which has the same parts as they come. An answer that breaks off has no end.
    const parts: Buffer[] = [];
    answer.on("data", (part: Buffer) => void parts.push(part));
    answer.on("end", () => {
      const body = Buffer.concat(parts);
      if (isPage(type)) this.#addPage(name);
      else if (body.length <= MAX_BYTES) this.#addFile(name, {type, body});
    });
  }

  /** Forgets a page, of which a cell has stopped: where that cell is would not be known at the start. */
  leaveOut(page: string): void {
    this.#pages.delete(page);
  }

  /** Keeps now what was heard, where the preview is at rest. */
  keep(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#keep();
  }

  async #readKept(): Promise<string> {
    const {key, tools} = await answersKey(this.#projectDir);
    this.#kept = await readAnswers(this.#projectDir, key);
    for (const [name, answer] of this.#kept) {
      if (isPage(answer.type)) this.#pages.add(name);
      else this.#files.set(name, answer);
    }
    this.#written = this.#kept.size > 0 ? key : "";
    return tools;
  }

  #look(): void {
    const {instance} = this.#supervisor.state("");
    if (instance === "") return;
    if (this.#isStarting) this.#isStarting = false;
    // Other code may answer otherwise.
    else if (this.#instance !== instance) this.#files.clear();
    this.#instance = instance;
    this.#keepSoon();
  }

  #addPage(name: string): void {
    this.#hasNew ||= !this.#pages.has(name);
    this.#pages.delete(name);
    this.#pages.add(name);
    for (const oldest of [...this.#pages].slice(0, -KEPT_PAGES)) this.#pages.delete(oldest);
    this.#keepSoon();
  }

  #addFile(name: string, answer: Answer): void {
    this.#hasNew ||= !this.#files.has(name);
    this.#files.delete(name);
    this.#files.set(name, answer);
    const [oldest] = this.#files.keys();
    if (this.#files.size > KEPT_FILES) this.#files.delete(oldest!);
    this.#keepSoon();
  }

  #keepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#keep().catch((error: unknown) => console.error(error));
    }, this.#restMs);
    this.#timer.unref();
  }

  async #keep(): Promise<void> {
    // What is being done ends with a change, after which this comes again.
    if (this.#underway > 0 || this.#supervisor.state("").progress !== null) return;
    const key = await this.#key();
    if (key === null || (key === this.#written && !this.#hasNew)) return;
    this.#hasNew = false;
    const answers = new Map(this.#files);
    for (const page of this.#pages) {
      const answer = await this.#askFor(page);
      if (answer) answers.set(page, answer);
    }
    // What was changed meanwhile may be in some answers and not in others.
    if ((await this.#key()) !== key) return this.#keepSoon();
    await writeAnswers(this.#projectDir, key, answers);
    this.#written = key;
  }

  /** Names all that the pages are made of; `null` while they are made of something else. */
  async #key(): Promise<string | null> {
    const tools = await this.#read;
    const now = await answersKey(this.#projectDir);
    const {dataKey, port} = this.#supervisor;
    return port !== null && now.tools === tools && now.data === dataKey ? now.key : null;
  }

  /**
   * A page as it is now: it was changed in the browser since it was asked for. One with a fault is not
   * kept.
   */
  async #askFor(page: string): Promise<Answer | null> {
    const {port} = this.#supervisor;
    const address = `http://127.0.0.1:${port}${encodeURI(page.replace(/\/index$/, "/"))}`;
    const response = await fetch(address, {headers: {accept: "text/html"}}).catch(() => null);
    if (!response?.ok) return null;
    const body = new Uint8Array(await response.arrayBuffer());
    const isRight = !this.#supervisor.state(page).faults.some(isBlocking);
    return isRight ? {type: response.headers.get("content-type") ?? "", body} : null;
  }
}

/** The page of an address as the pages name themselves: `/index` for `/`. */
export function pageName(address: string): string {
  const path = decodeURI(address).replace(/\.html$/, "");
  return path.endsWith("/") ? `${path}index` : path;
}

function nameOf(request: IncomingMessage): string {
  const {pathname, search} = new URL(request.url ?? "/", "http://localhost");
  return request.headers.accept?.includes("text/html") ? pageName(pathname) : pathname + search;
}

function isPage(type: string): boolean {
  return type.startsWith("text/html");
}
