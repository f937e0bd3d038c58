import type {Flow} from "./types.js";

/** Amounts in euros by code and by complete year: `import[i][y]` is that of `codes[i]` in the y-th of the years of the sheet. */
export interface AmountsByYear extends Record<Flow, number[][]> {
  /** Ascending. */
  codes: string[];
}

/** What the page of an A129 heading is made of (`produits/<code>.json`); euros are whole, fractions have four significant digits. */
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
  /** Symmetric specialisation of the reference year, −1 to 1; `null` below the floors (`SPECIALISATION_FLOORS`). */
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

/** What the page of a partner is made of (`pays/<code>.json`); euros are whole, fractions have four significant digits. */
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
