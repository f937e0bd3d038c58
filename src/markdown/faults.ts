import {closest, distance} from "fastest-levenshtein";

export type FaultKind =
  | "nom"
  | "bloc"
  | "chiffre"
  | "constat"
  | "cellule"
  | "execution"
  | "fichier"
  | "module"
  | "table"
  | "commentaire"
  | "donnees"
  | "reglages";

/** Whether a fault keeps its page from being shown: a sentence that the data have made false does not. */
export function isBlocking({kind}: Pick<PageFault, "kind">): boolean {
  return kind !== "constat";
}

/** A mistake in what was written: where it stands, and what to write instead. All words are French. */
export interface PageFault {
  kind: FaultKind;
  /** Path below the project, `src/departement/[code].md`. */
  file: string;
  /** First line is 1; `null` where the fault concerns the whole file. */
  line: number | null;
  /** The line itself, or what was found in its place; may be empty. */
  text: string;
  /** What is wrong, a sentence. */
  message: string;
  /** What to write instead, a sentence; may be empty. */
  advice: string;
}

let collected: PageFault[] | null = null;

/**
 * Runs `work`, which reads a page, and returns what it gives with the faults that were found meanwhile.
 * Outside of it there is nobody to tell, and a fault stops the reading.
 */
export function collectFaults<T>(work: () => T): {result: T; faults: PageFault[]} {
  const outer = collected;
  const faults: PageFault[] = [];
  collected = faults;
  try {
    return {result: work(), faults};
  } finally {
    collected = outer;
  }
}

/** Whether somebody collects the faults that are found now. */
export function isCollecting(): boolean {
  return collected !== null;
}

/** Reports a fault to the collector of faults; the same fault is reported once. */
export function tellFault(fault: PageFault): void {
  const isKnown = collected?.some((each) => JSON.stringify(each) === JSON.stringify(fault));
  if (!isKnown) collected?.push(fault);
}

/** How many letters a typed name of this length may differ by from a known one. */
const tolerance = (length: number) => Math.max(1, Math.floor(length / 3));

/** The known name that was probably meant; `undefined` where none is near. */
export function nearestName(typed: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const extended = known.find((name) => name.length > 2 && typed.startsWith(name));
  const near = closest(typed, [...known]);
  return distance(typed, near) <= tolerance(typed.length) ? near : extended;
}

/**
 * The known names that were probably meant, the nearest first: those that differ by about as many letters as
 * the nearest does, then those that the typed name begins with. Empty where none is near.
 */
export function nearestNames(typed: string, known: readonly string[], most = 3): string[] {
  const near = known
    .map((name) => ({name, letters: distance(typed, name)}))
    .filter(({letters}) => letters <= tolerance(typed.length))
    .sort((a, b) => a.letters - b.letters);
  const alike = near.filter(({letters}) => letters <= near[0]!.letters + 1).map(({name}) => name);
  const extended = known
    .filter((name) => name.length > 2 && typed.startsWith(name))
    .sort((a, b) => b.length - a.length);
  return [...new Set([...alike, ...extended])].slice(0, most);
}

/** « src/page.md, ligne 2 », or the file alone. */
export function faultPlace({file, line}: Pick<PageFault, "file" | "line">): string {
  return line === null ? file : `${file}, ligne ${line}`;
}
