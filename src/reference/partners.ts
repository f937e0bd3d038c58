/*
 * The partners of the customs’ list, under short French names.
 *
 * Codes, validity and zones: DGDDI, list of countries and zones of 2021 (the
 * United Kingdom is outside the European Union; « Asie » there holds Oceania,
 * hence our « Asie et Océanie »), Licence Ouverte 2.0. Names: Unicode CLDR,
 * shortened by us. Zones of codes that the customs no longer place, and of the
 * four overseas départements other than Mayotte, are ours.
 *
 * Dates are given only where a code has ended or has served twice: XS was
 * Saba, then Serbia; XK Yugoslavia, then Kosovo; QU two kinds of unknown country.
 */
import {isCountryCode} from "../trade/partners.js";
import {readTable} from "./table.js";

export interface Partner {
  /** Customs code: ISO 3166 for most; XS is Serbia, XK Kosovo, XC Ceuta, XL Melilla. */
  code: string;
  name: string;
  zone: string;
  /** First month of validity, `YYYYMM`; absent: since always. */
  from?: string;
  /** Last month of validity, `YYYYMM`; absent: still in use. */
  to?: string;
  /** False for the codes that count in totals and are never ranked. */
  isCountry: boolean;
}

/** Every code of the list, ascending; the meanings of a code that served twice, by date. */
export const partners: readonly Partner[] = readTable("pays.csv", {
  columns: ["code", "nom", "zone", "premier_mois", "dernier_mois"]
}).map(({code, nom: name, zone, premier_mois: from, dernier_mois: to}) => ({
  code,
  name,
  zone,
  ...(from && {from}),
  ...(to && {to}),
  isCountry: isCountryCode(code)
}));

/**
 * Short name of a partner as its code was understood in a year; where the
 * meaning changed during the year, the later one. `undefined` for a code that
 * is not in the list or was not in use that year.
 */
export function partnerName(code: string, year: number): string | undefined {
  return partners.findLast((partner) => partner.code === code && isValidIn(partner, year))?.name;
}

function isValidIn({from, to}: Partner, year: number): boolean {
  return (from === undefined || yearOf(from) <= year) && (to === undefined || year <= yearOf(to));
}

function yearOf(month: string): number {
  return Number(month.slice(0, 4));
}
