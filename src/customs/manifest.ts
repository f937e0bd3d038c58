import type {QualityReport} from "../trade/quality.js";

export type {Check, IgnoredFile, QuarterChoice, SourceFile} from "../trade/quality.js";

/** What the data step knows of its run (`.cache/data/manifest.json`). */
export interface Manifest extends QualityReport {
  key: string;
  demo: boolean;
  referenceYear: number;
  completeYears: number[];
  /** Latest month of the data, `YYYY-MM`. */
  dataMonth: string;
  rowCount: number;
}
