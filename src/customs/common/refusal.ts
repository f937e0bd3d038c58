import {FrenchError} from "../../french/french-error.js";
import {frenchTypography} from "../../french/typography.js";

/** One thing wrong with a file; `line` counts from 1, `null` when the whole file is at fault. */
export interface Fault {
  line: number | null;
  what: string;
}

/** A file that cannot be used: what is wrong, and what the analyst can do. */
export interface RefusedFile {
  /** Name as `SourceFile.name`; a folder when no file is to blame. */
  file: string;
  /** The first faults, in the order of the lines. */
  faults: Fault[];
  /** Whether the file holds more faults than those listed. */
  more?: boolean;
  todo: string;
}

/** How many faults of a file are listed. */
export const LISTED_FAULTS = 10;

/**
 * Input that leaves the meaning of the data in doubt. Its message is made of French sentences for the
 * analyst, who never needs the stack.
 */
export class Refusal extends FrenchError {
  override readonly name = "Refusal";

  constructor(readonly files: RefusedFile[]) {
    super(files.map(describe).join("\n\n"));
  }
}

/** The refusal of one file as a whole. */
export function refuse(file: string, what: string, todo: string): Refusal {
  return new Refusal([{file, faults: [{line: null, what}], todo}]);
}

function describe({file, faults, more, todo}: RefusedFile): string {
  const lines = faults.map(({line, what}) => (line === null ? what : `ligne ${line} : ${what}`));
  const cited = faults.filter(({line}) => line !== null).length;
  if (more) lines.push(`… et d'autres encore : seules les ${cited} premières lignes fautives sont citées.`);
  const listed = lines.map((line) => `  – ${frenchTypography(line)}`);
  return [
    `${file}${frenchTypography(" : refusé.")}`,
    ...listed,
    frenchTypography(`  Que faire : ${todo}`)
  ].join("\n");
}
