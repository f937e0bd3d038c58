/** A text as written on any system: line feeds alone, no byte-order mark (the Notepad of Windows writes both). */
export function plainText(text: string): string {
  return text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
}
