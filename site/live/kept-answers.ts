import {createHash} from "node:crypto";
import {mkdir, readFile, rename, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {deserialize, serialize} from "node:v8";
import {knownKey} from "../../src/customs/data-step.js";
import {deploymentFrom} from "../common/deployment.js";
import {hashPages, hashTools} from "../common/project-hash.js";

/** What the pages have answered to a request. */
export interface Answer {
  /** Media type, as its header says it. */
  type: string;
  body: Uint8Array;
}

/** Answers by what was asked: a page by its path (`/index`), a file by its address with its query. */
export type Answers = ReadonlyMap<string, Answer>;

const FILE = join(".cache", "preview-answers");

/**
 * What answers were made of: the data, the texts and code of the pages, and the tools that make pages of
 * them.
 */
export interface AnswersKey {
  /** Hash of all three. */
  key: string;
  /** Key of the data step; `null` before the first. */
  data: string | null;
  /** Hash of the tools, which a running preview does not follow. */
  tools: string;
}

/** Reads all that answers are made of: a tenth of a second of processor. */
export async function answersKey(projectDir: string): Promise<AnswersKey> {
  const [data, pages, tools] = await Promise.all([knownKey(), hashPages(projectDir), hashTools(projectDir)]);
  const parts = [data, pages, tools, deploymentFrom(process.env).base, process.version];
  return {key: createHash("sha256").update(JSON.stringify(parts)).digest("hex"), data, tools};
}

interface Kept {
  key: string;
  answers: Answers;
}

/** The answers that were kept under this key; none where they were made of anything else. */
export async function readAnswers(projectDir: string, key: string): Promise<Answers> {
  try {
    const kept = deserialize(await readFile(join(projectDir, FILE))) as Kept;
    return kept.key === key ? kept.answers : new Map<string, Answer>();
  } catch {
    // There is no such file, or it is one of another version of Node.
    return new Map<string, Answer>();
  }
}

/** Keeps answers in the place of those before, whole or not at all. */
export async function writeAnswers(projectDir: string, key: string, answers: Answers): Promise<void> {
  const file = join(projectDir, FILE);
  const working = `${file}.${process.pid}.tmp`;
  await mkdir(dirname(file), {recursive: true});
  await writeFile(working, serialize({key, answers} satisfies Kept));
  await rename(working, file);
}
