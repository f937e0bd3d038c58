import {countryGroups, type CountryGroup} from "../../reference/country-groups.js";
import {partners} from "../../reference/partners.js";
import {families, products} from "../../reference/products.js";
import {findTerritory, territories, type Territory} from "../../reference/territories.js";
import type {Flow} from "../../trade/types.js";
import type {FigureStore} from "./store.js";
import {didYouMean, ValueFault} from "./value-fault.js";

/** Values that a page may name between double braces; an empty string counts as « absent » in a condition. */
export type Variables = Readonly<Record<string, string>>;

/**
 * What a text is filled in with: the data, the territory of its page (`null` for a page of none) and the
 * page's names.
 */
export interface ValueScope {
  store: FigureStore;
  territory: Territory | null;
  variables: Variables;
  /** Year of the figures that name none; default: the year of reference. */
  year?: number;
}

/** Which cells a figure is about. */
export interface Query {
  territory: Territory;
  year: number;
  /** `null` where the text names none. */
  flow: Flow | null;
  /** A129 headings: one, or those of a family; `null`: all. */
  product: Selection | null;
  /** Customs codes of countries: one, or those of a group; `null`: all. */
  partner: Selection | null;
}

/** Codes that count, and the one code where a single one is named. */
export interface Selection {
  codes: ReadonlySet<string>;
  code: string | null;
}

const FLOW_WORDS: Readonly<Record<string, Flow>> = {
  exportations: "export",
  export: "export",
  importations: "import",
  import: "import"
};

/**
 * What the words between the parentheses ask for, in any order: a year (`2023`, `annee-1`), a flow, a country
 * or group of countries (`US`, `États-Unis`, `UE27`), a product or family (`C30C`, `C4`), a territory
 * (`departement-26`, `Drôme`, `region`, `france`), or a name of the page that holds one of these.
 *
 * @throws ValueFault that names the word which is none of them, or comes twice
 */
export function readQuery(words: readonly string[], scope: ValueScope): Query {
  const found: Partial<Query> = {};
  for (const typed of words) {
    const [part, value] = readWord(typed, scope);
    if (found[part] !== undefined)
      throw new ValueFault(
        `« ${typed} » est de trop : un seul ${PART_NAMES[part]} par chiffre.`,
        "Retirez l’un des deux."
      );
    Object.assign(found, {[part]: value});
  }
  const territory = found.territory ?? scope.territory;
  if (!territory)
    throw new ValueFault(
      "Cette page n’est celle d’aucun territoire : un chiffre doit y nommer le sien.",
      "Ajoutez-le entre les parenthèses : « exportations(departement-07) », « exportations(france) »."
    );
  return {
    territory,
    year: found.year ?? scope.year ?? scope.store.context().referenceYear,
    flow: found.flow ?? null,
    product: found.product ?? null,
    partner: found.partner ?? null
  };
}

const PART_NAMES: Readonly<Record<keyof Query, string>> = {
  territory: "territoire",
  year: "millésime",
  flow: "flux",
  product: "produit",
  partner: "pays"
};

type Found = {[Part in keyof Query]: [Part, NonNullable<Query[Part]>]}[keyof Query];

function readWord(typed: string, scope: ValueScope): Found {
  const word = unquoted(typed);
  const named = Object.hasOwn(scope.variables, word) ? scope.variables[word]! : word;
  const found =
    readYear(word, scope) ?? readRegion(word, scope) ?? readCode(word, scope) ?? readCode(named, scope);
  if (found) return found;
  throw new ValueFault(
    `« ${typed} » n’est ni un pays, ni un produit, ni un flux, ni une année, ni un territoire.`,
    nearest(word)
  );
}

function unquoted(word: string): string {
  return word.replace(/^(?:"([^"]*)"|«\s*([^»]*?)\s*»)$/u, "$1$2").trim();
}

function readYear(word: string, {store, year: ownYear}: ValueScope): Found | null {
  const {years, referenceYear} = store.context();
  const [, back] = /^annee(?:\s*[-−]\s*(\d+))?$/.exec(word) ?? [];
  if (word.startsWith("annee") && (back !== undefined || word === "annee"))
    return ["year", (ownYear ?? referenceYear) - Number(back ?? 0)];
  if (!/^\d{4}$/.test(word)) return null;
  const year = Number(word);
  if (!years.includes(year))
    throw new ValueFault(
      `L’année ${year} n’est pas complète dans les données.`,
      `Années possibles : ${years.join(", ")}.`
    );
  return ["year", year];
}

/** « region » is that of the page’s département. */
function readRegion(word: string, {variables}: ValueScope): Found | null {
  if (word !== "region") return null;
  const region = variables.region_code ? findTerritory(`region-${variables.region_code}`) : undefined;
  if (region) return ["territory", region];
  throw new ValueFault(
    "Cette page n’a pas de région de comparaison : elle n’est pas celle d’un département, ou c’est la Corse.",
    "Écrivez ce passage entre « {{#si region}} » et « {{/si}} »."
  );
}

function readCode(word: string, {store}: ValueScope): Found | null {
  const flow = Object.hasOwn(FLOW_WORDS, word) ? FLOW_WORDS[word] : undefined;
  if (flow) return ["flow", flow];
  const territory = findTerritory(word) ?? territoryNamed(word);
  if (territory) return ["territory", territory];
  const group = countryGroups.find(({code, name}) => code === word || sameName(name, word));
  if (group) return ["partner", groupSelection(group)];
  const partner = partners.find(({code, name, to}) => code === word || (sameName(name, word) && !to));
  if (partner) return ["partner", single(partner.code)];
  const product = Object.entries(store.context().products).find(
    ([code, {name}]) => code === word || sameName(name, word)
  );
  if (product) return ["product", single(product[0])];
  const family = families.find(({code, name}) => code === word || sameName(name, word));
  return family ? ["product", familySelection(family.code, store)] : null;
}

/**
 * A territory's name is read before a country's: « France » is the territory, `FR` what comes back to it. The
 * name of Corse is first that of the département, which has a rank.
 */
function territoryNamed(word: string): Territory | undefined {
  return territories.findLast(({name}) => sameName(name, word));
}

function single(code: string): Selection {
  return {codes: new Set([code]), code};
}

function groupSelection({code, members}: CountryGroup): Selection {
  return {codes: members, code: members.size === 1 ? code : null};
}

function familySelection(family: string, store: FigureStore): Selection {
  const members = Object.entries(store.context().products).filter(([, each]) => each.family === family);
  return {codes: new Set(members.map(([code]) => code)), code: null};
}

function sameName(name: string, typed: string): boolean {
  return plain(name) === plain(typed);
}

function plain(name: string): string {
  return name.toLocaleLowerCase("fr").replace(/['’]/g, "’").normalize("NFC");
}

function nearest(word: string): string {
  const isCode = /^[A-Z0-9]{1,4}$/.test(word);
  const codes = [
    ...partners.map(({code}) => code),
    ...countryGroups.map(({code}) => code),
    ...products.map(({code}) => code),
    ...families.map(({code}) => code)
  ];
  const names = [
    ...Object.keys(FLOW_WORDS),
    ...partners.map(({name}) => name),
    ...products.map(({name}) => name),
    ...territories.flatMap(({id, name}) => [id, name]),
    "region",
    "annee"
  ];
  const shorter = isCode ? codes.find((code) => code !== "" && word.startsWith(code)) : undefined;
  const advice = shorter ? `Vouliez-vous dire « ${shorter} » ?` : didYouMean(word, isCode ? codes : names);
  return advice.startsWith("Sont possibles")
    ? "Écrivez par exemple « US », « C30C », « importations », « 2023 » ou « departement-26 »."
    : advice;
}
