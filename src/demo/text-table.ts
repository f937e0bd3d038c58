/**
 * Reads a table written as text, one row a line and its cells separated by `|`,
 * beside the code that draws amounts from it.
 * Cells are trimmed; an empty cell is `""`; empty lines are skipped.
 *
 * @throws Error that quotes the row, when a row has not `width` cells.
 */
export function readTextTable(text: string, width: number): string[][] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => readRow(line, width));
}

function readRow(line: string, width: number): string[] {
  const cells = line.split("|").map((cell) => cell.trim());
  if (cells.length !== width)
    throw new Error(
      `Table de la démonstration\u00a0: ${width} colonnes attendues, ${cells.length} lues dans «\u00a0${line.trim()}\u00a0».`
    );
  return cells;
}
