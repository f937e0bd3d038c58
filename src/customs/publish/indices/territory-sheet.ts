import {countryGroups} from "../../../reference/country-groups.js";
import {grubelLloyd} from "../../../trade/indices/intra-industry.js";
import type {TerritoryIndices} from "../../../trade/indices/territory-indices.js";
import {dependentImports} from "./dependent-imports.js";
import {flowIndicesOf} from "./flow-indices.js";
import {shortNumber} from "./rounding.js";
import type {SheetSources} from "./sheet-sources.js";
import {suppliers} from "./suppliers.js";

/** The content of `<id>-indices.json`. */
export function territorySheet(sources: SheetSources): TerritoryIndices {
  const {id, years, referenceYear, own, codes, departements, signals} = sources;
  const imports = (year: number) => sources.cellsOf(year, "import");
  return {
    id,
    referenceYear,
    previousYear: years.includes(referenceYear - 1) ? referenceYear - 1 : null,
    years: [...years],
    groups: countryGroups.map(({code, name}) => ({code, name})),
    departements,
    rankedAmong: sources.peers && sources.peers.count,
    flows: {import: flowIndicesOf(sources, "import"), export: flowIndicesOf(sources, "export")},
    intraIndustryByYear: years.map((year) =>
      shortNumber(grubelLloyd(own.of(year, "export").products, own.of(year, "import").products))
    ),
    suppliers: suppliers(
      imports(referenceYear),
      imports(referenceYear - 1),
      imports(referenceYear - 3),
      sources
    ),
    dependences: dependentImports(
      years.map((year) => sources.flowYearOf(year, "import")),
      signals,
      codes
    )
  };
}
