import {FLOW_NOUN} from "../../french/words.js";
import {isUtf8} from "node:buffer";
import {departements} from "../../reference/departements.js";
import {quote} from "../../french/quote.js";
import {FIELD_COUNT, fieldsInOrder, matches} from "./fields.js";
import type {MainText} from "./main-text.js";

/** What the name and the first line of a text announce. */
type Promised = Pick<MainText, "order" | "flow">;

/** How a line ends; empty at the end of the file. */
export type LineEnd = keyof typeof END_NAMES;
const END_NAMES = {"\n": "LF", "\r\n": "CR LF", "": "rien"};

/** What is wrong with the first line of a text; `null` when nothing is. */
export function faultOfFirstLine(bytes: Buffer, text: Promised): string | null {
  const isHeader = isUtf8(bytes) && !/[0-9]{4}/.test(bytes.toString("latin1")) && bytes.includes(";");
  if (isHeader) return "une ligne d'en-tête ; le fichier officiel n'en a pas.";
  return faultOfLine(bytes, text);
}

/** What is wrong with a line; `null` when nothing is. */
export function faultOfLine(bytes: Buffer, {order, flow}: Promised): string | null {
  if (!isUtf8(bytes)) return `octets qui ne sont pas de l'UTF-8 : ${quote(bytes.toString("latin1"))}.`;
  const cells = bytes.toString("utf8").split(";");
  if (cells.length === 1 && cells[0] === "") return null;
  if (cells.length !== FIELD_COUNT) {
    return `${FIELD_COUNT} champs séparés par « ; » attendus, ${cells.length} trouvé${cells.length > 1 ? "s" : ""}.`;
  }
  const index = fieldsInOrder(order).findIndex((field, i) => !matches(field, cells[i] ?? ""));
  if (index >= 0) {
    const field = fieldsInOrder(order)[index]!;
    return `le champ « ${field.title} » vaut ${quote(cells[index] ?? "")} ; attendu : ${field.expected}${hint(field.name, cells[index] ?? "")}.`;
  }
  const expected = flow === "export" ? "E" : "I";
  if (flow === null || cells[0] === expected) return null;
  return `le flux ${quote(cells[0] ?? "")} contredit le nom du fichier, qui annonce des ${FLOW_NOUN[flow]}.`;
}

const inseeCodes = new Map(departements.map(({code, customsCode}) => [code, customsCode]));

/** What a wrong field most probably comes from. */
function hint(field: string, cell: string): string {
  const customsCode = inseeCodes.get(cell);
  if (field === "departement" && customsCode && customsCode !== cell)
    return ` ; ${cell} est le code de l'Insee, celui de la Douane est ${customsCode}`;
  const isScientific = /^-?\d+([.,]\d+)?E\+?\d+$/i.test(cell);
  if ((field === "value" || field === "mass") && isScientific)
    return " ; cette écriture est celle d'un tableur, qui arrondit";
  return "";
}

/**
 * Fault of a line whose end differs from that of the first line, the only one that the fast reader accepts.
 */
export function faultOfEnd(end: LineEnd, firstEnd: LineEnd): string | null {
  if (end === "" || end === firstEnd) return null;
  return `la ligne finit par ${END_NAMES[end]}, la première par ${END_NAMES[firstEnd]}.`;
}
