import type {Flow} from "../../trade/types.js";
import type {ProductOrder} from "./fields.js";
import {FLOW_ORDER} from "./rows.js";
import type {OfficialRows} from "./rows.js";

const LF = 10;
const CR = 13;
const MINUS = 45;
const SEMICOLON = 59;
/** As many as `INTEGER` of fields.ts allows. */
const MAX_DIGITS = 15;

/** What a character is worth in base 36 where a field allows it, −1 where it does not, by byte. */
function characters(allowed: string): Int8Array {
  const worth = new Int8Array(256).fill(-1);
  for (const character of allowed) worth[character.charCodeAt(0)] = parseInt(character, 36);
  return worth;
}

const DIGIT = characters("0123456789");
const LETTER = characters("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
const EITHER = characters("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** Shortest line: eight fields of fixed width, two amounts of a digit, and their separators. */
export const SHORTEST_LINE = "E;3;2018;01;18;A01Z;0111;BE;0;0".length;

/**
 * The fast reading of a main file: all fields but the two amounts have a fixed width, so each byte has its
 * place. It accepts exactly the lines in which diagnosis.ts finds no fault, and knows only that there is a
 * fault, not which.
 */
export class LineReader {
  /** Rows read. */
  rowCount = 0;
  #crlf: boolean | null = null;
  #position = 0;

  readonly #rows: OfficialRows;
  readonly #flows: Int8Array;
  readonly #productAt: number;
  readonly #cpf4At: number;

  /** @param flow what the file's name promises: the other flow is then a fault. */
  constructor(rows: OfficialRows, order: ProductOrder, flow: Flow | null) {
    this.#rows = rows;
    this.#productAt = order === "A129;CPF4" ? 15 : 20;
    this.#cpf4At = order === "A129;CPF4" ? 20 : 15;
    this.#flows = new Int8Array(256).fill(-1);
    for (const [letter, name] of [["E", "export"] as const, ["I", "import"] as const])
      if (flow === null || flow === name) this.#flows[letter.charCodeAt(0)] = FLOW_ORDER.indexOf(name);
  }

  /** Read whole lines, each with its end; `false` at the first fault. */
  read(bytes: Uint8Array): boolean {
    this.#position = 0;
    while (this.#position < bytes.length) {
      const isEmpty = bytes[this.#position] === LF || bytes[this.#position] === CR;
      if (!(isEmpty || this.#readRow(bytes, this.#position)) || !this.#readEnd(bytes)) return false;
    }
    return true;
  }

  /** Read the last line, which may lack its end. */
  readLast(bytes: Uint8Array): boolean {
    const line = bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes;
    return line.length === 0 || this.read(Buffer.concat([line, Buffer.from(this.#crlf ? "\r\n" : "\n")]));
  }

  #readRow(b: Uint8Array, p: number): boolean {
    const rows = this.#rows;
    const n = this.rowCount;
    const flow = this.#flows[b[p]!]!;
    const quarter = b[p + 2]! - 48;
    const century = number2(b, p + 4, DIGIT, DIGIT, 10);
    const decade = number2(b, p + 6, DIGIT, DIGIT, 10);
    const isYear = (century === 19 || century === 20) && decade >= 0;
    const isPeriod = flow >= 0 && quarter >= 1 && quarter <= 4 && isYear;
    const departement = number2(b, p + 9, DIGIT, EITHER);
    const region = number2(b, p + 12, DIGIT, EITHER);
    const a = p + this.#productAt;
    const product = number4(number2(b, a, LETTER, DIGIT), number2(b, a + 2, DIGIT, LETTER));
    const c = p + this.#cpf4At;
    const cpf4 = number4(number2(b, c, DIGIT, DIGIT), number2(b, c + 2, DIGIT, DIGIT));
    const partner = number2(b, p + 25, LETTER, EITHER);
    // A sign bit in any of them stands in all of them.
    const areCodes = (departement | region | product | cpf4 | partner) >= 0;
    if (!isPeriod || !areCodes || !hasSeparators(b, p)) return false;
    rows.period[n] = ((century * 100 + decade) * 2 + flow) * 4 + quarter - 1;
    rows.departement[n] = departement;
    rows.region[n] = region;
    rows.product[n] = product;
    rows.cpf4[n] = cpf4;
    rows.partner[n] = partner;
    this.#position = p + 28;
    if (!this.#readInteger(b, rows.value) || b[this.#position++] !== SEMICOLON) return false;
    if (!this.#readInteger(b, rows.mass)) return false;
    this.rowCount = n + 1;
    return true;
  }

  /** A whole number at the present position, into the next row of a column. */
  #readInteger(b: Uint8Array, column: Float64Array): boolean {
    const isNegative = b[this.#position] === MINUS;
    const start = this.#position + (isNegative ? 1 : 0);
    let end = start;
    let value = 0;
    for (let digit = DIGIT[b[end]!]!; digit >= 0; digit = DIGIT[b[end]!]!) {
      value = value * 10 + digit;
      end += 1;
    }
    this.#position = end;
    column[this.rowCount] = isNegative ? 0 - value : value;
    return end > start && end - start <= MAX_DIGITS;
  }

  /** The end of a line, the same as that of the first. */
  #readEnd(b: Uint8Array): boolean {
    const crlf = b[this.#position] === CR;
    this.#crlf ??= crlf;
    this.#position += crlf ? 2 : 1;
    return crlf === this.#crlf && b[this.#position - 1] === LF;
  }
}

/** Two characters as a number, negative when one is not allowed. */
function number2(b: Uint8Array, p: number, first: Int8Array, second: Int8Array, base = 36): number {
  const high = first[b[p]!]!;
  const low = second[b[p + 1]!]!;
  return high < 0 || low < 0 ? -1 : high * base + low;
}

function number4(high: number, low: number): number {
  return high < 0 || low < 0 ? -1 : high * 1296 + low;
}

function hasSeparators(b: Uint8Array, p: number): boolean {
  return (
    b[p + 1] === SEMICOLON &&
    b[p + 3] === SEMICOLON &&
    b[p + 8] === SEMICOLON &&
    b[p + 11] === SEMICOLON &&
    b[p + 14] === SEMICOLON &&
    b[p + 19] === SEMICOLON &&
    b[p + 24] === SEMICOLON &&
    b[p + 27] === SEMICOLON
  );
}
