import {withoutAccents} from "./slug.js";

/** Words that say nothing of what is looked for: left out of a query that has others. */
const LINK_WORDS = new Set(["a", "au", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "sur"]);

/**
 * Text without accents, case, hyphens or apostrophes, in words; « st » and « ste » read as « saint » and
 * « sainte ».
 */
export function searchWords(text: string): string[] {
  const plain = withoutAccents(text).toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae");
  return (plain.match(/[a-z0-9]+/g) ?? []).map((word) =>
    word === "st" ? "saint" : word === "ste" ? "sainte" : word
  );
}

/** The words of a text without its link words; all of them where there is nothing else. */
export function tellingWords(text: string): string[] {
  const words = searchWords(text);
  const telling = words.filter((word) => !LINK_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}
