import {distance} from "fastest-levenshtein";
import {searchWords, tellingWords} from "../../french/search-words.js";
import {SEARCH_KINDS, type SearchEntry, type SearchKind} from "../../trade/search-entry.js";

/** An entry that answers a query, and the other word of its by which it does; `null` for its title. */
export interface Found {
  entry: SearchEntry;
  why: string | null;
}

/** An entry with its words taken apart, once for all queries. */
export interface PreparedEntry {
  entry: SearchEntry;
  texts: {text: string; words: string[]}[];
}

/** How well a word of a query fits a word of a text: the same, its beginning, a letter or two beside it. */
const SAME = 1;
const BEGINNING = 0.8;
const NEAR = 0.4;

/** Title first, then other words. */
const TITLE = 10;
const OTHER = 7;

/** For a text that is the query and nothing else. */
const WHOLE = 5;

/** From how many letters a word may be one letter, and two letters, off. */
const ONE_OFF = 4;
const TWO_OFF = 8;

export function prepareEntries(entries: readonly SearchEntry[]): PreparedEntry[] {
  return entries.map((entry) => ({
    entry,
    texts: [entry.title, ...entry.words].map((text) => ({text, words: searchWords(text).map(singular)}))
  }));
}

/**
 * The entries that answer a query, best first: every word of it fits a word of the title, or of one of the
 * other words. Accents, capitals, hyphens, plurals do not count. Words a letter off answer only where nothing
 * else does. A kind that is named, « TI Vallée de l’Arve », « département Ardèche », is looked in where its
 * words answer nothing by themselves. Equal entries come by kind, then as they are given.
 */
export function findEntries(prepared: readonly PreparedEntry[], query: string): Found[] {
  const words = tellingWords(query).map(singular);
  if (words.length === 0) return [];
  const exactly = ranked(prepared, words, fit);
  if (exactly.length > 0) return exactly;
  const kind = namedKind(words);
  if (!kind) return ranked(prepared, words, nearFit);
  const own = prepared.filter(({entry}) => entry.kind === kind.kind);
  const found = ranked(own, kind.others, fit);
  return found.length > 0 ? found : ranked(own, kind.others, nearFit);
}

/** What readers write before a name to say what it is. */
const KIND_WORDS: readonly [kind: SearchKind, words: string][] = [
  ["territoire-industrie", "ti"],
  ["territoire-industrie", "territoire industrie"],
  ["departement", "departement"],
  ["region", "region"],
  ["pays", "pays"],
  ["produit", "produit"],
  ["etude", "etude"]
];

/** The kind that a query names, and its other words; `null` where it names none, or nothing else. */
function namedKind(words: readonly string[]): {kind: SearchKind; others: string[]} | null {
  for (const [kind, text] of KIND_WORDS) {
    const own = searchWords(text).map(singular);
    const others = words.filter((word) => !own.includes(word));
    if (others.length > 0 && own.every((word) => words.includes(word))) return {kind, others};
  }
  return null;
}

type Fit = (word: string, own: string) => number;

function ranked(prepared: readonly PreparedEntry[], words: readonly string[], fit: Fit): Found[] {
  return prepared
    .flatMap(({entry, texts}) => {
      const scores = texts.map(({text, words: own}, i) => ({
        why: i === 0 ? null : text,
        score: scoreOf(words, own, i === 0 ? TITLE : OTHER, fit)
      }));
      const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
      return best.score > 0 ? [{entry, why: best.why, score: best.score}] : [];
    })
    .sort(
      (a, b) => b.score - a.score || SEARCH_KINDS.indexOf(a.entry.kind) - SEARCH_KINDS.indexOf(b.entry.kind)
    )
    .map(({entry, why}) => ({entry, why}));
}

/** 0 where a word of the query fits none; a text that says nothing else comes before one that does. */
function scoreOf(query: readonly string[], own: readonly string[], weight: number, fit: Fit): number {
  const fits = query.map((word) => Math.max(0, ...own.map((each) => fit(word, each))));
  if (fits.includes(0)) return 0;
  const mean = fits.reduce((sum, each) => sum + each, 0) / fits.length;
  const isWhole = mean === SAME && own.length === query.length;
  return weight * mean + (4 * query.length) / Math.max(query.length, own.length) + (isWhole ? WHOLE : 0);
}

function fit(word: string, own: string): number {
  return own === word ? SAME : own.startsWith(word) ? BEGINNING : 0;
}

/** Also what is a letter off, in the whole word or in its beginning. */
function nearFit(word: string, own: string): number {
  const exact = fit(word, own);
  if (exact > 0 || word.length < ONE_OFF) return exact;
  const most = word.length >= TWO_OFF ? 2 : 1;
  if (distance(word, own) <= most || isSwapped(word, own)) return NEAR;
  const isBeginning = word.length > ONE_OFF && distance(word, own.slice(0, word.length)) <= 1;
  return isBeginning ? NEAR / 2 : 0;
}

/**
 * Whether two words differ by two neighbouring letters in each other’s place, « voitrue » and « voiture ».
 */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** « avions » and « avion », « jeux » and « jeu »: the same word. */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, "") : word;
}
