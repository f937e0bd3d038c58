import {createWriteStream} from "node:fs";
import {mkdir, stat} from "node:fs/promises";
import {join} from "node:path";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {fileURLToPath} from "node:url";
import yazl from "yazl";
import {makeRandom, seedOf} from "../../src/demo/random.js";
import {departements} from "../../src/reference/departements.js";
import {regions} from "../../src/reference/regions.js";
import {PRESENCE, officialTrades} from "./trades.js";

const FOLDER = fileURLToPath(new URL("../../.cache/bench-official/", import.meta.url));
const LAST_YEAR = 2024;

/** Folder of the annual archives of so many years up to 2024, written unless they are there. */
export async function officialFolder(count: number): Promise<string> {
  const folder = join(FOLDER, `${count}-years`);
  const years = Array.from({length: count}, (_, index) => LAST_YEAR - index);
  await writeOfficialFiles(folder, years);
  return folder;
}

type Letter = "I" | "E";

/**
 * Write the annual archives of `years` into `folder`, unless they are there. The row counts by département
 * have the shape of 2019, keys are unique, and most trades go on from year to year, as in the official files.
 * What is traded, with whom and for how much is drawn by the weights of the demonstration (`trades.ts`); the
 * masses mean nothing.
 */
export async function writeOfficialFiles(folder: string, years: readonly number[]): Promise<void> {
  await mkdir(folder, {recursive: true});
  for (const letter of ["I", "E"] as const) {
    const missing: number[] = [];
    for (const year of years) if (!(await exists(archivePath(folder, letter, year)))) missing.push(year);
    if (!missing.length) continue;
    const trades = drawTrades(letter);
    for (const year of missing) await writeArchive(folder, letter, year, trades);
  }
}

function archivePath(folder: string, letter: Letter, year: number): string {
  return join(folder, `${year + 1}02-Regional-${year}-${letter === "I" ? "import" : "export"}.zip`);
}

/** Head and tail of a row, between which the year stands. */
type Trade = {quarter: number; codes: string; scale: number};

/** Each trade in the quarters of an ordinary year in which it shows, by chance. */
function drawTrades(letter: Letter): Trade[] {
  const flow = letter === "I" ? "import" : "export";
  const random = makeRandom(seedOf("official quarters", flow)).uniform;
  return officialTrades(flow).flatMap(({departement, product, cpf4, partner, quarterEur}) => {
    const codes = `${departement};${regionOf(departement)};${product};${cpf4};${partner}`;
    return [1, 2, 3, 4]
      .filter(() => random() < PRESENCE)
      .map((quarter) => ({quarter, codes, scale: quarterEur}));
  });
}

function regionOf(customsCode: string): string {
  if (customsCode === "99") return "21";
  const departement = departements.find((each) => each.customsCode === customsCode);
  return regions.find(({code}) => code === departement?.regionCode)?.customsCode ?? "98";
}

async function writeArchive(
  folder: string,
  letter: Letter,
  year: number,
  trades: readonly Trade[]
): Promise<void> {
  const zip = new yazl.ZipFile();
  const name = `Regional_${year}_${letter === "I" ? "Import" : "Export"}.txt`;
  zip.addReadStream(Readable.from(lines(letter, year, trades)), name, {
    mtime: new Date(Date.UTC(year + 1, 1, 7))
  });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(archivePath(folder, letter, year)));
}

function* lines(letter: Letter, year: number, trades: readonly Trade[]): Generator<Buffer> {
  const random = makeRandom(year).uniform;
  for (let start = 0; start < trades.length; start += 20_000) {
    const part = trades.slice(start, start + 20_000).map(({quarter, codes, scale}) => {
      const value = Math.ceil(scale * (0.5 + random()));
      return `${letter};${quarter};${year};${codes};${value};${Math.ceil(value / (1 + 50 * random()))}\n`;
    });
    yield Buffer.from(part.join(""));
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  );
}
