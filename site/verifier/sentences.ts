import {lineNumberAt} from "../../src/markdown/plain-text.js";
import type {Finding, SourceFile} from "./finding.js";
import {MARKUP, readPassages, type Passage} from "./prose.js";
import {formatInteger} from "../../src/french/numbers.js";

/** Beyond so many words a sentence is read twice. */
export const LONGEST_SENTENCE = 45;

const END_OF_SENTENCE = /[.!?…]+[»)\ufff9\s]*(?=\s|$)/g;
/** Ends no sentence: « n. d. », « rév. », « etc. » in the middle of one. */
const ABBREVIATION = /(?:^|[\s(«’])(?:\p{L}|rév|art|cf|ex|env|éd|vol|etc|max|min)\.\s*$/u;

/**
 * A conditional passage right after another one: a page shows one or the other, so that they do not make one
 * long sentence.
 */
const OTHERWISE = /(?<=\{\{\/(?:si|sauf)\}\}\s?)\{\{#(si|sauf)\b[^{}]*\}\}[\s\S]*?\{\{\/\1\}\}/g;

/**
 * Sentences longer than {@link LONGEST_SENTENCE} words. A word glued to its article by an apostrophe counts
 * once.
 */
export function sentenceFindings(source: SourceFile): Finding[] {
  const text = source.text.replace(OTHERWISE, (found) => found.replace(/[^\n]/g, MARKUP));
  return readPassages(text).flatMap((passage) =>
    sentencesOf(passage)
      .map(({start, text}) => ({start, text, words: wordCount(text)}))
      .filter(({words}) => words > LONGEST_SENTENCE)
      .map(({start, text, words}): Finding => ({
        rule: "phrase",
        level: "conseil",
        file: source.file,
        line: lineNumberAt(source.text, start),
        text: `${source.text
          .slice(start, start + text.length)
          .replace(/\s+/g, " ")
          .trim()
          .slice(0, 70)}…`,
        message: `Cette phrase a ${formatInteger(words)} mots.`,
        advice: `Coupez-la en deux : au-delà de ${LONGEST_SENTENCE} mots, on la relit.`
      }))
  );
}

/** The sentences of a passage, with their offsets in the file. */
function sentencesOf({prose, start}: Passage): {start: number; text: string}[] {
  const sentences = [];
  let from = 0;
  for (const match of prose.matchAll(END_OF_SENTENCE)) {
    const end = match.index + match[0].length;
    if (end < prose.length && ABBREVIATION.test(prose.slice(from, end))) continue;
    sentences.push({start: start + from, text: prose.slice(from, end)});
    from = end;
  }
  if (prose.slice(from).trim() !== "") sentences.push({start: start + from, text: prose.slice(from)});
  return sentences;
}

function wordCount(sentence: string): number {
  return sentence
    .replaceAll(MARKUP, " ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\d\ufffc]/u.test(word)).length;
}
