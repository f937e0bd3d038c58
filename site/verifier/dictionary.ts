import {createHash} from "node:crypto";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import dictionaryFr from "dictionary-fr";
import {distance} from "fastest-levenshtein";
import nspell, {type Speller} from "nspell";
import {withoutAccents} from "../../src/french/slug.js";

/** What the French dictionary says of words. */
export interface Dictionary {
  knows(word: string): boolean;
  /** Words that were perhaps meant, the likeliest first. */
  suggest(word: string): string[];
  /** Keeps the answers for the next time. */
  save(): Promise<void>;
}

/** Answers to the words of former runs, for one version of the dictionary. */
interface Memory {
  version: string;
  known: string[];
  unknown: Record<string, string[]>;
}

/**
 * The French dictionary of Hunspell (`dictionary-fr`, by Grammalecte). Reading it takes seconds and half a
 * gigabyte, so that its answers are kept in `memoryFile`, and it is read only when a text holds a word that
 * was never asked for.
 */
export async function openDictionary(memoryFile: string): Promise<Dictionary> {
  const version = createHash("sha256").update(dictionaryFr.aff).update(dictionaryFr.dic).digest("hex");
  const {known, unknown} = await readMemory(memoryFile, version);
  const good = new Set(known);
  const bad = new Map(Object.entries(unknown));
  const size = good.size + bad.size;
  let speller: Speller | undefined;
  const open = (): Speller =>
    (speller ??= nspell({aff: Buffer.from(dictionaryFr.aff), dic: Buffer.from(dictionaryFr.dic)}));
  let stemList: string[] | undefined;
  const stems = (): string[] => (stemList ??= readStems());
  return {
    knows(word) {
      if (good.has(word)) return true;
      if (bad.has(word)) return false;
      const isKnown = open().correct(word);
      if (isKnown) good.add(word);
      else
        bad.set(
          word,
          nearWords(word, stems())
            .filter((each) => open().correct(each))
            .slice(0, 3)
        );
      return isKnown;
    },
    suggest: (word) => bad.get(word) ?? [],
    async save() {
      if (good.size + bad.size === size) return;
      await mkdir(dirname(memoryFile), {recursive: true});
      const memory: Memory = {version, known: [...good].sort(), unknown: Object.fromEntries(bad)};
      await writeFile(memoryFile, JSON.stringify(memory));
    }
  };
}

/** The first column of the dictionary: words without their endings. */
function readStems(): string[] {
  return Buffer.from(dictionaryFr.dic)
    .toString("utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.replace(/[/\t ].*/, ""));
}

/**
 * Words, or their plurals, with the same first letter and within two letters of a word; the nearest first.
 * The speller’s own suggestions take up to a second a word.
 */
function nearWords(word: string, stems: readonly string[]): string[] {
  const lower = word.toLocaleLowerCase("fr");
  const limit = word.length < 6 ? 1 : 2;
  const initial = firstLetter(lower);
  return stems
    .filter((stem) => firstLetter(stem) === initial && Math.abs(stem.length - word.length) <= limit + 1)
    .flatMap((stem) => [stem, `${stem}s`])
    .map((near) => ({near, letters: distance(lower, near.toLocaleLowerCase("fr"))}))
    .filter(({letters}) => letters <= limit)
    .sort((a, b) => a.letters - b.letters)
    .map(({near}) => near);
}

function firstLetter(word: string): string {
  return withoutAccents(word.charAt(0)).toLowerCase();
}

async function readMemory(file: string, version: string): Promise<Memory> {
  const empty = {version, known: [], unknown: {}};
  try {
    const memory = JSON.parse(await readFile(file, "utf8")) as Memory;
    return memory.version === version ? memory : empty;
  } catch {
    // Absent or damaged: every word is looked up again.
    return empty;
  }
}
