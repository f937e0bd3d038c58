import {csvFormatRows} from "d3-dsv";
import {publishedNumber} from "../decimal.js";
import type {ProductDependence} from "./dependences.js";

const HEADER = [
  "annee",
  "cpf4",
  "libelle",
  "code_a129",
  "hhi_hors_ue",
  "part_hors_ue",
  "ratio",
  "dependant",
  "annees_dependantes"
];

/** `dependances.csv`, sorted by year and CPF4 code; empty where a denominator is 0. */
export function dependencesCsv(
  dependences: readonly ProductDependence[],
  labelOf: (cpf4: string) => string
): string {
  const rows = dependences.map((each) => [
    String(each.year),
    each.cpf4,
    labelOf(each.cpf4),
    each.product,
    cell(each.extraEuHhi),
    cell(each.extraEuShare),
    cell(each.importsToExports),
    each.isDependent ? "1" : "0",
    String(each.dependentYears)
  ]);
  return `${csvFormatRows([HEADER, ...rows])}\n`;
}

function cell(value: number | null): string {
  return value === null ? "" : publishedNumber(value);
}
