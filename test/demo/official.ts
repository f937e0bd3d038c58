import {buffer} from "node:stream/consumers";
import yauzl from "yauzl";

/** Entries of a zip: name → bytes. */
export async function readZip(path: string): Promise<Map<string, Buffer>> {
  const zip = await yauzl.openPromise(path);
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return entries;
}

/** Main file of an official zip: its name and its text. */
export async function readMainFile(path: string): Promise<{name: string; text: string}> {
  const entries = await readZip(path);
  const [name, bytes] = [...entries].find(([entry]) => entry.startsWith("Regional_"))!;
  return {name, text: bytes.toString("utf8")};
}

/** One line of a main file, split and no more. */
export interface Line {
  flow: string;
  year: string;
  quarter: string;
  departement: string;
  region: string;
  product: string;
  cpf4: string;
  partner: string;
  valueEur: number;
  massKg: number;
}

/** Lines of a main file. */
export function parseLines(text: string): Line[] {
  return text.split("\r\n").slice(0, -1).map(parseLine);
}

function parseLine(line: string): Line {
  const [flow, quarter, year, departement, region, product, cpf4, partner, value, mass] = line.split(
    ";"
  ) as string[];
  const codes = {flow, quarter, year, departement, region, product, cpf4, partner} as Omit<
    Line,
    "valueEur" | "massKg"
  >;
  return {...codes, valueEur: Number(value), massKg: Number(mass)};
}

/** Sums of values by key. */
export function sumBy(lines: Iterable<Line>, key: (line: Line) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(key(line), (sums.get(key(line)) ?? 0) + line.valueEur);
  return sums;
}

/** Keys by descending sum. */
export function largest(sums: Map<string, number>): string[] {
  return [...sums].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}
