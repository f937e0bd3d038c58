import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import type {CheckedAssertion} from "./checked-assertion.js";

/** Where this project keeps it. */
export const MEMORY_FILE = ".cache/constats.json";

/**
 * Figures of each sentence when it was last seen to be true, by its key: « part(US) : 12,3 % (fichiers de
 * février 2025) ».
 */
export type AssertionMemory = Readonly<Record<string, string>>;

/** What the last checks have left in `file`; nothing where there is none, or where it cannot be read. */
export function readAssertionMemory(file: string): AssertionMemory {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as AssertionMemory;
  } catch {
    return {};
  }
}

/**
 * Keeps in `file` the figures of the sentences that are true now (`dataMonth` says of which files, « février
 * 2025 »), and what was known of those that are not. Sentences that are no longer written are forgotten.
 */
export function rememberAssertions(
  file: string,
  checked: readonly CheckedAssertion[],
  dataMonth: string
): void {
  const before = readAssertionMemory(file);
  const after: Record<string, string> = {};
  for (const {key, holds, figures} of checked) {
    const known = holds ? `${figures} (fichiers de ${dataMonth})` : before[key];
    if (known !== undefined) after[key] = known;
  }
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, JSON.stringify(after, null, 2));
}
