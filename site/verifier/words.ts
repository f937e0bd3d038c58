import {MARKUP, type Passage} from "./prose.js";

/** A word of a text. */
export interface Word {
  text: string;
  /** Offset in the file. */
  start: number;
}

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'\u2011-]*/gu;
/** Codes (`C30C`), acronyms (`DGDDI`, `ETI`), single letters, ordinals and numbers. */
const NO_WORD = /\p{N}|^\p{Lu}[\p{Lu}\p{M}-]+s?$|^\p{L}$/u;

/**
 * The ending of an ordinal that is raised by hand, `1<sup>er</sup>`: it belongs to the number and is not
 * spelled.
 */
const RAISED_ENDING = new RegExp(`(?<=\\p{N}${MARKUP}+)\\p{L}{1,3}(?=${MARKUP})`, "gu");

/** The words of a passage that can be spelled, with the typographic apostrophe. */
export function wordsOf({prose, start}: Passage): Word[] {
  const text = prose.replace(RAISED_ENDING, (ending) => " ".repeat(ending.length)).replaceAll(MARKUP, " ");
  return [...text.matchAll(WORD)]
    .map((match) => ({
      text: match[0]
        .replaceAll("'", "’")
        .replaceAll("\u2011", "-")
        .replace(/[’-]+$/, ""),
      start: start + match.index
    }))
    .filter(({text: word}) => !NO_WORD.test(word));
}
