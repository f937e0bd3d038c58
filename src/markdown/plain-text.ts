/**
 * A text as written on any system: line feeds alone, no byte-order mark (the Notepad of Windows writes both).
 */
export function plainText(text: string): string {
  return text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
}

/** The line of a text that holds an offset, from 1. */
export function lineNumberAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
