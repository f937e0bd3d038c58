import type {FigureStore} from "../../../src/markdown/values/store.js";
import type {TerritoryIndices} from "../../../src/trade/indices/territory-indices.js";
import type {DataContext, Flow, KeyFigures, TradeRow} from "../../../src/trade/types.js";

/** A cell as tests write it: `2024 export C30C US 120`. */
export function row(text: string): TradeRow {
  const [year, flow, product, partner, valueEur] = text.split(" ") as [string, Flow, string, string, string];
  return {year: Number(year), flow, product, partner, valueEur: Number(valueEur)};
}

const context: DataContext = {
  demo: true,
  referenceYear: 2024,
  years: [2023, 2024],
  dataMonth: "2025-02",
  families: [{code: "C4", name: "Matériels de transport"}],
  products: {
    C30C: {name: "Aéronautique et spatial", label: "", family: "C4"},
    C20B: {name: "Parfums et cosmétiques", label: "", family: "C5"},
    C32A: {name: "Bijoux, instruments de musique", label: "", family: "C5"}
  },
  partners: {US: "États-Unis", DE: "Allemagne"}
};

/** The same rows and the same place among départements for every territory asked. */
export function tinyStore(
  rows: readonly TradeRow[],
  {exportRank = 12, years = [2023, 2024]}: {exportRank?: number | null; years?: number[]} = {}
): FigureStore {
  const eur = (year: number, flow: Flow) =>
    rows
      .filter((each) => each.year === year && each.flow === flow)
      .reduce((total, {valueEur}) => total + valueEur, 0);
  const keyFigures = years.map((year): KeyFigures => {
    const [exportEur, importEur] = [eur(year, "export"), eur(year, "import")];
    return {
      year,
      exportEur,
      importEur,
      balanceEur: exportEur - importEur,
      coverageRate: importEur === 0 ? null : exportEur / importEur,
      exportShareOfRegion: 0.25,
      importShareOfRegion: null,
      exportShareOfFrance: 0.0024,
      importShareOfFrance: 0.5,
      exportRank,
      importRank: 1
    };
  });
  const concentration = {partnerHhi: 0.52, productHhi: 0.4, partnersFor80: 2, productsFor80: 3};
  const concentrationByYear = years.map(() => concentration);
  return {
    context: () => ({...context, years, referenceYear: years.at(-1)!}),
    summary: (id) => ({id, type: "departement", code: "07", name: "Ardèche", keyFigures, quarters: []}),
    indices: () =>
      ({
        years,
        intraIndustryByYear: years.map(() => 0.5),
        flows: {export: {concentrationByYear}, import: {concentrationByYear}}
      }) as unknown as TerritoryIndices,
    rows: () => rows
  };
}
