/** What a result of the search leads to, in the order in which equal results are shown. */
export const SEARCH_KINDS = [
  "departement",
  "region",
  "france",
  "pays",
  "produit",
  "territoire-industrie",
  "commune",
  "etude",
  "page"
] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One thing that the search finds. */
export interface SearchEntry {
  kind: SearchKind;
  title: string;
  /** Address in the site, `/departement/07`; a place of a page has its anchor. */
  path: string;
  /**
   * Where it is, shown beside the title: the département of a commune, the page of a heading; `""` where
   * there is nothing to say.
   */
  note: string;
  /** Other words that lead to it. */
  words: string[];
}

/** The index as it is sent: by kind, `[title, path, note, ...words]`. */
export type SearchFile = Partial<Record<SearchKind, [string, string, string, ...string[]][]>>;

/** How an index is written. */
export function writeSearchFile(entries: readonly SearchEntry[]): SearchFile {
  const file: SearchFile = {};
  for (const {kind, title, path, note, words} of entries)
    (file[kind] ??= []).push([title, path, note, ...words]);
  return file;
}

/** The entries of an index, by kind. */
export function readSearchFile(file: SearchFile): SearchEntry[] {
  return SEARCH_KINDS.flatMap((kind) =>
    (file[kind] ?? []).map(([title, path, note, ...words]) => ({kind, title, path, note, words}))
  );
}
