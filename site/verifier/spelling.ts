import type {Dictionary} from "./dictionary.js";
import {lineNumberAt} from "../../src/markdown/plain-text.js";
import {excerpt, type Finding, type SourceFile} from "./finding.js";
import type {Passage} from "./prose.js";
import {wordsOf, type Word} from "./words.js";
import {nearestName} from "../../src/markdown/faults.js";
import {sentenceList} from "../../src/french/words.js";

/** What is taken for well spelled. */
export interface Spelling {
  dictionary: Pick<Dictionary, "knows" | "suggest">;
  /** Words of the project and of its tables. */
  words: ReadonlySet<string>;
}

/** « l’ », « qu’ », « jusqu’ » before a word. */
const ELISION = /^(?:[ldnsjcmt]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)’(?=\p{L})/iu;
/** What may follow a word after a hyphen: « donne-t-il », « celui-ci ». */
const AFTER_HYPHEN =
  /^(?:t|il|ils|elle|elles|on|je|tu|nous|vous|le|la|les|lui|leur|y|en|ce|ci|là|même|mêmes)$/;

/** The words of a text that neither the dictionary nor the project knows, each told once a file. */
export function spellingFindings(
  source: SourceFile,
  passages: readonly Passage[],
  spelling: Spelling
): Finding[] {
  const told = new Set<string>();
  return passages
    .flatMap(wordsOf)
    .filter(({text}) => {
      if (told.has(text) || isSpelled(text, spelling)) return false;
      told.add(text);
      return true;
    })
    .map((word) => unknownWord(source, word, spelling));
}

/** Whether a word is well spelled, by itself, after its elision, or part by part. */
export function isSpelled(word: string, spelling: Spelling): boolean {
  if (isKnown(word, spelling)) return true;
  const bare = word.replace(ELISION, "");
  if (bare !== word && isSpelled(bare, spelling)) return true;
  const parts = word.split("-");
  return (
    parts.length > 1 &&
    parts.every((part, index) => (index > 0 && AFTER_HYPHEN.test(part)) || isSpelled(part, spelling))
  );
}

function isKnown(word: string, {dictionary, words}: Spelling): boolean {
  const small = word.charAt(0).toLocaleLowerCase("fr") + word.slice(1);
  return /^\p{L}?$/u.test(word) || words.has(word) || words.has(small) || dictionary.knows(word);
}

function unknownWord(source: SourceFile, {text, start}: Word, spelling: Spelling): Finding {
  const near = suggestions(text, spelling).map((word) => `« ${word} »`);
  const asked =
    near.length > 0 ? `Vouliez-vous dire ${sentenceList(near).replace(/ et (?=[^ ]*«)/, " ou ")} ? ` : "";
  return {
    rule: "orthographe",
    level: "faute",
    file: source.file,
    line: lineNumberAt(source.text, start),
    text: excerpt(source.text, start, start + text.length),
    message: `« ${text} » n’est pas au dictionnaire.`,
    advice: `${asked}Si le mot est juste, ajoutez-le à data/mots.txt.`
  };
}

function suggestions(word: string, {dictionary, words}: Spelling): string[] {
  const bare = word.replace(ELISION, "");
  const elided = word.slice(0, word.length - bare.length);
  const named = nearestName(
    bare,
    [...words].filter((each) => each.length > 3)
  );
  const all = [...(named === undefined ? [] : [elided + named]), ...dictionary.suggest(word)];
  return [...new Set(all)].slice(0, 3);
}
