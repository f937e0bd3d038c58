import type {Flow} from "../../trade/types.js";

/** The four label files of the customs' archives. */
export type LabelFileKind = "departements" | "a129" | "cpf4" | "pays";

const LABEL_NAMES: readonly [LabelFileKind, RegExp][] = [
  ["departements", /^departement[_ -]?region/i],
  ["a129", /^libelle[_ -]?a129/i],
  ["cpf4", /^libelle[_ -]?cpf4/i],
  ["pays", /^libelle[_ -]?pays/i]
];

/** Last part of a path, with slashes or backslashes. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Which label file a name announces, in any case; `null` for another file. */
export function labelKind(path: string): LabelFileKind | null {
  const name = baseName(path);
  return LABEL_NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** What the name of a main file announces; `null` where it says nothing. */
export interface MainName {
  flow: Flow | null;
  year: number | null;
}

/**
 * Whether a name announces a main file, in any case: rolling (`REGIONAL_CPF4PAYSE.txt`), annual
 * (`Region_2019_Export.txt`, `Regional_2021_Import.txt`), or any name that says region, import or export.
 * `null` for any other name: its content decides.
 */
export function mainName(path: string): MainName | null {
  const name = baseName(path);
  const rolling = /cpf4pays([ei])/i.exec(name)?.[1]?.toUpperCase();
  const exports = rolling === "E" || /export/i.test(name);
  const imports = rolling === "I" || /import/i.test(name);
  if (!exports && !imports && !/region/i.test(name)) return null;
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name)?.[0];
  return {flow: exports === imports ? null : exports ? "export" : "import", year: year ? Number(year) : null};
}

/**
 * Whether a name announces the national files (combined nomenclature, by month), another publication.
 * « International » does not.
 */
export function isNationalName(path: string): boolean {
  return /(?<!inter)national/i.test(path) && !/region/i.test(baseName(path));
}

/** Whether an archive has the name of the old regional one (`region_84.zip`: XLS, thousands of euros). */
export function isOldRegionalArchive(path: string): boolean {
  return /^region_\d\d\.zip$/i.test(baseName(path));
}

/** Whether a name is that of a text: data or labels. */
export function isText(path: string): boolean {
  return /\.(txt|csv)$/i.test(path);
}

/** Whether a name is that of a workbook, in which the customs published until the present format. */
export function isWorkbook(path: string): boolean {
  return /\.xlsx?$/i.test(path);
}

/** Whether a name is that of an archive, of a format that no library of the project reads. */
export function isUnreadArchive(path: string): boolean {
  return /\.(7z|rar|tar|tgz|bz2|xz|zst|lz|cab)$|\.tar\.\w+$/i.test(path);
}

/** The month of the data that a name starts with (`202308-…` → `2023-08`); `null` without one. */
export function revisionOfName(path: string): string | null {
  const found = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(?!\d)/.exec(baseName(path));
  return found ? `${found[1]}-${found[2]}` : null;
}

/**
 * Month of a date as a revision, `YYYY-MM`. The parts are those of UTC, so that no time zone changes a
 * choice.
 */
export function revisionOfDate(date: Date): string {
  return date.toISOString().slice(0, 7);
}

/** Files that are not data: hidden ones, and those that macOS and Windows add. */
export function isJunk(path: string): boolean {
  return path.split(/[\\/]/).some((part) => /^(\.|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i.test(part));
}
