import {compareCodes} from "./sums.js";
import type {Flow, TerritoryType} from "./types.js";

/**
 * Amounts in euros by code and by complete year: `import[i][y]` is that of `codes[i]` in the y-th of the
 * years of the sheet.
 */
export interface AmountsByYear extends Record<Flow, number[][]> {
  /** Ascending. */
  codes: string[];
}

/**
 * What the page of an A129 heading is made of (`produits/<code>.json`); euros are whole, fractions have four
 * significant digits.
 */
export interface ProductSheet {
  code: string;
  /** Complete years, ascending. */
  years: number[];
  referenceYear: number;
  /** France by partner: every row of the heading, so that its sums are the totals. */
  partners: AmountsByYear;
  /** Only what is attached to a département; what is not is the difference with France. */
  departements: DepartementsOfProduct;
  /** France by CPF4 code. */
  cpf4: AmountsByYear;
  /** Totals of France, all headings, by year. */
  franceEur: Record<Flow, number[]>;
  /** The CPF4 codes of the heading on which France is dependent in the reference year, by code. */
  dependences: DependentProduct[];
}

/** Lists go with `codes`. */
export interface DepartementsOfProduct extends AmountsByYear {
  /**
   * Symmetric specialisation of the reference year, −1 to 1; `null` below the floors
   * (`SPECIALISATION_FLOORS`).
   */
  specialisation: Record<Flow, (number | null)[]>;
  /** First partner country of the reference year; `null` where nothing is traded with a country. */
  firstPartner: Record<Flow, (string | null)[]>;
}

/** The criteria of `Dependence` for one CPF4 code. */
export interface DependentProduct {
  cpf4: string;
  extraEuHhi: number;
  extraEuShare: number;
  /** `null` where France exports none. */
  importsToExports: number | null;
  /** Of the last three complete years, those in which France was dependent. */
  dependentYears: number;
}

/**
 * What the page of a partner is made of (`pays/<code>.json`); euros are whole, fractions have four
 * significant digits.
 */
export interface PartnerSheet {
  code: string;
  years: number[];
  referenceYear: number;
  /** France by A129 heading: every row of the partner. */
  products: AmountsByYear;
  departements: DepartementsOfPartner;
  /** Totals of France, all partners, by year. */
  franceEur: Record<Flow, number[]>;
}

/** Lists go with `codes`. */
export interface DepartementsOfPartner extends AmountsByYear {
  /** Part of the partner in the flow of the département, by year; `null` where the flow is not above zero. */
  share: Record<Flow, (number | null)[][]>;
  /** First heading of the reference year. */
  firstProduct: Record<Flow, (string | null)[]>;
}

/** An entry of `produits.json` or `pays.json`: amounts of France in the reference year. */
export interface SheetTotals {
  code: string;
  importEur: number;
  exportEur: number;
}

/** What the page that compares territories knows of one (`comparer.json`), in a year. */
export interface ComparedTerritory {
  id: string;
  type: TerritoryType;
  code: string;
  name: string;
  /** « de l’Ardèche ». */
  nameOf: string;
  flows: Record<Flow, ComparedFlow>;
}

/**
 * Shares of the flow, 0–1 with as many digits as a page shows, the largest first; ties by code. What is not
 * listed is not traded, but see `partners`.
 */
export interface ComparedFlow {
  totalEur: number;
  /** By year of `years` of the context, in euros. */
  totalEurByYear: number[];
  /** All A129 headings. */
  products: [code: string, share: number][];
  /** Countries among the first ones (`COMPARED_PARTNERS`) of any territory: others are left out for all. */
  partners: [code: string, share: number][];
}

/** How many first partners of a territory enter the comparison of territories. */
export const COMPARED_PARTNERS = 10;

/** How `comparer-precedente.json` and `comparer-annees.json` are written: what each year has. */
export type ComparedFiles = Record<string, ComparedFile>;

/**
 * How `comparer.json` is written: shares by the places of `products` and `partners`, 0 where there is none.
 */
export interface ComparedFile {
  products: string[];
  partners: string[];
  territories: (Omit<ComparedTerritory, "flows"> & {flows: Record<Flow, ComparedFileFlow>})[];
}

export interface ComparedFileFlow extends Pick<ComparedFlow, "totalEur" | "totalEurByYear"> {
  products: number[];
  partners: number[];
}

/** The territories of `comparer.json`. */
export function readCompared({products, partners, territories}: ComparedFile): ComparedTerritory[] {
  const flow = (own: ComparedFileFlow): ComparedFlow => ({
    ...own,
    products: byShare(products, own.products),
    partners: byShare(partners, own.partners)
  });
  return territories.map(({flows, ...rest}) => ({
    ...rest,
    flows: {import: flow(flows.import), export: flow(flows.export)}
  }));
}

function byShare(codes: readonly string[], shares: readonly number[]): [string, number][] {
  return shares
    .map((share, i): [string, number] => [codes[i]!, share])
    .filter(([, share]) => share > 0)
    .sort(([codeA, a], [codeB, b]) => b - a || compareCodes(codeA, codeB));
}

/**
 * « 07 », « region-84 », « france »: a territory as the address of a comparison names it
 * (`/comparer?t=07,26`).
 */
export function comparedCode(id: string): string {
  return id.replace(/^departement-/, "");
}
