import {nearestName} from "../../src/markdown/faults.js";
import {everydayWords} from "../../src/reference/everyday-words.js";
import {partners} from "../../src/reference/partners.js";
import {products} from "../../src/reference/products.js";
import {findTerritory, territories, type Territory} from "../../src/reference/territories.js";
import {slug} from "../../src/french/slug.js";
import {SiteFault} from "../common/fault.js";

/** What a page is about. */
export interface PageChoice {
  /** At least one. */
  territories: Territory[];
  /** A129 codes; none: all products. */
  products: Named[];
  /** Customs codes of countries; none: all partners. */
  partners: Named[];
}

export interface Named {
  code: string;
  name: string;
}

/**
 * Words of an analyst for each part of the choice, separated by commas: codes or names; empty for the
 * default.
 */
export interface ChoiceWords {
  territories: string;
  products: string;
  partners: string;
}

/**
 * The choice that the words of an analyst make; France without a territory.
 *
 * @throws SiteFault that names the word which is nothing known, with the nearest name
 */
export function readChoice(words: ChoiceWords): PageChoice {
  const chosen = readWords(words.territories, territoryNames(), "territoire").map(({code}) =>
    findTerritory(code)!
  );
  const countries = partners.filter(({isCountry, to}) => isCountry && !to);
  return {
    territories: chosen.length > 0 ? chosen : [findTerritory("france")!],
    products: readWords(words.products, products, "produit", everydayWords),
    partners: readWords(words.partners, countries, "pays")
  };
}

/**
 * Territories by all that an analyst may type for them; a département by its code, before a region of the
 * same code.
 */
function territoryNames(): Named[] {
  const inOrder = [...territories].sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
  return inOrder.flatMap(({id, code, type, name}) => [
    {code: id, name},
    {code: id, name: id},
    ...(type === "departement" ? [{code: id, name: code}] : [])
  ]);
}

function readWords(
  words: string,
  known: readonly Named[],
  what: string,
  usual: ReadonlyMap<string, readonly string[]> = new Map()
): Named[] {
  const typed = words
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const found = typed.map((word) => findNamed(word, known) ?? unknown(word, known, what, usual));
  return found.filter(({code}, index) => found.findIndex((each) => each.code === code) === index);
}

/** By code, or by name whatever its accents, capitals and hyphens. */
function findNamed(word: string, known: readonly Named[]): Named | undefined {
  return (
    known.find(({code}) => code.toLowerCase() === word.toLowerCase()) ??
    known.find(({name}) => slug(name) === slug(word))
  );
}

function unknown(
  word: string,
  known: readonly Named[],
  what: string,
  usual: ReadonlyMap<string, readonly string[]>
): never {
  const meant = known.filter(({code}) => usual.get(code)?.some((each) => isSameWord(each, word)));
  const near = nearestName(
    word,
    known.flatMap(({code, name}) => [name, code])
  );
  const asked =
    meant.length > 0 ? meant.map(({code, name}) => `«\u00a0${name}\u00a0» (${code})`).join(" ou ") : null;
  const advice = asked
    ? ` Vouliez-vous dire ${asked}\u202f?`
    : near
      ? ` Vouliez-vous dire «\u00a0${near}\u00a0»\u202f?`
      : " Donnez un code ou un nom des tables de src/reference.";
  throw new SiteFault(`Aucun ${what} ne s’appelle «\u00a0${word}\u00a0».${advice} Rien n’a été écrit.`);
}

/** Whatever the accents, the capitals and the plural. */
function isSameWord(a: string, b: string): boolean {
  const bare = (word: string) => slug(word).replace(/[sx]$/, "");
  return bare(a) === bare(b);
}
