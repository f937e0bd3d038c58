import {alterationWords, alterationsOf, sparedBy} from "./alterations.js";
import type {Alteration} from "./alterations.js";
import {faultOfEnd, faultOfFirstLine, faultOfLine} from "./line-faults.js";
import type {LineEnd} from "./line-faults.js";
import type {MainText} from "./main-text.js";
import {LISTED_FAULTS} from "../common/refusal.js";
import type {Fault, RefusedFile} from "../common/refusal.js";
import {utf16Of, utf8Chunks} from "./utf16.js";

/** Longer lines are refused: the line end is missing, or the file is not a text. */
export const MAX_LINE_BYTES = 10_000;

const REMEDY =
  "reprenez le fichier tel que la Douane le publie, sans l'ouvrir ni l'enregistrer dans un tableur ; s'il est bien d'origine, signalez ces lignes à la Douane et retirez le fichier du dossier en attendant.";
const REMEDY_OF_ALTERED =
  "reprenez l'archive d'origine et placez-la telle quelle dans le dossier, sans l'ouvrir : les archives zip sont lues comme elles sont.";
const IS_UTF16 =
  "le texte est en UTF-16 (l'« Unicode » du Bloc-notes et d'Excel), non en UTF-8 : le fichier a été réenregistré.";

/** How many lines are cited of those that have the same cause. */
const CITED_LINES = 3;

/** A fault, and what other programs have done to its line; nothing where that does not explain it. */
interface ExplainedFault extends Fault {
  text: string;
  alterations: Alteration[];
}

/**
 * Find the faulty lines of a text that the fast reading refused: the slow, exact reading, line by line. What
 * another program has done to the whole file is said once. `null` when every line is well formed.
 */
export async function diagnose(text: MainText): Promise<RefusedFile | null> {
  const encoding = utf16Of(await headOf(text));
  const stream = await text.open();
  const faults = await faultsOf(lines(encoding ? utf8Chunks(stream, encoding) : stream), text);
  if (!faults.length && !encoding) return null;
  const explained = faults.filter(({alterations}) => alterations.length);
  const plain = faults.filter(({alterations}) => !alterations.length);
  const causes = [...(encoding ? [IS_UTF16] : []), ...causesOf(explained)];
  const cited = faults.filter((fault) => [...explained.slice(0, CITED_LINES), ...plain].includes(fault));
  return {
    file: text.name,
    faults: [
      ...causes.map((what) => ({line: null, what})),
      ...cited.slice(0, LISTED_FAULTS).map(({line, what}) => ({line, what}))
    ],
    more: faults.length > Math.min(cited.length, LISTED_FAULTS),
    todo: causes.length ? REMEDY_OF_ALTERED : REMEDY
  };
}

/** What has happened to the file, each thing once, as its first line shows it. */
function causesOf(explained: readonly ExplainedFault[]): string[] {
  const found = new Map<Alteration, string>();
  for (const {alterations, text} of explained)
    for (const each of alterations) if (!found.has(each)) found.set(each, alterationWords(each, text));
  return [...found.values()];
}

async function headOf(text: MainText): Promise<Buffer> {
  for await (const chunk of await text.open()) return chunk as Buffer;
  return Buffer.alloc(0);
}

/**
 * The first faults. Another program alters all lines alike: what a line seen on the way has been spared
 * explains no fault of the others.
 */
async function faultsOf(all: AsyncIterable<Line>, text: MainText): Promise<ExplainedFault[]> {
  const faults: ExplainedFault[] = [];
  const spared = new Set<Alteration>();
  let line = 0;
  let firstEnd: LineEnd = "";
  for await (const {bytes, end} of all) {
    line += 1;
    if (line === 1) firstEnd = end;
    const content = line === 1 ? withoutMark(bytes) : bytes;
    const own = content.toString("latin1");
    const fault = line === 1 ? faultOfFirstLine(content, text) : faultOfLine(content, text);
    const what = fault ?? faultOfEnd(end, firstEnd);
    for (const each of sparedBy(own, fault === null)) spared.add(each);
    if (what) faults.push({line, what, text: own, alterations: fault ? alterationsOf(own) : []});
    if (faults.length > LISTED_FAULTS) break;
  }
  return faults.map((fault) =>
    fault.alterations.some((each) => spared.has(each)) ? {...fault, alterations: []} : fault
  );
}

/** The first bytes of a text, without the byte-order mark of UTF-8. */
export function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? bytes.subarray(3) : bytes;
}

interface Line {
  bytes: Buffer;
  end: LineEnd;
}

async function* lines(stream: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    const bytes: Buffer = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(10, start); end >= 0; end = bytes.indexOf(10, start)) {
      yield endedLine(bytes.subarray(start, end));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > MAX_LINE_BYTES) break;
  }
  if (rest.length) yield {...endedLine(rest), end: ""};
}

function endedLine(line: Buffer): Line {
  const hasReturn = line.at(-1) === 13;
  return hasReturn ? {bytes: line.subarray(0, -1), end: "\r\n"} : {bytes: line, end: "\n"};
}
