/** What a check looks at. */
export type Rule =
  "typographie" | "orthographe" | "lien" | "fichier" | "image" | "titre" | "phrase" | "texte" | "affirmation";

/** A replacement in the text of a file, by offsets of its characters. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Something to look at in a text: where it stands, what it is, what to write. All words are French. */
export interface Finding {
  rule: Rule;
  /** A fault makes the command fail; an advice does not. */
  level: "faute" | "conseil";
  /** Path below the project, `src/france.md`. */
  file: string;
  /** First line is 1; `null` where the whole file is concerned. */
  line: number | null;
  /** The passage itself, shortened; may be empty. */
  text: string;
  /** What is wrong, a sentence. */
  message: string;
  /** What to write, a sentence; may be empty. */
  advice: string;
  /** Whether one such finding of a line is enough: its words differ from page to page of a template. */
  isRepeated?: boolean;
  /** What `--corriger` writes, where that is safe. */
  edit?: Edit;
}

/** A text file that is checked. */
export interface SourceFile {
  /** Path below the project, with `/`. */
  file: string;
  /** Its text, with line feeds alone. */
  text: string;
}

const AROUND = 30;

/** The words around a passage, on its line, for a message. */
export function excerpt(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(text.lastIndexOf("\n", start - 1) + 1, start - AROUND), start);
  const lineEnd = text.indexOf("\n", end);
  const after = text.slice(end, Math.min(lineEnd < 0 ? text.length : lineEnd, end + AROUND));
  const isCutBefore = start - AROUND > text.lastIndexOf("\n", start - 1) + 1;
  const isCutAfter = end + AROUND < (lineEnd < 0 ? text.length : lineEnd);
  return `${isCutBefore ? "…" : ""}${before}${text.slice(start, end)}${after}${isCutAfter ? "…" : ""}`.trim();
}
