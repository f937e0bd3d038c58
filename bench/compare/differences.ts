import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {listFiles} from "../../site/common/files.js";

/** What two built sites do not have in common; paths are those of `dist`. */
export interface Differences {
  onlyBefore: string[];
  onlyAfter: string[];
  /**
   * Pages that differ in more than the names of scripts, and public data and documents that differ by a byte.
   */
  changed: string[];
  /** How many files are the same. */
  same: number;
}

/**
 * What is compared: pages, the files of `donnees`, documents. Scripts and style sheets are the business of
 * pages.
 */
const COMPARED = /\.html$|^donnees\/|^pdf\/|^site\.json$/;

/** Compares two built sites. */
export async function siteDifferences(before: string, after: string): Promise<Differences> {
  const [old, now] = await Promise.all([before, after].map(comparedFiles));
  const shared = [...old!].filter((file) => now!.has(file));
  const changed: string[] = [];
  for (const file of shared) if (!(await isSame(file, before, after))) changed.push(file);
  return {
    onlyBefore: [...old!].filter((file) => !now!.has(file)),
    onlyAfter: [...now!].filter((file) => !old!.has(file)),
    changed,
    same: shared.length - changed.length
  };
}

async function comparedFiles(dist: string): Promise<Set<string>> {
  return new Set((await listFiles(dist)).filter((file) => COMPARED.test(file)));
}

async function isSame(file: string, before: string, after: string): Promise<boolean> {
  const [old, now] = await Promise.all([before, after].map((dist) => readFile(join(dist, file))));
  if (old!.equals(now!)) return true;
  return file.endsWith(".html") && withoutHashes(old!.toString()) === withoutHashes(now!.toString());
}

/**
 * A page without what changes when the code of a script does: the hashes in names of files, and those that
 * allow inline scripts.
 */
export function withoutHashes(html: string): string {
  return html
    .replace(/\.[0-9A-Za-z]{8}\.(js|css)\b/g, ".$1")
    .replace(/(?:integrity="|')sha(?:256|384)-[\w+/=]+["']/g, "");
}
