import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {decodeTerritoryRows} from "../../src/components/fiche.js";
import {arrowFile, textColumn} from "../../src/customs/publish/arrow-file.js";
import {rowsAcross} from "../../src/customs/rows-across.js";
import {findTerritory} from "../../src/reference/territories.js";

const TERRITORIES = ["departement-07", "france"].map((id) => findTerritory(id)!);
const FLOWS = ["export", "import"];
const PRODUCTS = ["A01Z", "C30C"];
const PARTNERS = ["DE", "US"];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fiches-"));
  await writeFile(join(folder, "departement-07.arrow"), table([0, 1, 1], [1, 0, 1], [0, 0, 1], [1, 2, 3]));
  await writeFile(join(folder, "france.arrow"), table([1], [1], [1], [9]));
});
afterAll(() => rm(folder, {recursive: true}));

function table(flow: number[], product: number[], partner: number[], valueEur: number[]): Uint8Array {
  return arrowFile([
    {name: "year", kind: "uint16", values: Uint16Array.from(flow, () => 2024)},
    textColumn("flow", Uint16Array.from(flow), FLOWS),
    textColumn("product", Uint16Array.from(product), PRODUCTS),
    textColumn("partner", Uint16Array.from(partner), PARTNERS),
    {name: "valueEur", kind: "float64", values: Float64Array.from(valueEur)}
  ]);
}

test("the rows of all territories for a partner", async () => {
  const rows = decodeTerritoryRows(await rowsAcross(folder, TERRITORIES, {column: "partner", code: "US"}));
  expect(rows).toEqual([
    {territory: "departement-07", year: 2024, flow: "import", product: "C30C", partner: "US", valueEur: 3},
    {territory: "france", year: 2024, flow: "import", product: "C30C", partner: "US", valueEur: 9}
  ]);
});

test("the rows of all territories for a heading; none for one that is not traded", async () => {
  const of = async (code: string) =>
    decodeTerritoryRows(await rowsAcross(folder, TERRITORIES, {column: "product", code}));
  expect((await of("C30C")).map(({valueEur}) => valueEur)).toEqual([1, 3, 9]);
  expect(await of("ZZZZ")).toEqual([]);
});
