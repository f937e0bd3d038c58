import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {csvFormatRows} from "d3-dsv";
import {flowMatrix} from "../../trade/flows.js";
import {FLOWS, OTHERS} from "../../trade/types.js";
import type {TradeRow} from "../../trade/types.js";
import {literal} from "../database.js";
import type {Database} from "../database.js";
import {arrowFile} from "./arrow-file.js";
import {enumTexts, readColumns} from "./columns.js";
import type {Wording} from "./wording.js";

/** Where the files of a territory go, and the words and dates they bear. */
export interface PublishOptions {
  fichesDir: string;
  publicDir: string;
  wording: Wording;
  referenceYear: number;
  /** Schema metadata of the public Arrow files: source, licence, notice. */
  metadata: Record<string, string>;
}

/** Texts of the enums, in the order of their places. */
export interface Dictionaries {
  flow: string[];
  product: string[];
  partner: string[];
  partnerName: string[];
  cpf4: string[];
  productLabel: string[];
}

/** Read once the texts that the rows of every territory point to. */
export async function readDictionaries(db: Database, wording: Wording): Promise<Dictionaries> {
  const product = await enumTexts(db, "product_code");
  return {
    flow: await enumTexts(db, "flow"),
    product,
    partner: await enumTexts(db, "partner_code"),
    partnerName: await enumTexts(db, "partner_name"),
    cpf4: await enumTexts(db, "cpf4_code"),
    productLabel: product.map((code) => wording.product(code))
  };
}

/** Write the CSV, the two Arrow files, the flows and the CPF4 detail of one territory. */
export async function writeTerritoryFiles(
  db: Database,
  id: string,
  dictionaries: Dictionaries,
  options: PublishOptions
): Promise<void> {
  const cells = await territoryCells(db, id);
  await db.run(
    `COPY (${publicRows(id)}) TO ${literal(join(options.publicDir, `${id}.csv`))} (FORMAT csv, HEADER)`
  );
  await writeFile(join(options.publicDir, `${id}.arrow`), publicArrow(cells, dictionaries, options.metadata));
  await writeFile(join(options.fichesDir, `${id}.arrow`), ficheArrow(cells, dictionaries));
  await writeFile(join(options.fichesDir, `${id}-cpf4.arrow`), await cpf4Arrow(db, id, dictionaries));
  const rows = tradeRows(cells, dictionaries, options.referenceYear);
  await writeFile(join(options.publicDir, `${id}-flux.csv`), flowsCsv(rows, options));
}

/** Same columns and rows as the CSV, in its order. */
function publicRows(id: string): string {
  return `SELECT c."year" AS annee, c.flow AS flux, c.product AS code_a129, l.label AS produit,
      c.partner AS code_pays, n.name AS pays, c."value" AS valeur_eur, c.mass AS masse_kg
    ${cellsOf(id)}`;
}

function cellsOf(id: string): string {
  return `FROM territory_cells c JOIN product_labels l USING (product) JOIN partner_names n USING ("year", flow, partner)
    WHERE c.territory = ${literal(id)}
    ORDER BY c."year", c.flow, c.product, c.partner`;
}

const CELL_COLUMNS = ["year", "flow", "product", "partner", "name", "value", "mass"] as const;

type Cells = Awaited<ReturnType<typeof territoryCells>>;

function territoryCells(db: Database, id: string) {
  const sql = `SELECT c."year", enum_code(c.flow)::USMALLINT, enum_code(c.product)::USMALLINT,
      enum_code(c.partner)::USMALLINT, enum_code(n.name)::USMALLINT, c."value"::DOUBLE, c.mass::DOUBLE
    ${cellsOf(id)}`;
  return readColumns(db, sql, CELL_COLUMNS, ["value", "mass"]);
}

function publicArrow(cells: Cells, texts: Dictionaries, metadata: Record<string, string>): Uint8Array {
  return arrowFile(
    [
      {name: "annee", kind: "uint16", values: cells.year},
      {name: "flux", kind: "text", values: cells.flow, texts: texts.flow},
      {name: "code_a129", kind: "text", values: cells.product, texts: texts.product},
      {name: "produit", kind: "text", values: cells.product, texts: texts.productLabel},
      {name: "code_pays", kind: "text", values: cells.partner, texts: texts.partner},
      {name: "pays", kind: "text", values: cells.name, texts: texts.partnerName},
      {name: "valeur_eur", kind: "float64", values: cells.value},
      {name: "masse_kg", kind: "float64", values: cells.mass}
    ],
    metadata
  );
}

function ficheArrow(cells: Cells, texts: Dictionaries): Uint8Array {
  return arrowFile([
    {name: "year", kind: "uint16", values: cells.year},
    {name: "flow", kind: "text", values: cells.flow, texts: texts.flow},
    {name: "product", kind: "text", values: cells.product, texts: texts.product},
    {name: "partner", kind: "text", values: cells.partner, texts: texts.partner},
    {name: "valueEur", kind: "float64", values: cells.value}
  ]);
}

async function cpf4Arrow(db: Database, id: string, texts: Dictionaries): Promise<Uint8Array> {
  const sql = `SELECT "year", enum_code(flow)::USMALLINT, enum_code(product)::USMALLINT, enum_code(cpf4)::USMALLINT,
      "value"::DOUBLE
    FROM territory_cpf4 WHERE territory = ${literal(id)} ORDER BY "year", flow, product, cpf4`;
  const cells = await readColumns(db, sql, ["year", "flow", "product", "cpf4", "value"], ["value"]);
  return arrowFile([
    {name: "year", kind: "uint16", values: cells.year},
    {name: "flow", kind: "text", values: cells.flow, texts: texts.flow},
    {name: "product", kind: "text", values: cells.product, texts: texts.product},
    {name: "cpf4", kind: "text", values: cells.cpf4, texts: texts.cpf4},
    {name: "valueEur", kind: "float64", values: cells.value}
  ]);
}

function tradeRows(cells: Cells, texts: Dictionaries, year: number): TradeRow[] {
  const rows: TradeRow[] = [];
  for (let i = cells.year.indexOf(year); i >= 0 && i < cells.year.length && cells.year[i] === year; i++) {
    rows.push({
      year,
      flow: texts.flow[cells.flow[i]!] as TradeRow["flow"],
      product: texts.product[cells.product[i]!]!,
      partner: texts.partner[cells.partner[i]!]!,
      valueEur: cells.value[i]!
    });
  }
  return rows;
}

const FLOW_HEADER =
  "annee,flux,rang_produit,code_produit,produit,rang_pays,code_pays,pays,valeur_eur,rang_flux".split(",");

/** The cells of the Sankey of the reference year, exports first, by rank of product then of partner. */
function flowsCsv(rows: readonly TradeRow[], {wording, referenceYear: year}: PublishOptions): string {
  const lines = [...FLOWS]
    .sort()
    .flatMap((flow) =>
      flowMatrix(rows, {year, flow, ranks: 10}).links.map((link) => [
        String(year),
        flow,
        String(link.productRank),
        link.product,
        link.product === OTHERS ? "Autres produits" : wording.product(link.product),
        String(link.partnerRank),
        link.partner,
        link.partner === OTHERS ? "Autres pays" : wording.partner(link.partner, year, flow),
        String(link.valueEur),
        link.topRank === null ? "" : String(link.topRank)
      ])
    );
  return `${csvFormatRows([FLOW_HEADER, ...lines])}\n`;
}
