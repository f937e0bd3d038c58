import type {Finding, SourceFile} from "./finding.js";

/** Where a finding stands. */
export type Place = Pick<Finding, "file" | "line" | "text">;

/**
 * The first line that holds one of the texts looked for, the first text before the second, in the files that
 * a page comes from; the page's own file where none does.
 */
export function placeOf(
  sources: readonly SourceFile[],
  wanted: readonly string[],
  isLine: (line: string) => boolean = () => true
): Place {
  for (const words of wanted.filter((each) => each !== "")) {
    for (const {file, text} of sources) {
      const lines = text.split("\n");
      const index = lines.findIndex((line) => isLine(line) && plain(line).includes(plain(words)));
      if (index >= 0) return {file, line: index + 1, text: shortened(lines[index]!.trim())};
    }
  }
  return {file: sources[0]!.file, line: null, text: wanted[0] ?? ""};
}

/** The build changes spaces and apostrophes. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ").replaceAll("’", "'");
}

function shortened(line: string): string {
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}
