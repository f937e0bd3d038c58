import {cp, rm} from "node:fs/promises";
import {join} from "node:path";

// Framework copies a file that a page lets download to `_file/donnees/x.<hash>.csv`.
const HASHED = /_file\/donnees\/([^"'\s?#]+?)\.[0-9a-f]{8}(\.[0-9A-Za-z]+)(?=["'\s?#])/g;

/**
 * Puts the public data files at their stable addresses, `dist/donnees/…`, and takes Framework's hashed copies
 * away.
 */
export async function placePublicFiles(publicDir: string, dist: string): Promise<void> {
  await rm(join(dist, "_file", "donnees"), {recursive: true, force: true});
  await cp(publicDir, join(dist, "donnees"), {recursive: true});
}

/** Text of a page or module whose hashed addresses of public files are stable again. */
export function stableAddresses(text: string): string {
  return text.replace(HASHED, "donnees/$1$2");
}
