/** What names the files of a page: the folder of the pages, and the page as Framework knows it. */
export interface PageFiles {
  /** Folder of the pages, `src`. */
  root: string;
  /** Path of the page's file in it, `departement/[code].md`, with or without a slash before. */
  source: string;
  /** Address of the page, `/departement/07`. */
  path: string;
}

/** The file that a page is written in, `src/departement/[code].md`. */
export function pageFile({root, source}: Pick<PageFiles, "root" | "source">): string {
  return `${root}/${source.replace(/^\//, "")}`;
}

/** Folder of the commentaries. */
export function commentaryFolder(root: string): string {
  return `${root}/analyses`;
}

/** The files whose text a page holds: its own, and the commentary of its territory. */
export function pageTexts({root, source, path}: PageFiles): string[] {
  const id = path.replace(/\/(?=[^/]+$)/, "-");
  return [pageFile({root, source}), `${commentaryFolder(root)}${id}.markdown`];
}
