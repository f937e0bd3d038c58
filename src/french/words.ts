import {formatInteger} from "./numbers.js";
import {NBSP, NNBSP} from "./signs.js";

/**
 * `1 fichier`, `2 fichiers`: a count and its noun, the plural by default with an s; below two, the singular.
 */
export function count(value: number, singular: string, plural = `${singular}s`): string {
  return `${formatInteger(value)}${NBSP}${Math.abs(value) < 2 ? singular : plural}`;
}

/**
 * « a », « a et b », « a, b et c ». Where an item has a comma of its own, semicolons part them: « a ; b, c ;
 * et d ».
 */
export function sentenceList(items: readonly string[]): string {
  if (items.length < 2 || !items.some((item) => item.includes(", ")))
    return new Intl.ListFormat("fr", {type: "conjunction"}).format(items);
  return `${items.slice(0, -1).join(`${NNBSP}; `)}${NNBSP}; et ${items.at(-1)!}`;
}

/**
 * Whether the verb of a name with its article is plural: « les Hauts-de-Seine viennent », « l’Ardèche
 * vient ».
 */
export function isPluralName(nameThe: string): boolean {
  return /^les /i.test(nameThe);
}

/** Order of titles in a list, accents and capitals apart, the same on every machine. */
export function byTitle(a: string, b: string): number {
  return new Intl.Collator("fr", {numeric: true}).compare(a, b);
}

/** The two flows as nouns. */
export const FLOW_NOUN = {import: "importations", export: "exportations"} as const;

/** A text that begins a sentence: « L’Ardèche », « Premier flux ». */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
}
