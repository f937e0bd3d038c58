import type {AmountsByYear, PartnerSheet, ProductSheet} from "../../trade/across.js";
import {totalIn} from "../../trade/across-ranking.js";
import type {DataContext, KeyFigures, TradeRow} from "../../trade/types.js";
import {FLOWS} from "../../trade/types.js";
import {makeNames} from "../chart/code-names.js";
import type {Fiche} from "../fiche.js";

/** All that the figures of a page on a product or on a partner draw from. */
export interface Sheet<S> {
  sheet: S;
  /** The trade of France in this product, or with this partner, as figures of factsheets take it. */
  fiche: Fiche;
  /** Names of a département. */
  departement(code: string): DepartementName;
}

/** « Ardèche », « l’Ardèche », « de l’Ardèche ». */
export interface DepartementName {
  name: string;
  nameThe: string;
  nameOf: string;
}

export type ProductPage = Sheet<ProductSheet>;
export type PartnerPage = Sheet<PartnerSheet>;

/** The files of a page on a product or on a partner. */
export interface SheetFiles {
  /** `contexte.json`. */
  context: Promise<unknown>;
  /** `produits/<code>.json` or `pays/<code>.json`. */
  sheet: Promise<unknown>;
  /** `departements.json`. */
  departements: Promise<unknown>;
}

/** Read the files of the page of a heading. */
export async function readProduct(files: SheetFiles): Promise<ProductPage> {
  const {context, sheet, departements} = await readFiles<ProductSheet>(files);
  const rows = rowsOf(sheet.partners, sheet.years, (partner) => ({product: sheet.code, partner}));
  const name = context.products[sheet.code]?.name ?? sheet.code;
  return page({context, sheet, departements, rows, name, amounts: sheet.partners});
}

/** Read the files of the page of a partner. */
export async function readPartner(files: SheetFiles): Promise<PartnerPage> {
  const {context, sheet, departements} = await readFiles<PartnerSheet>(files);
  const rows = rowsOf(sheet.products, sheet.years, (product) => ({product, partner: sheet.code}));
  const name = context.partners[sheet.code] ?? sheet.code;
  return page({context, sheet, departements, rows, name, amounts: sheet.products});
}

interface ReadFiles<S> {
  context: DataContext;
  sheet: S;
  departements: Record<string, DepartementName>;
}

async function readFiles<S>(files: SheetFiles): Promise<ReadFiles<S>> {
  const [context, sheet, departements] = await Promise.all([files.context, files.sheet, files.departements]);
  return {context, sheet, departements} as ReadFiles<S>;
}

/**
 * The amounts of a sheet as rows. Amounts of 0 are left out: a sheet holds every year of a code that it
 * lists.
 */
function rowsOf(
  amounts: AmountsByYear,
  years: readonly number[],
  codes: (code: string) => Pick<TradeRow, "product" | "partner">
): TradeRow[] {
  const rows = FLOWS.flatMap((flow) =>
    amounts.codes.flatMap((code, i) =>
      years.map((year, y) => ({year, flow, ...codes(code), valueEur: amounts[flow][i]![y]!}))
    )
  );
  return rows.filter(({valueEur}) => valueEur !== 0);
}

function page<S extends ProductSheet | PartnerSheet>({
  context,
  sheet,
  departements,
  rows,
  name,
  amounts
}: ReadFiles<S> & {rows: TradeRow[]; name: string; amounts: AmountsByYear}): Sheet<S> {
  const keyFigures = sheet.years.map((year) => yearFigures(amounts, sheet.years, year));
  return {
    sheet,
    fiche: {
      context,
      rows,
      summary: {
        id: sheet.code,
        type: "france",
        code: sheet.code,
        name: `France, ${name}`,
        keyFigures,
        quarters: []
      },
      names: makeNames(context)
    },
    departement: (code) => departements[code] ?? {name: code, nameThe: code, nameOf: `de ${code}`}
  };
}

function yearFigures(amounts: AmountsByYear, years: readonly number[], year: number): KeyFigures {
  const exportEur = totalIn(amounts, years, {flow: "export", year});
  const importEur = totalIn(amounts, years, {flow: "import", year});
  return {
    year,
    exportEur,
    importEur,
    balanceEur: exportEur - importEur,
    coverageRate: importEur > 0 ? exportEur / importEur : null,
    exportShareOfRegion: null,
    importShareOfRegion: null,
    exportShareOfFrance: null,
    importShareOfFrance: null,
    exportRank: null,
    importRank: null
  };
}
