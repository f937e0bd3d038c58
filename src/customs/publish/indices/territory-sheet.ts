import {countryGroups} from "../../../reference/country-groups.js";
import {grubelLloyd} from "../../../trade/indices/intra-industry.js";
import type {SimilarDepartement, TerritoryIndices} from "../../../trade/indices/territory-indices.js";
import type {Flow, QuarterTotal} from "../../../trade/types.js";
import type {TerritoryFlowYear} from "../../cube/cube.js";
import type {Axes} from "../../cube/axes.js";
import {dependentImports} from "./dependent-imports.js";
import type {ProductDependence} from "./dependences.js";
import {flowIndicesOf} from "./flow-indices.js";
import type {MarginsByYear} from "./margins.js";
import {shortNumber} from "./rounding.js";
import {suppliers} from "./suppliers.js";
import type {FlowSurroundings} from "./surroundings.js";

/** All that the sheet of a territory is made of. */
export interface SheetSources {
  id: string;
  isDepartement: boolean;
  isFrance: boolean;
  axes: Axes;
  years: readonly number[];
  referenceYear: number;
  own: MarginsByYear;
  /** Kilograms of the reference year and of the year before. */
  masses: MarginsByYear;
  region: MarginsByYear | null;
  france: MarginsByYear;
  flowYearOf(year: number, flow: Flow): TerritoryFlowYear | undefined;
  cellsOf(year: number, flow: Flow): TerritoryFlowYear["cells"] | undefined;
  quarters: readonly QuarterTotal[];
  similar: Record<Flow, SimilarDepartement[]>;
  surroundings: Record<Flow, FlowSurroundings>;
  /** Codes of all départements, ascending. */
  departements: string[];
  /** Products on which France is dependent in two of three years. */
  signals: readonly ProductDependence[];
}

/** The content of `<id>-indices.json`. */
export function territorySheet(sources: SheetSources): TerritoryIndices {
  const {id, years, referenceYear, own, axes, departements, signals} = sources;
  const imports = (year: number) => sources.cellsOf(year, "import");
  return {
    id,
    referenceYear,
    previousYear: years.includes(referenceYear - 1) ? referenceYear - 1 : null,
    years: [...years],
    groups: countryGroups.map(({code, name}) => ({code, name})),
    departements,
    flows: {import: flowIndicesOf(sources, "import"), export: flowIndicesOf(sources, "export")},
    intraIndustryByYear: years.map((year) =>
      shortNumber(grubelLloyd(own.of(year, "export").products, own.of(year, "import").products))
    ),
    suppliers: suppliers(
      imports(referenceYear),
      imports(referenceYear - 1),
      imports(referenceYear - 3),
      axes
    ),
    dependences: dependentImports(
      years.map((year) => sources.flowYearOf(year, "import")),
      signals,
      axes
    )
  };
}
