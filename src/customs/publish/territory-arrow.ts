import {arrowFile} from "./arrow-file.js";
import type {Dictionaries} from "./dictionaries.js";
import type {Cells, Cpf4Cells} from "./territory-rows.js";

/** The public Arrow file of a territory: same columns and rows as its CSV. */
export function publicArrow(cells: Cells, texts: Dictionaries, metadata: Record<string, string>): Uint8Array {
  const {year, flow, product, partner, value, mass} = cells;
  const names = partner.map((place, i) => texts.partnerNamePlace(year[i]!, flow[i]!, place));
  return arrowFile(
    [
      {name: "annee", kind: "uint16", values: year},
      {name: "flux", kind: "text", values: flow, texts: texts.flow},
      {name: "code_a129", kind: "text", values: product, texts: texts.product},
      {name: "produit", kind: "text", values: product, texts: texts.productLabel},
      {name: "code_pays", kind: "text", values: partner, texts: texts.partner},
      {name: "pays", kind: "text", values: names, texts: texts.partnerName},
      {name: "valeur_eur", kind: "float64", values: value},
      {name: "masse_kg", kind: "float64", values: mass}
    ],
    metadata
  );
}

/** What the page of a territory reads: its cells. */
export function ficheArrow({year, flow, product, partner, value}: Cells, texts: Dictionaries): Uint8Array {
  return arrowFile([
    {name: "year", kind: "uint16", values: year},
    {name: "flow", kind: "text", values: flow, texts: texts.flow},
    {name: "product", kind: "text", values: product, texts: texts.product},
    {name: "partner", kind: "text", values: partner, texts: texts.partner},
    {name: "valueEur", kind: "float64", values: value}
  ]);
}

/** The same by CPF4 code, for the detail of a product. */
export function cpf4Arrow({year, flow, product, cpf4, value}: Cpf4Cells, texts: Dictionaries): Uint8Array {
  return arrowFile([
    {name: "year", kind: "uint16", values: year},
    {name: "flow", kind: "text", values: flow, texts: texts.flow},
    {name: "product", kind: "text", values: product, texts: texts.product},
    {name: "cpf4", kind: "text", values: cpf4, texts: texts.cpf4},
    {name: "valueEur", kind: "float64", values: value}
  ]);
}
