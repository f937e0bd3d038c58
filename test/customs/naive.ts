import {partners} from "../../src/reference/partners.js";
import {products} from "../../src/reference/products.js";
import {regions} from "../../src/reference/regions.js";
import {departements} from "../../src/reference/departements.js";

/** An official row, as a tuple of its fields in the order of the notice. */
export type OfficialRow = [
  flow: "I" | "E",
  quarter: number,
  year: number,
  departement: string,
  region: string,
  product: string,
  cpf4: string,
  partner: string,
  value: number,
  mass: number
];

/**
 * Every CSV of `donnees`, computed again from the rows with plain loops: shares no code with the data step
 * but the tables of names. All years given must be complete.
 */
export function naiveFiles(rows: readonly OfficialRow[], years: readonly number[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const territory of places()) {
    const own = rows.filter((row) => territory.counts(row));
    files.set(`${territory.id}.csv`, cellsCsv(own));
    files.set(`${territory.id}-flux.csv`, flowsCsv(own.filter((row) => row[2] === Math.max(...years))));
  }
  files.set("chiffres-cles.csv", keyFiguresCsv(rows, years));
  return files;
}

/** A territory, and the rows that are its own. */
export interface Place {
  id: string;
  type: string;
  code: string;
  name: string;
  region: string | null;
  counts(row: OfficialRow): boolean;
}

/** France, the regions, the départements. */
export function places(): Place[] {
  const all: Place[] = [
    {id: "france", type: "france", code: "FR", name: "France", region: null, counts: () => true}
  ];
  for (const region of regions) {
    const counts = (row: OfficialRow) => row[4] === region.customsCode && row[3] !== "98";
    all.push({
      id: `region-${region.code}`,
      type: "region",
      code: region.code,
      name: region.name,
      region: null,
      counts
    });
  }
  for (const {code, customsCode, name, regionCode} of departements) {
    const counts = (row: OfficialRow) => row[3] === customsCode;
    const region = code === "20" ? null : `region-${regionCode}`;
    all.push({id: `departement-${code}`, type: "departement", code, name, region, counts});
  }
  return all;
}

function cellsCsv(rows: readonly OfficialRow[]): string {
  const sums = new Map<string, [number, number]>();
  for (const [flow, , year, , , product, , partner, value, mass] of rows) {
    const key = `${year},${word(flow)},${product},${partner}`;
    const [a, b] = sums.get(key) ?? [0, 0];
    sums.set(key, [a + value, b + mass]);
  }
  let text = "annee,flux,code_a129,produit,code_pays,pays,valeur_eur,masse_kg\n";
  for (const key of [...sums.keys()].sort()) {
    const [year, flow, product, partner] = key.split(",") as [string, string, string, string];
    const [value, mass] = sums.get(key)!;
    text += `${year},${flow},${product},${quoted(label(product))},${partner},${quoted(name(partner, year, flow))},${value},${mass}\n`;
  }
  return text;
}

function flowsCsv(rows: readonly OfficialRow[]): string {
  let text = "annee,flux,rang_produit,code_produit,produit,rang_pays,code_pays,pays,valeur_eur,rang_flux\n";
  for (const flow of ["export", "import"]) {
    const own = rows.filter((row) => word(row[0]) === flow);
    const firstProducts = first(own, 5, () => true);
    const firstPartners = first(own, 7, (code) => !/^(EU|Q[M-Z])$/.test(code));
    const cells: {p: number; c: number; value: number; year: number}[] = [];
    for (const row of own) {
      const p = rankIn(firstProducts, row[5]);
      const c = rankIn(firstPartners, row[7]);
      const cell = cells.find((each) => each.p === p && each.c === c);
      if (cell) cell.value += row[8];
      else cells.push({p, c, value: row[8], year: row[2]});
    }
    const shown = cells.filter(({value}) => value !== 0).sort((a, b) => a.p - b.p || a.c - b.c);
    const codes = ({p, c}: {p: number; c: number}) => `${firstProducts[p - 1]}${firstPartners[c - 1]}`;
    const top = shown
      .filter(({p, c, value}) => p < 11 && c < 11 && value > 0)
      .sort((a, b) => b.value - a.value || (codes(a) < codes(b) ? -1 : 1));
    for (const cell of shown) {
      const product = firstProducts[cell.p - 1];
      const partner = firstPartners[cell.c - 1];
      const rank = top.indexOf(cell) + 1;
      text += `${cell.year},${flow},${cell.p},${product ?? "AUTRES"},${quoted(product ? label(product) : "Autres produits")},`;
      text += `${cell.c},${partner ?? "AUTRES"},${quoted(partner ? name(partner, String(cell.year), flow) : "Autres pays")},`;
      text += `${cell.value},${rank >= 1 && rank <= 5 ? rank : ""}\n`;
    }
  }
  return text;
}

/** The ten first codes of a field. */
function first(rows: readonly OfficialRow[], field: 5 | 7, may: (code: string) => boolean): string[] {
  const sums: Record<string, number> = {};
  for (const row of rows) sums[row[field]] = (sums[row[field]] ?? 0) + row[8];
  return Object.keys(sums)
    .filter(may)
    .sort()
    .sort((a, b) => sums[b]! - sums[a]!)
    .slice(0, 10);
}

function rankIn(codes: string[], code: string): number {
  return codes.includes(code) ? codes.indexOf(code) + 1 : 11;
}

function keyFiguresCsv(rows: readonly OfficialRow[], years: readonly number[]): string {
  const total = (place: Place | undefined, year: number, flow: string) => {
    let sum = 0;
    for (const row of rows) if (row[2] === year && word(row[0]) === flow && place?.counts(row)) sum += row[8];
    return sum;
  };
  const all = places();
  const lines: string[] = [];
  for (const place of all) {
    for (const year of years) {
      const exports = total(place, year, "export");
      const imports = total(place, year, "import");
      const cells: (string | number)[] = [
        place.type,
        place.code,
        place.name,
        year,
        exports,
        imports,
        exports - imports
      ];
      cells.push(imports === 0 ? "" : exports / imports);
      for (const whole of [place.region, place.type === "france" ? null : "france"]) {
        for (const flow of ["export", "import"]) {
          const of = total(
            all.find(({id}) => id === whole),
            year,
            flow
          );
          cells.push(whole === null || of === 0 ? "" : total(place, year, flow) / of);
        }
      }
      for (const flow of ["export", "import"]) {
        const own = total(place, year, flow);
        const before = all.filter((other) => {
          const value = total(other, year, flow);
          return other.type === "departement" && (value > own || (value === own && other.code < place.code));
        });
        cells.push(place.type === "departement" ? before.length + 1 : "");
      }
      lines.push(cells.map(plain).map(quoted).join(","));
    }
  }
  const header =
    "type,code,nom,annee,exportations_eur,importations_eur,solde_eur,taux_couverture,part_region_exportations,part_region_importations,part_france_exportations,part_france_importations,rang_exportations,rang_importations";
  return `${[header, ...lines.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))].join("\n")}\n`;
}

const decimal = new Intl.NumberFormat("en-US", {useGrouping: false, maximumSignificantDigits: 21});

/** Without an exponent. */
function plain(cell: string | number): string {
  return typeof cell === "number" ? decimal.format(cell + 0) : cell;
}

function sortKey(line: string): string {
  const [type = "", code = "", , year = ""] = line.split(",");
  return [type.padEnd(12), code.padEnd(5), year].join("");
}

/** The word of a flow in the files. */
export function word(flow: "I" | "E"): string {
  return flow === "I" ? "import" : "export";
}

function label(product: string): string {
  return products.find(({code}) => code === product)?.label ?? product;
}

function name(partner: string, year: string, flow: string): string {
  if (partner === "FR" && flow === "import") return "France (retours)";
  const valid = partners.find(
    ({code, from = "0", to = "999999"}) => code === partner && from <= `${year}12` && to >= `${year}01`
  );
  return valid?.name ?? partner;
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
