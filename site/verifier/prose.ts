/*
 * The prose of a Markdown file, at its own places: what is no prose is covered by signs of the same length,
 * so that every offset in the prose is an offset in the file.
 */

/** Covers what gives a word or a value: code, expressions, `{{nom}}`, addresses. */
export const VALUE = "\ufffc";
/** Covers what marks a text without being part of it: tags, emphasis, links, conditions. */
export const MARKUP = "\ufff9";
/** Between two cells of a table. */
const CELL = "\u2029";

export type PassageKind = "titre" | "paragraphe" | "element" | "cellule";

/** A heading, a paragraph, an item of a list or a cell of a table. */
export interface Passage {
  kind: PassageKind;
  /** Offset in the file. */
  start: number;
  /** Its prose, with what is covered; of the length that it has in the file. */
  prose: string;
}

/** The passages of a Markdown file, in order. */
export function readPassages(source: string): Passage[] {
  return splitPassages(source, coverMarkup(source));
}

/** Text of the same length in which only prose is left. */
export function coverMarkup(source: string): string {
  let text = coverBlocks(source);
  text = cover(text, /<!--[\s\S]*?-->/g, MARKUP);
  text = cover(text, /<(script|style|pre)\b[\s\S]*?<\/\1>/gi, MARKUP);
  text = cover(text, /(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, VALUE);
  text = coverExpressions(text);
  text = cover(text, /\{\{[#/][^{}]*\}\}/g, MARKUP);
  text = cover(text, /\{\{[^{}]*\}\}/g, VALUE);
  text = cover(text, /<(?:https?:|mailto:)[^>\s]*>/g, VALUE);
  text = cover(text, /(?<!<)<\/?[a-zA-Z][^<>]*>(?!>)/g, MARKUP);
  text = cover(text, /&nbsp;|&#160;/g, " ");
  text = cover(text, /&#?\w+;/g, VALUE);
  text = coverLinks(text);
  text = cover(text, /https?:\/\/[^\s»)]*[^\s».,;:)]/g, VALUE);
  text = cover(text, NAME_OF_FILE, VALUE);
  text = cover(text, /(?<=^|[\s\ufff9(«])\/[\w/.-]+/gm, VALUE);
  text = cover(text, /\*+|~~|(?<![\p{L}\d])_+(?=\S)|(?<=\S)_+(?![\p{L}\d])/gu, MARKUP);
  return cover(text, /\\(?=[^\s\p{L}\d])/gu, MARKUP);
}

/** `methode.md`, `data.gouv.fr`: names of files and of hosts. */
const NAME_OF_FILE =
  /(?<![\p{L}\d/])[\w-]+(?:[./][\w-]+)*\.(?:md|markdown|ts|js|json|csv|txt|zip|html|css|png|svg|pdf|fr|com|org|net|eu)(?![\p{L}\d])/gu;

function cover(text: string, pattern: RegExp, sign: string): string {
  return text.replace(pattern, (found) => coverWith(found, sign));
}

/** Line feeds stay, so that passages keep their lines. */
function coverWith(text: string, sign: string): string {
  return text.replace(/[^\n]/g, sign);
}

/** Front matter but for the title, blocks of code, marked blocks: spaces, as between paragraphs. */
function coverBlocks(source: string): string {
  const lines = source.split("\n");
  let fence = "";
  let isFrontMatter = lines[0]?.trim() === "---";
  return lines
    .map((line, index) => {
      if (isFrontMatter) {
        if (index > 0 && line.trim() === "---") isFrontMatter = false;
        return coverSetting(line);
      }
      const [, mark = ""] = /^[\s>]*(`{3,}|~{3,})/.exec(line) ?? [];
      if (fence === "" && mark === "" && !/^\s*:::/.test(line)) return line;
      if (fence === "") fence = mark;
      else if (mark.startsWith(fence) && /^[\s>]*[`~]+\s*$/.test(line)) fence = "";
      return " ".repeat(line.length);
    })
    .join("\n");
}

function coverSetting(line: string): string {
  const key = /^(?:title|titre|description):\s*["']?/.exec(line)?.[0];
  return key === undefined
    ? " ".repeat(line.length)
    : " ".repeat(key.length) + line.slice(key.length).replace(/["']\s*$/, (end) => " ".repeat(end.length));
}

/** `${…}`, whose braces may be nested. */
function coverExpressions(text: string): string {
  let result = "";
  let end = 0;
  for (let start = text.indexOf("${"); start >= 0; start = text.indexOf("${", end)) {
    const after = endOfExpression(text, start + 2);
    result += text.slice(end, start) + coverWith(text.slice(start, after), VALUE);
    end = after;
  }
  return result + text.slice(end);
}

function endOfExpression(text: string, start: number): number {
  let depth = 1;
  for (let i = start; i < text.length; i++) {
    if (text[i] === "{") depth++;
    if (text[i] === "}" && --depth === 0) return i + 1;
  }
  return text.length;
}

/** The text of a link and what an image shows stay; addresses go. */
function coverLinks(text: string): string {
  const withoutDefinitions = cover(text, /^\s*\[[^\]\n]+\]:\s.*$/gm, " ");
  return withoutDefinitions
    .replace(/\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g, (found) => coverWith(found, MARKUP))
    .replace(/\]\[[^\]\n]*\]/g, (found) => coverWith(found, MARKUP))
    .replace(/!?\[(?=[^\n])|\](?=\ufff9|[^(])/g, (found) => coverWith(found, MARKUP));
}

const HEADING = /^\s{0,3}#{1,6}\s+/;
const ITEM = /^[\s>]*(?:[-*+]|\d+[.)])\s+/;
const TABLE_ROW = /^\s*\|/;
const TABLE_RULE = /^[\s|:-]+$/;
const QUOTE = /^\s*(?:>\s?)+/;

function splitPassages(source: string, prose: string): Passage[] {
  const passages: Passage[] = [];
  let open: {kind: PassageKind; start: number; text: string} | null = null;
  const close = (): void => {
    if (open && /[\p{L}\d\ufffc]/u.test(open.text)) passages.push(trimmed(open));
    open = null;
  };
  let offset = 0;
  const raw = source.split("\n");
  for (const [index, line] of prose.split("\n").entries()) {
    const written = raw[index]!;
    if (TABLE_ROW.test(line)) {
      close();
      if (!TABLE_RULE.test(line)) passages.push(...cells(line, offset));
    } else if (line.trim() === "") close();
    else {
      const head = HEADING.exec(line)?.[0] ?? ITEM.exec(written)?.[0] ?? QUOTE.exec(line)?.[0] ?? "";
      const isHeading = HEADING.test(line);
      const isItem = !isHeading && ITEM.test(written);
      if (isHeading || isItem) close();
      const text = " ".repeat(head.length) + line.slice(head.length);
      const kind = isHeading ? "titre" : isItem ? "element" : "paragraphe";
      if (open) (open as {text: string}).text += `\n${text}`;
      else open = {kind, start: offset, text};
      if (isHeading) close();
    }
    offset += line.length + 1;
  }
  close();
  return passages;
}

function trimmed({kind, start, text}: {kind: PassageKind; start: number; text: string}): Passage {
  const lead = text.length - text.trimStart().length;
  return {kind, start: start + lead, prose: text.trim()};
}

function cells(line: string, offset: number): Passage[] {
  const parts = line.replace(/(?<!\\)\|/g, CELL).split(CELL);
  let start = offset;
  return parts.flatMap((part) => {
    const cell = trimmed({kind: "cellule", start, text: part});
    start += part.length + 1;
    return /[\p{L}\d\ufffc]/u.test(part) ? [cell] : [];
  });
}
