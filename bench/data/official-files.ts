import {createWriteStream} from "node:fs";
import {mkdir, stat} from "node:fs/promises";
import {join} from "node:path";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import yazl from "yazl";
import {departementSizes} from "../../src/demo/departement-sizes.js";
import {makeRandom} from "../../src/demo/random.js";
import {cpf4} from "../../src/reference/cpf4.js";
import {departements} from "../../src/reference/departements.js";
import {partners} from "../../src/reference/partners.js";
import {regions} from "../../src/reference/regions.js";

/** Rows of a year, as in the official files: 1.75 million imports (2019), about 3 million both flows. */
const ROWS = {I: 1_750_000, E: 1_250_000} as const;
type Letter = keyof typeof ROWS;

/**
 * Write the annual archives of `years` into `folder`, unless they are there. The row counts by département
 * have the shape of 2019, keys are unique, and most trades go on from year to year, as in the official files.
 * The values mean nothing.
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

function drawTrades(letter: Letter): Trade[] {
  const random = makeRandom(letter === "I" ? 1 : 2).uniform;
  const total = departementSizes.reduce((sum, {importRowsHundreds}) => sum + importRowsHundreds, 0);
  return departementSizes.flatMap(({code, importRowsHundreds}) => {
    const rows = (ROWS[letter] * importRowsHundreds) / total;
    return drawDepartement(code, Math.round(rows / 4 / PRESENCE), random);
  });
}

/** Chance that a trade shows in a given quarter. */
const PRESENCE = 0.6;

/** Distinct (CPF4, partner) pairs, each in some of the quarters: few products and partners take most rows. */
function drawDepartement(departement: string, pairs: number, random: () => number): Trade[] {
  const region = regionOf(departement);
  const seen = new Set<number>();
  const trades: Trade[] = [];
  while (seen.size < pairs) {
    const product = Math.floor(random() ** 1.5 * cpf4.length);
    const partner = Math.floor(random() ** 2.5 * partnerCodes.length);
    const key = product * 1000 + partner;
    if (seen.has(key)) continue;
    seen.add(key);
    const {code, a129} = cpf4[product]!;
    const codes = `${departement};${region};${a129};${code};${partnerCodes[partner]}`;
    const scale = Math.exp(random() * 15);
    for (const quarter of [1, 2, 3, 4]) if (random() < PRESENCE) trades.push({quarter, codes, scale});
  }
  return trades;
}

const partnerCodes = [...new Set(partners.map(({code}) => code))];

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
