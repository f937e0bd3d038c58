import type {Flow} from "../../trade/types.js";
import {CODE_KINDS, CODE_LENGTHS, codeNumber, codeSpace, codeText} from "../read/codes.js";
import type {CodeKind, Codes} from "../read/codes.js";
import {FLOW_ORDER} from "../read/rows.js";
import {Axis} from "./axis.js";

/** The axes of the tables of sums: every code of the files, ascending. */
export interface Axes extends Record<CodeKind, Axis> {
  flow: readonly Flow[];
  /** Codes of each axis, at the same places. */
  codes: Codes;
}

/** The axes that hold all rows of files with these codes. */
export function makeAxes(files: readonly Codes[]): Axes {
  const byKind = Object.fromEntries(CODE_KINDS.map((kind) => [kind, axisOf(files, kind)])) as Record<
    CodeKind,
    Axis
  >;
  const texts = CODE_KINDS.map((kind) => [
    kind,
    Array.from(byKind[kind].numbers, (number) => codeText(number, CODE_LENGTHS[kind]))
  ]);
  return {...byKind, flow: FLOW_ORDER, codes: Object.fromEntries(texts) as Codes};
}

function axisOf(files: readonly Codes[], kind: CodeKind): Axis {
  const numbers = files.flatMap((codes) => codes[kind].map(codeNumber));
  return new Axis(numbers, codeSpace(CODE_LENGTHS[kind]));
}

/** Places along two axes. */
export interface Crossing {
  first: Uint16Array;
  second: Uint16Array;
}

/**
 * Where cells of a table of two axes lie. The places of such a table go by the first axis, then by the
 * second: `place = first × length + second`, the length that of the second axis.
 */
export function crossing(places: Uint32Array, length: number): Crossing {
  const first = new Uint16Array(places.length);
  const second = new Uint16Array(places.length);
  for (let i = 0; i < places.length; i++) {
    first[i] = Math.floor(places[i]! / length);
    second[i] = places[i]! - first[i]! * length;
  }
  return {first, second};
}
