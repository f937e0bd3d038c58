import {FLOWS} from "../../src/trade/types.js";
import type {QuarterTotal, TerritorySummary} from "../../src/trade/types.js";

/** A territory with key figures and quarters of 2024, for images that stand for pages. */
export function summary(id: string, name = "Ardèche"): TerritorySummary {
  const figures = {year: 2024, exportEur: 12_300_000, importEur: 15_000_000, balanceEur: -2_700_000};
  const shares = {
    exportShareOfRegion: null,
    importShareOfRegion: null,
    exportShareOfFrance: null,
    importShareOfFrance: null
  };
  const keyFigures = [{...figures, coverageRate: 0.82, ...shares, exportRank: null, importRank: null}];
  return {id, type: "departement", code: "07", name, keyFigures, quarters: quarters([1, 2, 3, 4])};
}

/** Quarters of 2024 in which exports and imports grow, imports twice as large. */
export function quarters(numbers: readonly (1 | 2 | 3 | 4)[]): QuarterTotal[] {
  return numbers.flatMap((quarter) =>
    FLOWS.map((flow) => ({
      year: 2024,
      quarter,
      flow,
      valueEur: quarter * (flow === "export" ? 1e6 : 2e6)
    }))
  );
}
