import {dsvFormat} from "d3-dsv";
import {quote} from "../../french/quote.js";
import {partners} from "../../reference/partners.js";
import {products} from "../../reference/products.js";
import type {Duty} from "../../trade/duty.js";
import {LISTED_FAULTS, Refusal} from "../common/refusal.js";
import type {Fault} from "../common/refusal.js";

/** Columns of `data/droits.csv`, as docs/donnees.md tells them. */
const COLUMNS = ["destination", "produit", "taux_pourcent", "premier_jour", "dernier_jour", "acte"] as const;

type Column = (typeof COLUMNS)[number];

/** A row and its line, from 1. */
interface Line {
  line: number;
  cells: string[];
}

/** A duty and the line that it is written in. */
interface ReadDuty {
  line: number;
  duty: Duty;
}

const TODO = "corrigez ces lignes d'après docs/donnees.md (« Droits de douane »), puis relancez.";
/** Above, a rate is taken for a mistake. */
const HIGHEST_PERCENT = 1000;

const countries = new Set(partners.filter(({isCountry}) => isCountry).map(({code}) => code));
const headings = new Set(products.map(({code}) => code));

/**
 * The duties of the text of `data/droits.csv`, in its order; none where it has but its header. Commas or
 * semicolons part the fields.
 *
 * @throws Refusal that names each line that cannot be read, the value and what is expected.
 */
export function readDuties(text: string, fileName: string): Duty[] {
  const lines = linesOf(text.replace(/^\ufeff/, ""));
  const [header, ...rows] = lines;
  const places = header
    ? placesOf(header)
    : [`le fichier est vide ; sa première ligne est attendue : ${COLUMNS.join(",")}`];
  if (isFaults(places))
    throw refusal(
      fileName,
      places.map((what) => ({line: header?.line ?? null, what}))
    );
  const faults: Fault[] = [];
  const read = rows.flatMap((row): ReadDuty[] => {
    const found = readRow(row, places, header!.cells.length);
    if ("duty" in found) return [{line: row.line, duty: found.duty}];
    faults.push(...found.faults.map((what) => ({line: row.line, what})));
    return [];
  });
  faults.push(...overlaps(read));
  if (faults.length > 0) throw refusal(fileName, faults);
  return read.map(({duty}) => duty);
}

/** Rows that are not blank. A field between quotes may hold line breaks. */
function linesOf(text: string): Line[] {
  const separator = text.split("\n", 1)[0]!.includes(";") ? ";" : ",";
  let line = 1;
  return dsvFormat(separator)
    .parseRows(text)
    .map((cells) => {
      const own = {line, cells: cells.map((cell) => cell.trim())};
      line += 1 + cells.join("").split("\n").length - 1;
      return own;
    })
    .filter(({cells}) => cells.some((cell) => cell !== ""));
}

type Places = Record<Column, number>;

/** Where each column stands, in any order; or what is wrong with the header. */
function placesOf({cells}: Line): Places | string[] {
  const unknown = cells.filter((cell) => !(COLUMNS as readonly string[]).includes(cell));
  const missing = COLUMNS.filter((column) => !cells.includes(column));
  const repeated = COLUMNS.filter((column) => cells.filter((cell) => cell === column).length > 1);
  const faults = [
    ...unknown.map((cell) => `la colonne ${quote(cell)} est inconnue.`),
    ...missing.map((column) => `la colonne « ${column} » manque.`),
    ...repeated.map((column) => `la colonne « ${column} » y est plusieurs fois.`)
  ];
  if (faults.length > 0) return faults;
  return Object.fromEntries(COLUMNS.map((column) => [column, cells.indexOf(column)])) as Places;
}

function isFaults(found: Places | string[]): found is string[] {
  return Array.isArray(found);
}

function readRow({cells}: Line, places: Places, columnCount: number): {duty: Duty} | {faults: string[]} {
  if (cells.length !== columnCount)
    return {
      faults: [
        `${cells.length} champs au lieu de ${columnCount} ; un texte qui contient le séparateur se met entre guillemets droits.`
      ]
    };
  const value = (column: Column) => cells[places[column]]!;
  const product = value("produit");
  const lastDay = value("dernier_jour");
  const rate = rateOf(value("taux_pourcent"));
  const faults = [
    countries.has(value("destination"))
      ? ""
      : `destination ${quote(value("destination"))} : un code de pays de la Douane est attendu (US, CN, GB…).`,
    product === "" || headings.has(product)
      ? ""
      : `produit ${quote(product)} : un code A129 est attendu (C30C…), ou rien pour tous les produits.`,
    rate === null
      ? `taux_pourcent ${quote(value("taux_pourcent"))} : un nombre de 0 à ${HIGHEST_PERCENT} est attendu, sans signe % (15 ou 12,5).`
      : "",
    isDay(value("premier_jour")) ? "" : dayFault("premier_jour", value("premier_jour"), ""),
    lastDay === "" || isDay(lastDay)
      ? ""
      : dayFault("dernier_jour", lastDay, ", ou rien tant que la fin n'est pas connue"),
    isDay(lastDay) && isDay(value("premier_jour")) && lastDay < value("premier_jour")
      ? `dernier_jour ${quote(lastDay)} : il précède le premier jour, ${quote(value("premier_jour"))}.`
      : "",
    value("acte") === "" ? "acte : le texte qui fonde ce droit est attendu." : ""
  ].filter((fault) => fault !== "");
  if (faults.length > 0) return {faults};
  return {
    duty: {
      partner: value("destination"),
      product: product || null,
      rate: rate!,
      firstDay: value("premier_jour"),
      lastDay: lastDay || null,
      act: value("acte")
    }
  };
}

/** Per cents with a comma or a point, as a fraction. */
function rateOf(text: string): number | null {
  if (!/^\d{1,4}(?:[.,]\d+)?$/.test(text)) return null;
  const percent = Number(text.replace(",", "."));
  // Divided as written: 12.5 is 0.125, without the dust of binary fractions.
  return percent <= HIGHEST_PERCENT ? Number((percent / 100).toPrecision(12)) : null;
}

/** Whether a text is a day of the calendar, `2025-08-07`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function dayFault(column: Column, value: string, or: string): string {
  return `${column} ${quote(value)} : un jour est attendu, comme 2025-08-07${or}.`;
}

/** Rows on the same destination and product whose days meet: which rate holds is not known. */
function overlaps(read: readonly ReadDuty[]): Fault[] {
  return read.flatMap(({line, duty}, index) => {
    const other = read.slice(0, index).find((each) => meets(each.duty, duty));
    const what = `mêmes destination et produit que la ligne ${other?.line}, et leurs périodes se recouvrent.`;
    return other ? [{line, what}] : [];
  });
}

function meets(a: Duty, b: Duty): boolean {
  const isSame = a.partner === b.partner && a.product === b.product;
  const startsBeforeEnd = (first: Duty, second: Duty) =>
    second.lastDay === null || first.firstDay <= second.lastDay;
  return isSame && startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function refusal(file: string, faults: Fault[]): Refusal {
  return new Refusal([
    {
      file,
      faults: faults.slice(0, LISTED_FAULTS),
      ...(faults.length > LISTED_FAULTS ? {more: true} : {}),
      todo: TODO
    }
  ]);
}
