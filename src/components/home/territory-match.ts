import {searchWords, tellingWords} from "../../french/search-words.js";

/** One département as the search knows it (`territoires.json`). */
export interface SearchDepartement {
  code: string;
  name: string;
  path: string;
  prefecture: string;
  /** Other codes, towns and former names that readers type. */
  aliases: string[];
  /** Names of the Territoires d’industrie that its factsheet lists. */
  industrie: string[];
}

/** One region and its départements, by ascending code. */
export interface SearchRegion {
  code: string;
  name: string;
  path: string;
  /** Abbreviations and former names. */
  aliases: string[];
  departements: SearchDepartement[];
}

/** What of a region answers a query. `why` says what matched when it is not the name or the code itself. */
export interface RegionMatch {
  region: SearchRegion;
  why: string | null;
  departements: {departement: SearchDepartement; why: string | null}[];
}

/**
 * The regions and départements that answer a query: every word of it begins a
 * word of the name, the code, the chef-lieu, another name or a Territoire
 * d’industrie. A region that matches by its own name, its code or another of
 * its names keeps all its départements. An empty query keeps everything.
 */
export function matchTerritories(regions: readonly SearchRegion[], query: string): RegionMatch[] {
  const words = tellingWords(query);
  return regions
    .map((region) => matchRegion(region, words))
    .filter(({departements}) => departements.length > 0);
}

function matchRegion(region: SearchRegion, words: string[]): RegionMatch {
  const {name, aliases, departements} = region;
  const byName =
    words.length === 0 || (answers(name, words) && !departements.some((own) => answers(own.name, words)));
  if (byName)
    return {region, why: null, departements: departements.map((departement) => ({departement, why: null}))};
  const matches = departements.map((departement) => ({departement, why: reasonOf(departement, words)}));
  const alias = aliases.find((other) => isAlias(other, words)) ?? null;
  return {
    region,
    why: alias,
    departements: matches.flatMap(({departement, why}) =>
      why === undefined && alias === null ? [] : [{departement, why: why ?? null}]
    )
  };
}

/**
 * All words of another name, in full or by four letters at least: « pa » is not yet PACA, « haute » not
 * Haute-Normandie.
 */
function isAlias(alias: string, words: string[]): boolean {
  const own = tellingWords(alias);
  const begins = (word: string, other: string) =>
    other === word || (word.length >= 4 && other.startsWith(word));
  return (
    words.every((word) => own.some((other) => begins(word, other))) &&
    own.every((other) => words.some((word) => begins(word, other)))
  );
}

/**
 * `null` for the name or the code itself, a few French words for another field, `undefined` when nothing
 * answers.
 */
function reasonOf(
  {code, name, prefecture, aliases, industrie}: SearchDepartement,
  words: string[]
): string | null | undefined {
  if (answers(`${code} ${name}`, words) || isCode(code, words)) return null;
  if (answers(prefecture, words)) return `chef-lieu\u00a0: ${prefecture}`;
  const alias = aliases.find((other) => answers(other, words));
  if (alias !== undefined) return alias;
  const territoire = industrie.find((other) => answers(other, words));
  if (territoire !== undefined) return `Territoire d’industrie\u00a0: ${territoire}`;
  return answers([code, name, prefecture, ...aliases, ...industrie].join(" "), words) ? null : undefined;
}

/** Whether every telling word of a query begins a word of a text. */
export function matchesWords(text: string, query: string): boolean {
  return answers(text, tellingWords(query));
}

function answers(text: string, words: string[]): boolean {
  const own = searchWords(text);
  return words.every((word) => own.some((other) => other.startsWith(word)));
}

/** « 7 » is département 07. */
function isCode(code: string, words: string[]): boolean {
  return words.length === 1 && words[0] === code.replace(/^0/, "");
}
