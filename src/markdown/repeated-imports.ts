import {posix} from "node:path";
import type MarkdownIt from "markdown-it";
import {onCellRead} from "./read-cells.js";

/** What Framework has read of a cell, as far as its imports go. */
interface Cell {
  node: {
    /** The names that other cells have from this one; `null` where it is an expression. */
    declarations: readonly {name: string}[] | null;
    body: {body?: readonly Statement[]};
  };
}

interface Statement {
  type: string;
  source?: {value?: unknown};
  specifiers?: readonly {
    type: string;
    local: {name: string};
    imported?: {name?: string; value?: unknown};
  }[];
}

/**
 * Lets a page import a word of a module as often as it likes: the first cell that does gives it to the
 * others, later ones keep theirs to themselves. Cells can then be copied from one page to another whole, with
 * the line that imports what they use. The same word of two modules stays a fault.
 */
export function allowRepeatedImports(md: MarkdownIt): void {
  onCellRead<Cell>(md, (cell, before, {path}) => keepFirstImports(cell, before, path));
}

function keepFirstImports({node}: Cell, before: readonly Cell[], path: string): void {
  const own = importedWords(node.body, path);
  if (own.size === 0 || !node.declarations) return;
  const given = new Set(
    before.flatMap((cell) => {
      const shared = new Set(cell.node.declarations?.map(({name}) => name));
      return [...importedWords(cell.node.body, path)].flatMap(([name, origin]) =>
        shared.has(name) ? [`${name} ${origin}`] : []
      );
    })
  );
  node.declarations = node.declarations.filter(({name}) => !given.has(`${name} ${own.get(name)}`));
}

/** The words that a cell imports, each with the module and the name that it has there. */
function importedWords({body = []}: Cell["node"]["body"], path: string): Map<string, string> {
  return new Map(
    body.flatMap(({type, source, specifiers = []}) => {
      if (type !== "ImportDeclaration" || typeof source?.value !== "string") return [];
      const module = moduleAt(source.value, path);
      return specifiers.map(({type: kind, local, imported}) => {
        const there = imported ? String(imported.name ?? imported.value) : kind;
        return [local.name, `${there} ${module}`] as const;
      });
    })
  );
}

/** A module by its place among the pages, whichever way leads to it; a library by its name. */
function moduleAt(specifier: string, path: string): string {
  if (specifier.startsWith("/")) return posix.normalize(specifier);
  if (/^\.\.?\//.test(specifier)) return posix.join("/", posix.dirname(path), specifier);
  return specifier.replace(/^npm:/, "");
}
