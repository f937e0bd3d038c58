import type {Supposition} from "../../trade/indices/sales-fall.js";
import {customers} from "../../trade/indices/sales-fall.js";
import {isCountryCode} from "../../trade/partners.js";
import type {DataContext, TradeRow} from "../../trade/types.js";
import {addressParameter, mendAddressParameters, setAddressParameters} from "../figure/address-parameters.js";

/** A tenth, in per cent: what is supposed unless the reader chooses another fall. */
export const DEFAULT_PERCENT = 10;

/** Falls that the reader may choose, in per cent; the address may hold any other whole one. */
export const PERCENTS: readonly number[] = [5, 10, 15, 20, 25, 30, 50, 75, 100];

/** What the reader supposes, as the controls hold it. */
export interface Choice {
  partner: string;
  product: string | null;
  percent: number;
}

export function suppositionOf({partner, product, percent}: Choice): Supposition {
  return {partner, product, fall: percent / 100};
}

/**
 * What the reader finds first: the first customer of the year, all products, a tenth; `null` where nothing is
 * sold to a country.
 */
export function defaultChoice(rows: readonly TradeRow[], year: number): Choice | null {
  const [partner] = customers(rows, year);
  return partner === undefined ? null : {partner, product: null, percent: DEFAULT_PERCENT};
}

/** Codes that a choice may name: others in an address mean nothing here. */
export interface KnownCodes {
  partners: ReadonlySet<string>;
  products: ReadonlySet<string>;
}

/** The codes of the data, whichever years they are traded in, and those of the exports of the rows. */
export function knownCodes(
  rows: readonly TradeRow[],
  {partners, products}: Pick<DataContext, "partners" | "products">
): KnownCodes {
  const exports = rows.filter(({flow}) => flow === "export");
  return {
    partners: new Set(
      [...Object.keys(partners), ...exports.map(({partner}) => partner)].filter(isCountryCode)
    ),
    products: new Set([...Object.keys(products), ...exports.map(({product}) => product)])
  };
}

/**
 * The choice of the address (`pays`, `produit`, `baisse`); what it does not hold is the default. So is what
 * it holds wrongly, which does not stay there.
 */
export function choiceOfAddress(initial: Choice, known: KnownCodes, document: Document): Choice {
  const read = (name: string, isKnown: (text: string) => boolean) => {
    const text = addressParameter(name, document);
    if (text === null || isKnown(text)) return text;
    mendAddressParameters({[name]: null}, document);
    return null;
  };
  const percent = read("baisse", (text) => /^(?:100|[1-9]\d?)$/.test(text));
  return {
    partner: read("pays", (code) => known.partners.has(code)) ?? initial.partner,
    product: read("produit", (code) => known.products.has(code)) ?? initial.product,
    percent: percent === null ? initial.percent : Number(percent)
  };
}

/** Puts a choice into the address, defaults left out. */
export function keepInAddress(
  {partner, product, percent}: Choice,
  initial: Choice,
  document: Document
): void {
  setAddressParameters(
    {
      pays: partner === initial.partner ? null : partner,
      produit: product,
      baisse: percent === initial.percent ? null : String(percent)
    },
    document
  );
}
