import {cpf4 as cpf4Table} from "../../src/reference/cpf4.js";
import {places, word} from "./naive.js";
import type {OfficialRow} from "./naive.js";

/** A row of a file: its key, and its numbers with what each may differ by. `NaN`: an empty cell. */
export interface NaiveRow {
  key: string;
  values: {value: number; tolerance: number}[];
}

const UNION = "AT BE BG CY CZ DE DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");
const FLOWS = ["export", "import"];

type Sums = Record<string, number>;

/**
 * `indices.csv`, `ressemblances.csv` and `dependances.csv`, computed again from the rows with plain loops.
 */
export function naiveIndices(
  rows: readonly OfficialRow[],
  years: readonly number[]
): Map<string, NaiveRow[]> {
  return new Map([
    ["indices.csv", indices(rows, years)],
    ["ressemblances.csv", similarities(rows, Math.max(...years))],
    ["dependances.csv", dependences(rows, years)]
  ]);
}

function number(value: number, tolerance = 0): {value: number; tolerance: number} {
  return {value, tolerance: tolerance + Math.abs(value) * 1e-9 + 1e-12};
}

function sumsBy(rows: readonly OfficialRow[], field: 5 | 6 | 7): Sums {
  const sums: Sums = {};
  for (const row of rows) sums[row[field]] = (sums[row[field]] ?? 0) + row[8];
  return sums;
}

function total(sums: Sums): number {
  let sum = 0;
  for (const code in sums) sum += sums[code]!;
  return sum;
}

function isCountry(code: string): boolean {
  return code !== "EU" && !(code[0] === "Q" && code[1]! >= "M");
}

function keep(sums: Sums, may: (code: string) => boolean): Sums {
  const kept: Sums = {};
  for (const code in sums) if (may(code)) kept[code] = sums[code]!;
  return kept;
}

function positive(sums: Sums): Sums {
  return keep(sums, (code) => sums[code]! > 0);
}

function hhi(sums: Sums): number {
  const own = positive(sums);
  let squares = 0;
  for (const code in own) squares += own[code]! ** 2;
  return total(own) === 0 ? NaN : squares / total(own) ** 2;
}

function least(sums: Sums): number {
  const values = Object.values(positive(sums)).sort((a, b) => b - a);
  for (let n = 1; n <= values.length; n++) {
    let first = 0;
    for (let i = 0; i < n; i++) first += values[i]!;
    if (BigInt(first) * 10n >= BigInt(total(positive(sums))) * 8n) return n;
  }
  return NaN;
}

function indices(rows: readonly OfficialRow[], years: readonly number[]): NaiveRow[] {
  const found: {cells: string[]; row: NaiveRow}[] = [];
  for (const place of places()) {
    const own = rows.filter((row) => place.counts(row));
    for (const year of years) {
      const add = (
        flow: string,
        index: string,
        product: string,
        partner: string,
        value: number,
        tolerance = 0
      ) => {
        if (!Number.isFinite(value)) return;
        const cells = [place.type, place.code, String(year), flow, index, product, partner];
        found.push({cells, row: {key: cells.join(","), values: [number(value, tolerance)]}});
      };
      const of = (from: readonly OfficialRow[], ofYear: number, flow: string, field: 5 | 7) =>
        sumsBy(
          from.filter((row) => row[2] === ofYear && word(row[0]) === flow),
          field
        );
      const [x, m] = [of(own, year, "export", 5), of(own, year, "import", 5)];
      let [gap, both] = [0, 0];
      for (const code of new Set([...Object.keys(x), ...Object.keys(m)])) {
        const [a, b] = [Math.max(x[code] ?? 0, 0), Math.max(m[code] ?? 0, 0)];
        gap += Math.abs(a - b);
        both += a + b;
      }
      add("", "gl", "", "", 1 - gap / both);
      for (const flow of FLOWS) {
        const [products, partners] = [of(own, year, flow, 5), of(own, year, flow, 7)];
        const france = of(rows, year, flow, 5);
        add(flow, "hhi_pays", "", "", hhi(keep(partners, isCountry)));
        add(flow, "hhi_produits", "", "", hhi(products));
        add(flow, "pays_80", "", "", least(keep(partners, isCountry)));
        add(flow, "produits_80", "", "", least(products));
        const union = total(keep(partners, (code) => UNION.includes(code)));
        add(flow, "part_ue", "", "", total(partners) === 0 ? NaN : union / total(partners));
        for (const code in place.type === "france" ? {} : products) {
          const isPositive = products[code]! > 0 && france[code]! > 0;
          const value = (products[code]! * total(france)) / (total(products) * france[code]!);
          add(flow, "rca", code, "", isPositive && total(france) !== 0 ? value : NaN);
        }
        if (!years.includes(year - 1)) continue;
        const before = of(own, year - 1, flow, 5);
        for (const code of new Set([...Object.keys(before), ...Object.keys(products)])) {
          const change = (products[code] ?? 0) - (before[code] ?? 0);
          add(flow, "contribution", code, "", total(before) === 0 ? NaN : change / total(before));
        }
        const others = (sums: Sums) => {
          const gathered: Sums = {};
          for (const code in sums) {
            const as = isCountry(code) ? code : "AUTRES";
            gathered[as] = (gathered[as] ?? 0) + sums[code]!;
          }
          return gathered;
        };
        const [was, is] = [others(of(own, year - 1, flow, 7)), others(partners)];
        for (const code of new Set([...Object.keys(was), ...Object.keys(is)])) {
          const change = (is[code] ?? 0) - (was[code] ?? 0);
          add(flow, "contribution", "", code, total(before) === 0 ? NaN : change / total(before));
        }
        const franceBefore = of(rows, year - 1, flow, 5);
        const growth = total(france) / total(franceBefore) - 1;
        let [national, mix, size] = [0, 0, 0];
        for (const code in before) {
          if ((franceBefore[code] ?? 0) === 0) continue;
          const ownGrowth = (france[code] ?? 0) / franceBefore[code]! - 1;
          national += before[code]! * growth;
          mix += before[code]! * (ownGrowth - growth);
          size += Math.abs(before[code]!) * (Math.abs(growth) + Math.abs(ownGrowth) + 1);
        }
        const change = total(products) - total(before);
        // Rounded to the euro; sums that cancel out leave what doubles cannot hold.
        const tolerance = 1 + size * 1e-9;
        const means = total(franceBefore) !== 0;
        add(flow, "effet_france", "", "", means ? national : NaN, tolerance);
        add(flow, "effet_structure", "", "", means ? mix : NaN, tolerance);
        add(flow, "effet_propre", "", "", means ? change - national - mix : NaN, 2 * tolerance);
      }
    }
  }
  return found.sort((a, b) => compareCells(a.cells, b.cells)).map(({row}) => row);
}

function compareCells(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return 0;
}

function similarities(rows: readonly OfficialRow[], year: number): NaiveRow[] {
  const all = places().filter(({type}) => type === "departement");
  const found: NaiveRow[] = [];
  for (const flow of FLOWS) {
    const sums = new Map(
      all.map((place) => {
        const own = rows.filter((row) => row[2] === year && word(row[0]) === flow && place.counts(row));
        return [place.code, positive(sumsBy(own, 5))];
      })
    );
    for (const first of [...sums.keys()].sort()) {
      for (const second of [...sums.keys()].sort()) {
        const [a, b] = [sums.get(first)!, sums.get(second)!];
        if (first >= second || total(a) === 0 || total(b) === 0) continue;
        let krugman = 0;
        for (const code of new Set([...Object.keys(a), ...Object.keys(b)]))
          krugman += Math.abs((a[code] ?? 0) / total(a) - (b[code] ?? 0) / total(b));
        const value = number(100 * (1 - krugman / 2), 1e-9);
        found.push({key: `${year},${flow},${first},${second}`, values: [value]});
      }
    }
  }
  return found;
}

function dependences(rows: readonly OfficialRow[], years: readonly number[]): NaiveRow[] {
  const found: {year: number; code: string; values: number[]; isDependent: boolean}[] = [];
  for (const year of years) {
    for (const code of [...new Set(rows.map((row) => row[6]))].sort()) {
      const own = rows.filter((row) => row[2] === year && row[6] === code);
      const imports = sumsBy(
        own.filter((row) => row[0] === "I"),
        7
      );
      const foreign = positive(keep(imports, (partner) => partner !== "FR" && isCountry(partner)));
      const outside = keep(foreign, (partner) => !UNION.includes(partner));
      if (total(foreign) === 0) continue;
      let exports = 0;
      for (const row of own) if (row[0] === "E") exports += row[8];
      const share = total(outside) / total(foreign);
      const ratio = exports > 0 ? total(outside) / exports : NaN;
      const isDependent = hhi(outside) > 0.4 && share > 0.5 && (exports <= 0 || ratio > 1);
      found.push({year, code, values: [hhi(outside), share, ratio], isDependent});
    }
  }
  const last = [...years].sort().slice(-3);
  return found.map(({year, code, values, isDependent}) => {
    const known = cpf4Table.find((each) => each.code === code)!;
    const dependent = found.filter(
      (each) => each.code === code && each.isDependent && last.includes(each.year)
    );
    return {
      key: `${year},${code},${known.name},${known.a129}`,
      values: [...values, Number(isDependent), dependent.length].map((value) => number(value))
    };
  });
}
