import {readFileSync} from "node:fs";
import {lineNumberAt, plainText} from "./plain-text.js";
import type MarkdownIt from "markdown-it";
import {UNREAD_CELL} from "../framework/marks.js";
import {isCollecting, tellFault, type PageFault} from "./faults.js";
import {syntaxWords} from "./syntax-words.js";

interface CellEnv {
  path: string;
  params?: Record<string, string>;
}

/**
 * Tells the cells that do not parse, blocks and expressions in the text. Framework shows them in the page in
 * English, without the line, and goes on.
 */
export function tellCellFaults(md: MarkdownIt, sourcesOf: (env: CellEnv) => readonly string[]): void {
  for (const name of ["fence", "placeholder"]) {
    const rule = md.renderer.rules[name];
    if (!rule) continue;
    md.renderer.rules[name] = (tokens, index, options, env: CellEnv, self) => {
      const html = rule(tokens, index, options, env, self);
      const message = isCollecting() ? UNREAD_CELL.exec(html)?.[1] : undefined;
      if (message !== undefined)
        tellFault(cellFault(tokens[index]!.content, unescape(message), sourcesOf(env)));
      return html;
    };
  }
}

function cellFault(cell: string, message: string, sources: readonly string[]): PageFault {
  const {line, message: words} = syntaxWords(message);
  const lines = cell.split("\n");
  // A parser that reaches the end of a cell names the empty line after it.
  const inCell = Math.min(line ?? 1, Math.max(1, cell.trimEnd().split("\n").length));
  const {file, line: first} = placeOfCell(cell, sources);
  return {
    kind: "cellule",
    file,
    line: first === null ? null : first + inCell - 1,
    text: lines[inCell - 1]!.trim(),
    message: words,
    advice: "Corrigez la ligne, ou comparez-la à une cellule voisine qui fonctionne."
  };
}

/**
 * The file of the page, or of the texts that it includes, in which a cell stands, and its line. The text of a
 * cell may have been filled in: its first line is looked for where the whole is not found. `last`:
 * of cells with the same text, the last.
 */
export function placeOfCell(
  cell: string,
  sources: readonly string[],
  {last = false}: {last?: boolean} = {}
): Pick<PageFault, "file" | "line"> {
  const texts = sources.map((file) => ({file, source: readSource(file)}));
  for (const wanted of [cell.trimEnd(), cell.split("\n")[0]!, fencedLine(cell)])
    for (const {file, source} of texts) {
      const index = wanted === "" ? -1 : last ? source.lastIndexOf(wanted) : source.indexOf(wanted);
      if (index >= 0) return {file, line: lineNumberAt(source, index)};
    }
  return {file: sources[0]!, line: null};
}

/** The first line of what is written in a block of another language, which Framework makes dot`…` of. */
function fencedLine(cell: string): string {
  const [, text = ""] = /^[\w.]+`([^]*)`;?$/.exec(cell.trim()) ?? [];
  return (
    text
      .split("\n")
      .find((line) => line.trim() !== "")
      ?.trim() ?? ""
  );
}

/**
 * Tells faults of a page, whose lines are counted from the end of its front matter, by the lines of its file.
 */
export function tellPageFault(file: string, content: string): (fault: PageFault) => void {
  return (fault) => {
    const before = fault.file === file ? frontMatterLines(readSource(file), content) : 0;
    tellFault({...fault, line: fault.line === null ? null : fault.line + before});
  };
}

function frontMatterLines(source: string, content: string): number {
  return source.endsWith(content) ? lineNumberAt(source, source.length - content.length) - 1 : 0;
}

/** Text of a file, with line feeds alone and without a byte-order mark; empty where there is none. */
export function readSource(file: string): string {
  try {
    return plainText(readFileSync(file, "utf8"));
  } catch {
    return "";
  }
}

function unescape(html: string): string {
  const signs: Record<string, string> = {
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#x27;": "'",
    "&amp;": "&"
  };
  return html.replace(/&(?:lt|gt|quot|#x27|amp);/g, (entity) => signs[entity]!);
}
