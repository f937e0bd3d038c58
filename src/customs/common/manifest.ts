import type {QualityReport} from "../../trade/quality.js";
import type {DataFacts} from "../../trade/types.js";

export type {Check, IgnoredFile, QuarterChoice, SourceFile} from "../../trade/quality.js";

/** The record of a run of the data step (`.cache/data/manifest.json`). */
export interface Manifest extends DataFacts, QualityReport {
  /** Hash of the input files and of the code: equal keys give equal outputs. */
  key: string;
  /** Rows taken from the official files. */
  rowCount: number;
}
