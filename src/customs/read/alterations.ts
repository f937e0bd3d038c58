import {FIELD_COUNT, isMainLine} from "./fields.js";

/** How other programs alter the lines of a customs file when they save it. */
export type Alteration = "separators" | "quotes" | "zeros";

/** Separators that programs put in the place of « ; », and their names. */
const SEPARATORS = new Map([
  ["\t", "des tabulations"],
  [",", "des virgules"],
  ["|", "des barres verticales"]
]);

/**
 * Places of the codes that may begin with a zero, and their lengths; either place may be that of the CPF4.
 */
const ZERO_CODES: readonly [place: number, length: number][] = [
  [3, 2],
  [4, 2],
  [5, 4],
  [6, 4]
];

/** Undoes one alteration. Used to explain a faulty line, never to read it. */
const UNDO: readonly [Alteration, (line: string) => string][] = [
  ["separators", (line) => line.replaceAll(separatorOf(line) ?? ";", ";")],
  ["quotes", (line) => mapCells(line, (cell) => cell.replace(/^"(.*)"$/, "$1"))],
  ["zeros", (line) => mapCells(line, withZeros)]
];

/** The alterations that explain why a line is faulty; none when undoing them all does not make it valid. */
export function alterationsOf(line: string): Alteration[] {
  const found: Alteration[] = [];
  let good = line;
  for (const [alteration, undo] of UNDO) {
    const undone = undo(good);
    if (undone !== good) found.push(alteration);
    good = undone;
  }
  return isMainLine(good) ? found : [];
}

/**
 * The alterations that a line has been spared: a good line shows its separators and has no quotes, a zero is
 * left before a code.
 */
export function sparedBy(line: string, isGood: boolean): Alteration[] {
  const spared: Alteration[] = isGood && line !== "" ? ["separators", "quotes"] : [];
  return keepsZeros(line) ? [...spared, "zeros"] : spared;
}

function keepsZeros(line: string): boolean {
  const cells = line
    .replaceAll(separatorOf(line) ?? ";", ";")
    .replaceAll('"', "")
    .split(";");
  return ZERO_CODES.some(
    ([place, length]) => cells[place]?.length === length && cells[place].startsWith("0")
  );
}

/** What happened to the file, as shown by one of its lines. */
export function alterationWords(alteration: Alteration, line: string): string {
  if (alteration === "separators") {
    const name = SEPARATORS.get(separatorOf(line) ?? "") ?? "un autre signe";
    return `les champs sont séparés par ${name}, non par « ; » : le fichier a été réenregistré ou converti.`;
  }
  if (alteration === "quotes") return "les champs sont entre guillemets : le fichier a été réenregistré.";
  return "les zéros de tête ont disparu (« 7 » pour « 07 », « 111 » pour « 0111 ») : le fichier a été réenregistré par un tableur.";
}

function separatorOf(line: string): string | undefined {
  if (line.includes(";")) return undefined;
  return [...SEPARATORS.keys()].find((separator) => line.split(separator).length === FIELD_COUNT);
}

function mapCells(line: string, change: (cell: string, place: number) => string): string {
  return line.split(";").map(change).join(";");
}

function withZeros(cell: string, place: number): string {
  const length = ZERO_CODES.find(([each]) => each === place)?.[1];
  return length && /^[0-9]+$/.test(cell) ? cell.padStart(length, "0") : cell;
}
