/**
 * Text of a page or module without the times of files that Framework writes beside
 * each attached file: they would make two builds of equal inputs differ, and
 * nothing here reads `FileAttachment.lastModified`.
 */
export function withoutTimes(text: string): string {
  return text.replace(
    /("(?:name|mimeType)":(?:"[^"]*"|undefined),"path":"[^"]*"),"lastModified":\d+(?:\.\d+)?/g,
    "$1"
  );
}
