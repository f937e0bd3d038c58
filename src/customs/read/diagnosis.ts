import {isUtf8} from "node:buffer";
import type {Readable} from "node:stream";
import type {Flow} from "../../trade/types.js";
import {quote} from "../text.js";
import {FIELD_COUNT, fieldsInOrder, matches} from "./fields.js";
import type {ProductOrder} from "./fields.js";
import {LISTED_FAULTS} from "./refusal.js";
import type {Fault, RefusedFile} from "./refusal.js";

/** A line cannot be that long: its end is missing, or the file is no text. */
export const MAX_LINE_BYTES = 10_000;

/** What is known of a text before its rows are read. */
export interface MainText {
  /** Name for messages. */
  name: string;
  /** Its bytes, from the first, as often as asked. */
  open(): Promise<Readable>;
  order: ProductOrder;
  /** Flow that the name of the file promises. */
  flow: Flow | null;
}

const REMEDY =
  "reprenez le fichier tel que la Douane le publie, sans l'ouvrir ni l'enregistrer dans un tableur ; s'il est bien d'origine, signalez ces lignes à la Douane et retirez le fichier du dossier en attendant.";

/**
 * Find the faulty lines of a text that the fast reading refused: the slow, exact reading, line by line. `null` when every
 * line is well formed.
 */
export async function diagnose(text: MainText): Promise<RefusedFile | null> {
  const faults: Fault[] = [];
  let line = 0;
  let firstEnd: LineEnd = "";
  for await (const {bytes, end} of lines(await text.open())) {
    line += 1;
    if (line === 1) firstEnd = end;
    const fault = line === 1 ? faultOfFirstLine(withoutMark(bytes), text) : faultOfLine(bytes, text);
    const what = fault ?? faultOfEnd(end, firstEnd);
    if (what) faults.push({line, what});
    if (faults.length > LISTED_FAULTS) break;
  }
  if (!faults.length) return null;
  const more = faults.length > LISTED_FAULTS;
  return {file: text.name, faults: faults.slice(0, LISTED_FAULTS), more, todo: REMEDY};
}

/** The first bytes of a text, without the byte-order mark of UTF-8. */
export function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? bytes.subarray(3) : bytes;
}

function faultOfFirstLine(bytes: Buffer, text: MainText): string | null {
  const isHeader = isUtf8(bytes) && !/[0-9]{4}/.test(bytes.toString("latin1")) && bytes.includes(";");
  if (isHeader) return "une ligne d'en-tête ; le fichier officiel n'en a pas.";
  return faultOfLine(bytes, text);
}

function faultOfLine(bytes: Buffer, {order, flow}: MainText): string | null {
  if (!isUtf8(bytes)) return `octets qui ne sont pas de l'UTF-8 : ${quote(bytes.toString("latin1"))}.`;
  const cells = bytes.toString("utf8").split(";");
  if (cells.length === 1 && cells[0] === "") return null;
  if (cells.length !== FIELD_COUNT) {
    return `${FIELD_COUNT} champs séparés par « ; » attendus, ${cells.length} trouvé${cells.length > 1 ? "s" : ""}.`;
  }
  const index = fieldsInOrder(order).findIndex((field, i) => !matches(field, cells[i] ?? ""));
  if (index >= 0) {
    const field = fieldsInOrder(order)[index]!;
    return `le champ « ${field.title} » vaut ${quote(cells[index] ?? "")} ; attendu : ${field.expected}.`;
  }
  const expected = flow === "export" ? "E" : "I";
  if (flow === null || cells[0] === expected) return null;
  return `le flux ${quote(cells[0] ?? "")} contredit le nom du fichier, qui annonce des ${flow === "export" ? "exportations" : "importations"}.`;
}

/** Lines that end in two ways: the fast reading knows only one, that of the first line. */
function faultOfEnd(end: LineEnd, firstEnd: LineEnd): string | null {
  if (end === "" || end === firstEnd) return null;
  return `la ligne finit par ${END_NAMES[end]}, la première par ${END_NAMES[firstEnd]}.`;
}

/** How a line ends; empty at the end of the file. */
type LineEnd = keyof typeof END_NAMES;
const END_NAMES = {"\n": "LF", "\r\n": "CR LF", "": "rien"};

interface Line {
  bytes: Buffer;
  end: LineEnd;
}

async function* lines(stream: Readable): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    const bytes: Buffer = Buffer.concat([rest, chunk as Buffer]);
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
