import {createWriteStream} from "node:fs";
import {mkdtemp, readFile, rm, stat, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {gzipSync} from "node:zlib";
import yazl from "yazl";
import {Refusal} from "../../../src/customs/common/refusal.js";
import {codeText} from "../../../src/customs/read/codes.js";
import {productOrder} from "../../../src/customs/read/fields.js";
import {labelKind, type LabelFileKind} from "../../../src/customs/read/file-names.js";
import {addLabels, type Labels} from "../../../src/customs/read/labels.js";
import {loadText} from "../../../src/customs/read/load.js";
import {readPeriod, type OfficialRows} from "../../../src/customs/read/rows.js";
import {readRows} from "../../../src/customs/read/kept-rows.js";
import {RowRoom} from "../../../src/customs/read/row-room.js";
import {keepRows} from "../../../src/customs/read/source-rows.js";
import {readSources} from "../../../src/customs/read/sources.js";
import {silent} from "../../../src/customs/common/log.js";
import {mutated, randomNumbers} from "./mutate.js";
import {strictTotals, type Totals} from "./strict-reader.js";

/** What came of files that were altered; each alteration is read, or refused, or said to be left aside. */
export interface Outcome {
  read: number;
  refused: number;
  /** Files whose name was altered to that of no data: told in the report of the data step. */
  leftAside: number;
  /** What should not be, each with what makes it again. */
  faults: string[];
}

const LINES = `E;1;2024;07;18;C13Z;1392;DE;100;10
I;2;2024;07;18;C30C;3030;US;-25;1
E;3;2023;9A;24;A01Z;0111;NA;999999999999999;0
I;4;2023;20;22;Z99Z;2014;QU;7;-3
E;1;2024;98;98;C13Z;1392;FR;0;0
`;

/** Lines of a main file, altered, against the strict reader: the same totals or none. */
export async function fuzzLines(runs: number, seed: number): Promise<Outcome> {
  const shapes = [LINES, LINES.replaceAll("\n", "\r\n"), `\ufeff${LINES}`, swapped(LINES)].map((text) =>
    Buffer.from(text)
  );
  return fuzz(runs, seed, async (random) => {
    const bytes = mutated(shapes[Math.floor(random() * shapes.length)]!, random);
    const expected = strictTotals(bytes);
    const order = productOrder(
      bytes
        .toString("latin1")
        .split(/\r?\n/)[0]!
        .replace(/^\xef\xbb\xbf/, "")
    );
    // A few bytes at a time: lines are cut at every place.
    const pieces = cut(bytes, 1 + Math.floor(random() * 200));
    const open = async () => Readable.from(pieces, {objectMode: true});
    const actual = await orRefusal(async () => {
      const text = {name: "essai.txt", open, order, flow: null};
      const totals = new Map<string, number>();
      const {rowCount} = await loadText(text, bytes.length, async (rows) => addTotals(totals, rows));
      return rowCount === 0 ? null : totals;
    });
    const fault = disagreement(actual, expected);
    return {
      result: actual instanceof Refusal || actual === null ? "refused" : "read",
      fault: fault && `${fault} : ${JSON.stringify(bytes.toString("latin1"))}`
    };
  });
}

/**
 * Archives of a main file and labels, altered: the same totals, a refusal, or a file said to be left aside.
 */
export async function fuzzArchives(runs: number, seed: number): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "fiches-alterees-"));
  const expected = strictTotals(Buffer.from(LINES))!;
  const text = {"Regional_CPF4.txt": LINES, "Libelle_PAYS.txt": "DE;Allemagne;200001;299912\n"};
  const plain = await zipped(folder, text);
  const kinds: [name: string, bytes: Buffer][] = [
    ["202502-essai.zip", plain],
    ["202502-tout.zip", await zipped(folder, {"202502-essai.zip": plain})],
    ["202502-essai.zip.gz", gzipSync(plain)],
    ["Regional_CPF4.txt.gz", gzipSync(LINES)]
  ];
  // One for all of them, as in a data step: no row of an earlier archive may come back.
  const room = new RowRoom();
  let run = 0;
  try {
    return await fuzz(runs, seed, async (random) => {
      const [name, sound] = kinds[Math.floor(random() * kinds.length)]!;
      const path = join(folder, `${run++}-${name}`);
      const bytes = mutated(sound, random);
      await writeFile(path, bytes);
      const {size, mtime} = await stat(path);
      const file = {path, name, size, modified: mtime, sha256: String(run).padStart(64, "0")};
      const cacheDir = join(folder, `lu-${run}`);
      const found = await orRefusal(() =>
        readSources([file], {log: silent, cacheDir, readerKey: "", keepRows: (task) => keepRows(task, room)})
      );
      if (found instanceof Refusal) return {result: "refused", fault: frenchFault(found)};
      if (found.sources.length === 0)
        return {result: "leftAside", fault: found.ignored.length === 0 ? `${name}, rien n'en est dit` : null};
      const totals = new Map<string, number>();
      for (const {path, contents} of found.sources)
        addTotals(totals, await readRows(path, contents.segments));
      await rm(path);
      await rm(cacheDir, {recursive: true});
      return {result: "read", fault: disagreement(totals, expected)};
    });
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

const LABEL_FILES: Record<string, string> = {
  "Libelle_PAYS.txt": 'DE;Allemagne;200001;299912\nUS;"États-Unis; tous";200001;299912\n',
  "Libelle_A129.txt": "C13Z;Produits textiles;200001;299912\nC30C;Aéronefs;200001;299912\n",
  "Libelle_CPF4.txt": "1392;Articles textiles;200001;299912\n0111;Céréales;200001;299912\n",
  "Departement_Region.txt": "07;18;Ardèche\n9A;24;Guadeloupe\n"
};

/** Label files, altered: codes keep their shape, or the file is refused. */
export async function fuzzLabels(runs: number, seed: number): Promise<Outcome> {
  const names = Object.keys(LABEL_FILES);
  return fuzz(runs, seed, async (random) => {
    const name = names[Math.floor(random() * names.length)]!;
    const encoding = random() < 0.5 ? "utf8" : "latin1";
    const bytes = mutated(Buffer.from(LABEL_FILES[name]!, encoding), random);
    const labels: Labels = {};
    const kind: LabelFileKind = labelKind(name)!;
    const refused = await orRefusal(async () => addLabels(labels, kind, name, bytes));
    if (refused instanceof Refusal) return {result: "refused", fault: frenchFault(refused)};
    const codes = (labels[kind] ?? []).map(({code}) => code);
    const odd = codes.find((code) => !/^(?:[A-Z][A-Z\d]|[A-Z]\d\d[A-Z]|\d{4}|\d[\dA-Z])$/.test(code));
    return {result: "read", fault: odd === undefined ? null : `${name} : code ${JSON.stringify(odd)}`};
  });
}

type Tried = {result: "read" | "refused" | "leftAside"; fault: string | null};

async function fuzz(
  runs: number,
  seed: number,
  attempt: (random: () => number) => Promise<Tried>
): Promise<Outcome> {
  const outcome: Outcome = {read: 0, refused: 0, leftAside: 0, faults: []};
  for (let run = 0; run < runs; run++) {
    // Each run has a seed of its own, so that one can be made again alone.
    const random = randomNumbers(seed + run);
    try {
      const {result, fault} = await attempt(random);
      outcome[result] += 1;
      if (fault !== null) outcome.faults.push(`graine ${seed + run} : ${fault}`);
    } catch (error) {
      outcome.faults.push(`graine ${seed + run} : ${(error as Error).stack}`);
    }
  }
  return outcome;
}

function disagreement(actual: Totals | Refusal | null, expected: Totals | null): string | null {
  if (actual instanceof Refusal) {
    if (expected !== null) return `refusé, quand la lecture stricte accepte (${actual.message})`;
    return frenchFault(actual);
  }
  if (actual === null || expected === null)
    return actual === expected ? null : "lu, quand la lecture stricte refuse, ou l'inverse";
  const differs = [...new Set([...actual.keys(), ...expected.keys()])].find(
    (key) => actual.get(key) !== expected.get(key)
  );
  return differs === undefined ? null : `total différent pour ${differs}`;
}

/** A refusal says what is wrong and what to do, in French, and shows nothing of the program. */
function frenchFault({message}: Refusal): string | null {
  const isFrench = /refusé\.\n/.test(message) && /Que faire/.test(message);
  return isFrench && !/node_modules|\n\s+at |\bError\b|undefined|\[object/.test(message)
    ? null
    : `message ${message}`;
}

async function orRefusal<T>(step: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function addTotals(totals: Map<string, number>, rows: OfficialRows): void {
  for (let i = 0; i < rows.period.length; i++) {
    const {flow, year, quarter} = readPeriod(rows.period[i]!);
    const codes = [
      codeText(rows.departement[i]!, 2),
      codeText(rows.region[i]!, 2),
      codeText(rows.product[i]!, 4),
      codeText(rows.cpf4[i]!, 4),
      codeText(rows.partner[i]!, 2)
    ];
    const key = [flow === "export" ? "E" : "I", quarter, year, ...codes].join(";");
    totals.set(key, (totals.get(key) ?? 0) + rows.value[i]!);
  }
}

function cut(bytes: Buffer, length: number): Buffer[] {
  return Array.from({length: Math.ceil(bytes.length / length)}, (_, i) =>
    bytes.subarray(i * length, (i + 1) * length)
  );
}

/** The two product codes in the other order. */
function swapped(lines: string): string {
  return lines.replace(/;(\w{4});(\w{4});(?=[A-Z])/g, ";$2;$1;");
}

async function zipped(folder: string, files: Record<string, string | Buffer>): Promise<Buffer> {
  const path = join(folder, "essai.zip");
  const zip = new yazl.ZipFile();
  for (const [name, contents] of Object.entries(files))
    zip.addBuffer(Buffer.from(contents as string), name, {mtime: new Date(Date.UTC(2025, 1, 10))});
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return readFile(path);
}
