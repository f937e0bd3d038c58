import {h} from "./dom.js";

/** Longer compounds may be divided: whole, they would not fit beside anything on the narrowest screens. */
const MOST_LETTERS = 16;
const COMPOUND = /^\p{L}+(?:-\p{L}+)+$/u;
const ORDINAL = /^(\d+)(er|re|e)$/;
const PART = /(\p{L}+(?:-\p{L}+)+|\b\d+(?:er?|re)\b)/u;

/**
 * A text set for a line that may break: its short compounds kept whole, « Île-de-France », « États-Unis »;
 * the endings of its ordinals raised, « 1er trimestre ».
 */
export function typeset(text: string, document: Document): (Node | string)[] {
  return text
    .split(PART)
    .filter((part) => part !== "")
    .flatMap((part) => setPart(part, document));
}

function setPart(part: string, document: Document): (Node | string)[] {
  const [, number, ending] = ORDINAL.exec(part) ?? [];
  if (number && ending) return [number, h(document, "sup", {}, ending)];
  if (COMPOUND.test(part) && part.length <= MOST_LETTERS)
    return [h(document, "span", {class: "cx-kept"}, part)];
  return [part];
}
