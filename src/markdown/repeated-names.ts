import type MarkdownIt from "markdown-it";
import {placeOfCell} from "./cell-faults.js";
import {isCollecting, tellFault} from "./faults.js";
import {onCellRead} from "./read-cells.js";

interface Cell {
  node: {
    input: string;
    /** The names that other cells have from this one, and where they stand in it. */
    declarations: readonly {name: string; start: number}[] | null;
  };
}

/**
 * Tells the names that two cells of a page give, with the lines of both. In a browser every cell that uses
 * such a name stops, and none says where it comes from.
 */
export function tellRepeatedNames(
  md: MarkdownIt,
  sourcesOf: (env: {path: string; params?: Record<string, string>}) => readonly string[]
): void {
  onCellRead<Cell>(md, (cell, before, env) => {
    if (isCollecting()) tellRepeated(cell, before, sourcesOf(env));
  });
}

function tellRepeated({node}: Cell, before: readonly Cell[], sources: readonly string[]): void {
  for (const {name, start} of node.declarations ?? []) {
    const other = before.find((cell) => cell.node.declarations?.some((each) => each.name === name));
    if (!other) continue;
    const at = other.node.declarations!.find((each) => each.name === name)!.start;
    const first = placeIn(other.node.input, at, placeOfCell(other.node.input, sources));
    const second = placeIn(node.input, start, placeOfCell(node.input, sources, {last: true}));
    // A commentary and the template of its page are two files.
    const inFile = first.file === second.file ? "" : ` de ${first.file}`;
    const where = first.line === null ? "" : ` La première fois est à la ligne ${first.line}${inFile}.`;
    tellFault({
      kind: "cellule",
      ...second,
      message: `Le nom «\u00a0${name}\u00a0» est donné deux fois dans cette page.${where}`,
      advice:
        "Si les deux cellules font la même chose, effacez-en une\u202f; sinon, renommez l’un des deux noms."
    });
  }
}

/** The line of a place in a cell. */
function placeIn(
  cell: string,
  start: number,
  {file, line}: ReturnType<typeof placeOfCell>
): {file: string; line: number | null; text: string} {
  const before = cell.slice(0, start).split("\n").length - 1;
  return {file, line: line === null ? null : line + before, text: cell.split("\n")[before]!.trim()};
}
