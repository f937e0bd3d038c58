import {h} from "./dom.js";

/** Longer compounds may be divided: whole, they would not fit beside anything on the narrowest screens. */
const MOST_LETTERS = 16;
const COMPOUND = /(\p{L}+(?:-\p{L}+)+)/u;

/** A text for a line that may break, its short compounds kept whole: « Île-de-France », « États-Unis ». */
export function keptWords(text: string, document: Document): (Node | string)[] {
  return text
    .split(COMPOUND)
    .filter((part) => part !== "")
    .map((part) =>
      COMPOUND.test(part) && part.length <= MOST_LETTERS
        ? h(document, "span", {class: "cx-kept"}, part)
        : part
    );
}
