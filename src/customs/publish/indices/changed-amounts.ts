import {ascending} from "d3-array";
import {amountOf, fraction, totalOf} from "../../../trade/indices/amounts.js";
import type {Amounts} from "../../../trade/indices/amounts.js";
import type {ChangedAmount} from "../../../trade/indices/territory-indices.js";
import {OTHERS} from "../../../trade/types.js";
import {shortNumber} from "./rounding.js";

/** Amounts of a year in euros and kilograms. */
export interface ValuesAndMasses {
  values: Amounts;
  masses: Amounts;
}

/** How many rises and how many falls keep their name. */
const NAMED = 5;

/** The largest rises and falls of a flow, by change, descending, and last what all other codes did. */
export function changedAmounts(before: ValuesAndMasses, after: ValuesAndMasses): ChangedAmount[] {
  const total = totalOf(before.values);
  const codes = new Set([...before.values.keys(), ...after.values.keys()]);
  const changes = [...codes]
    .map((code) => changedAmount(code, before, after, total))
    .sort((a, b) => change(b) - change(a) || ascending(a.code, b.code));
  const isNamed = ({code}: ChangedAmount) => code !== OTHERS;
  const rises = changes.filter((each) => isNamed(each) && change(each) > 0).slice(0, NAMED);
  const falls = changes.filter((each) => isNamed(each) && change(each) < 0).slice(-NAMED);
  const named = [...rises, ...falls];
  const rest = changes.filter((each) => !named.includes(each));
  return rest.length ? [...named, together(rest, total)] : named;
}

function change({beforeEur, afterEur}: ChangedAmount): number {
  return afterEur - beforeEur;
}

function changedAmount(
  code: string,
  before: ValuesAndMasses,
  after: ValuesAndMasses,
  total: number
): ChangedAmount {
  const [beforeEur, afterEur] = [amountOf(before.values, code), amountOf(after.values, code)];
  return {
    code,
    beforeEur,
    afterEur,
    contribution: shortNumber(fraction(afterEur - beforeEur, total)),
    beforeKg: amountOf(before.masses, code),
    afterKg: amountOf(after.masses, code)
  };
}

function together(rest: readonly ChangedAmount[], total: number): ChangedAmount {
  const sum = (key: "beforeEur" | "afterEur" | "beforeKg" | "afterKg") =>
    rest.reduce((sum, each) => sum + each[key], 0);
  const [beforeEur, afterEur] = [sum("beforeEur"), sum("afterEur")];
  const contribution = shortNumber(fraction(afterEur - beforeEur, total));
  return {
    code: OTHERS,
    beforeEur,
    afterEur,
    contribution,
    beforeKg: sum("beforeKg"),
    afterKg: sum("afterKg")
  };
}
