import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {byTitle} from "../french/words.js";
import {readFrontMatter} from "./text/front-matter.js";

/** A page of analysts’ own on a theme, in `src/etudes`. */
export interface Study {
  title: string;
  /** Address, `/etudes/filiere-automobile`. */
  path: string;
}

/** Room of these pages below the folder of pages, and in their address. */
export const STUDIES = "etudes";

/** The studies of a site, in the order of their titles; `root` is the folder of pages. */
export function studies(root: string): Study[] {
  const folder = join(root, STUDIES);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[^.].*\.md$/.test(name))
    .map((name) => ({
      title: titleOf(readFileSync(join(folder, name), "utf8")) ?? name.replace(/\.md$/, ""),
      path: `/${STUDIES}/${name.replace(/\.md$/, "")}`
    }))
    .sort((a, b) => byTitle(a.title, b.title));
}

/** The title in the front matter of a page, else its first heading. */
function titleOf(source: string): string | undefined {
  const {settings, text} = readFrontMatter(source);
  return settings.get("title")?.value.trim() || /^#\s+(.+?)\s*$/m.exec(text)?.[1];
}
