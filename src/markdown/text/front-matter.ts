import {plainText} from "../plain-text.js";

/** The settings at the head of a text, between two lines `---`, and the text itself. */
export interface FrontMatter {
  settings: ReadonlyMap<string, {value: string; line: number}>;
  /** The whole file with empty lines in the place of the settings, so that lines keep their numbers. */
  text: string;
  /** Lines of the settings that are none, from 0. */
  unread: number[];
  /** Settings that are given again; the last one counts. Lines from 0. */
  repeated: {name: string; line: number}[];
}

/**
 * Reads settings of one line each, `auteur: Camille Durand`; none where the text does not begin with `---`.
 */
export function readFrontMatter(file: string): FrontMatter {
  const source = plainText(file);
  const lines = source.split("\n");
  const settings = new Map<string, {value: string; line: number}>();
  const end =
    lines[0]?.trimEnd() === "---" ? lines.findIndex((line, i) => i > 0 && line.trimEnd() === "---") : -1;
  if (end < 0) return {settings, text: source, unread: [], repeated: []};
  const unread: number[] = [];
  const repeated: {name: string; line: number}[] = [];
  lines.slice(1, end).forEach((content, i) => {
    const [, name, value = ""] = /^\s*([\p{L}_][\p{L}\d_-]*)\s*:\s*(.*?)\s*$/u.exec(content) ?? [];
    if (name !== undefined && settings.has(name)) repeated.push({name, line: i + 1});
    if (name !== undefined) settings.set(name, {value: value.replace(/^(["'])(.*)\1$/, "$2"), line: i + 1});
    else if (content.trim() !== "" && !content.trim().startsWith("#")) unread.push(i + 1);
  });
  return {settings, text: lines.map((line, i) => (i <= end ? "" : line)).join("\n"), unread, repeated};
}
