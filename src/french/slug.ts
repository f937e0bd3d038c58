/** Letters without their accents, « Rhône » as « Rhone »; ligatures stay. */
export function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * A name for an address or a file, « Côte-d’Or » as `cote-d-or`: lower-case ASCII letters, digits and
 * hyphens.
 */
export function slug(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
