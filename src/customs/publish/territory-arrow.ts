import {arrowFile, indexed, textColumn} from "./arrow-file.js";
import type {ColumnContents, Indexed} from "./arrow-file.js";
import type {Dictionaries} from "./dictionaries.js";
import {cellFields, fieldNames} from "./table-fields.js";
import {yearFlows} from "./territory-rows.js";
import type {CellTexts, Cpf4Cells, TerritoryCells, ValueCells} from "./territory-rows.js";
import {valueColumns} from "./value-bytes.js";

/** The text columns of the cells of a territory, which both of its Arrow files share. */
export type IndexedCells = Record<"flow" | "product" | "partner", Indexed>;

/** Index the text columns of cells. */
export function indexedCells({flow, product, partner}: TerritoryCells, texts: Dictionaries): IndexedCells {
  return {
    flow: indexed(flow, texts.flow.length),
    product: indexed(product, texts.product.length),
    partner: indexed(partner, texts.partner.length)
  };
}

/** The public Arrow file of a territory: same columns and rows as its CSV. */
export function publicArrow(
  cells: TerritoryCells,
  {flow, product, partner}: IndexedCells,
  texts: Dictionaries,
  metadata: Record<string, string>
): Uint8Array {
  const names = indexed(partnerNames(cells, texts), texts.partnerName.length);
  // In the order of `cellFields`.
  const columns: ColumnContents[] = [
    {kind: "uint16", values: cells.year},
    {kind: "text", values: flow, texts: texts.flow},
    {kind: "text", values: product, texts: texts.product},
    {kind: "text", values: product, texts: texts.productLabel},
    {kind: "text", values: partner, texts: texts.partner},
    {kind: "text", values: names, texts: texts.partnerName},
    {kind: "float64", values: cells.value},
    {kind: "float64", values: cells.mass}
  ];
  const header = fieldNames(cellFields);
  return arrowFile(
    columns.map((column, i) => ({name: header[i]!, ...column})),
    metadata
  );
}

/** Place in `partnerName` of the partner of each cell. */
function partnerNames(cells: TerritoryCells, texts: Dictionaries): Uint16Array {
  const {year, flow, partner} = cells;
  const names = new Uint16Array(partner.length);
  for (const [start, end] of yearFlows(cells)) {
    const places = texts.partnerNamePlaces(year[start]!, flow[start]!);
    for (let i = start; i < end; i++) names[i] = places[partner[i]!]!;
  }
  return names;
}

/**
 * What the page of a territory reads when another year is chosen, and charts of analysts: its cells of all
 * years.
 */
export function ficheArrow(
  cells: TerritoryCells,
  {flow, product, partner}: IndexedCells,
  texts: Dictionaries
): Uint8Array {
  return arrowFile([
    {name: "year", kind: "uint16", values: cells.year},
    {name: "flow", kind: "text", values: flow, texts: texts.flow},
    {name: "product", kind: "text", values: product, texts: texts.product},
    {name: "partner", kind: "text", values: partner, texts: texts.partner},
    {name: "valueEur", kind: "float64", values: cells.value}
  ]);
}

/** What the page of a territory reads of a year: its cells, narrower (`valueColumns`). */
export function oneYearArrow(
  {year, flow, product, partner, value}: ValueCells,
  texts: CellTexts
): Uint8Array {
  return arrowFile([
    {name: "year", kind: "uint16", values: year},
    textColumn("flow", flow, texts.flow),
    textColumn("product", product, texts.product),
    textColumn("partner", partner, texts.partner),
    ...valueColumns(value)
  ]);
}

/** The same by CPF4 code, for the detail of a product. */
export function cpf4Arrow({year, flow, product, cpf4, value}: Cpf4Cells, texts: Dictionaries): Uint8Array {
  return arrowFile([
    {name: "year", kind: "uint16", values: year},
    textColumn("flow", flow, texts.flow),
    textColumn("product", product, texts.product),
    textColumn("cpf4", cpf4, texts.cpf4),
    {name: "valueEur", kind: "float64", values: value}
  ]);
}
