import type {ChartWords} from "../../../src/components/analysis/scales.js";
import type {AnalysisNames} from "../../../src/components/analysis/value-text.js";
import {makeNames} from "../../../src/components/chart/code-names.js";
import {context} from "../fiche-samples.js";

const TERRITORIES: Record<string, string> = {"departement-07": "Ardèche", "departement-26": "Drôme"};

export const names: AnalysisNames = {...makeNames(context), territory: (id) => TERRITORIES[id] ?? id};

export const words: ChartWords = {context, names, columns: {}};
