import {csvFormatRows} from "d3-dsv";
import {expect, it} from "vitest";
import type {Dictionaries} from "../../../src/customs/publish/dictionaries.js";
import {csvOfCells} from "../../../src/customs/publish/territory-csv.js";

const texts: Dictionaries = {
  flow: ["export", "import"],
  product: ["C13Z", "C20A"],
  productLabel: ["Produits de l’industrie textile", 'Chimie, « de base », "azote"'],
  partner: ["DE", "FR", "NA"],
  cpf4: [],
  partnerName: ["Allemagne", "France", "France (retours)", "Namibie"],
  partnerNamePlaces: (_, flow) => [0, 1 + flow, 3]
};
const AMOUNTS = [0, 9, 10, 99, 100, 999_999_999, 1_000_000_000, 4_294_967_296, 999_999_999_999_999];

it("writes each cell as a line, in any number of parts, digits and signs exact", () => {
  const length = 12_000;
  const column = (of: (i: number) => number) => Uint16Array.from({length}, (_, i) => of(i));
  const amounts = (sign: number) =>
    Float64Array.from({length}, (_, i) => (i % 4 === 0 ? sign : 1) * AMOUNTS[i % AMOUNTS.length]! + 0);
  const cells = {
    year: column((i) => (i < 5000 ? 2023 : 2024)),
    flow: column((i) => (i % 5000 < 2000 ? 0 : 1)),
    product: column((i) => Math.floor(i / 500) % 2),
    partner: column((i) => i % 3),
    value: amounts(-1),
    mass: amounts(1)
  };
  const parts = Array.from(csvOfCells(texts)(cells), (part) => Buffer.from(part));
  const rows = Array.from({length}, (_, i) => {
    const [flow, product, partner] = [cells.flow[i]!, cells.product[i]!, cells.partner[i]!];
    const name = texts.partnerName[texts.partnerNamePlaces(cells.year[i]!, flow)[partner]!]!;
    return [
      String(cells.year[i]),
      texts.flow[flow]!,
      texts.product[product]!,
      texts.productLabel[product]!,
      texts.partner[partner]!,
      name,
      String(cells.value[i]),
      String(cells.mass[i])
    ];
  });
  const header = "annee,flux,code_a129,produit,code_pays,pays,valeur_eur,masse_kg".split(",");
  expect(parts.some(({length}) => length > 200_000)).toBe(true);
  expect(Buffer.concat(parts).toString("utf8") === `${csvFormatRows([header, ...rows])}\n`).toBe(true);
});
