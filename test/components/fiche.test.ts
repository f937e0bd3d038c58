import {tableFromArrays, tableToIPC, vectorFromArray, Dictionary, Int32, Utf8, Table} from "apache-arrow";
import {expect, test} from "vitest";
import {comparisonLoader, decodeRows, readFiche} from "../../src/components/fiche.js";
import type {TradeRow} from "../../src/trade/types.js";

const rows: TradeRow[] = [
  {year: 2023, flow: "import", product: "C10A", partner: "NA", valueEur: 12},
  {year: 2024, flow: "export", product: "C21Z", partner: "DE", valueEur: 60_000_000_000},
  {year: 2024, flow: "export", product: "C10A", partner: "NA", valueEur: 0}
];

const dictionary = (values: string[]) => vectorFromArray(values, new Dictionary(new Utf8(), new Int32()));

/** The columns of docs/architecture.md. */
function arrow(some: TradeRow[], territory?: string[]): ArrayBuffer {
  const table = new Table({
    ...(territory ? {territory: dictionary(territory)} : {}),
    year: vectorFromArray(Uint16Array.from(some.map((row) => row.year))),
    flow: dictionary(some.map((row) => row.flow)),
    product: dictionary(some.map((row) => row.product)),
    partner: dictionary(some.map((row) => row.partner)),
    valueEur: vectorFromArray(Float64Array.from(some.map((row) => row.valueEur)))
  });
  return tableToIPC(table, "file").slice().buffer;
}

const context = Promise.resolve({families: [], products: {C10A: {name: "Viande"}}, partners: {}});
const summary = Promise.resolve({id: "departement-07", name: "Ardèche"});

test("a territory's rows come back as they went", async () => {
  const fiche = await readFiche({context, summary, rows: Promise.resolve(arrow(rows))});
  expect(fiche.rows).toEqual(rows);
  expect(fiche.summary.name).toBe("Ardèche");
  expect(fiche.names.product("C10A")).toBe("Viande");
});

test("a comparison is split by its territory", async () => {
  const load = comparisonLoader(async () => arrow(rows, ["region-84", "france", "france"]));
  expect(await load()).toEqual({region: rows.slice(0, 1), france: rows.slice(1)});
});

test("a territory without region is compared with France alone", async () => {
  const load = comparisonLoader(async () => arrow(rows, ["france", "france", "france"]));
  expect(await load()).toEqual({region: null, france: rows});
});

test("a comparison is fetched when it is asked for, once, and again only after a failure", async () => {
  let requests = 0;
  const load = comparisonLoader(async () => {
    if (++requests === 1) throw new Error("réseau");
    return arrow(rows, ["france", "france", "france"]);
  });
  expect(requests).toBe(0);
  await expect(load()).rejects.toThrow("réseau");
  expect(await load()).toBe(await load());
  expect(requests).toBe(2);
});

test("a missing column is named", () => {
  const buffer = tableToIPC(tableFromArrays({year: Uint16Array.of(2024)}), "file");
  expect(() => decodeRows(buffer)).toThrow("pas de colonne «\u00a0flow\u00a0»");
});
