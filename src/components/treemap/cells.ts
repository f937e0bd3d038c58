import {hierarchy, treemap, treemapSquarify} from "d3-hierarchy";
import {greatestIndex} from "d3-array";

/** A part of a whole drawn as a rectangle; `parts` where it is itself divided. */
export interface TreemapPart {
  code: string;
  name: string;
  valueEur: number;
  parts?: readonly TreemapPart[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A rectangle of a treemap. */
export interface TreemapCell extends Box {
  part: TreemapPart;
}

/** Cells smaller than this many square pixels, a square of 24, are too small to point at. */
const LEAST_AREA = 576;

/** Code of the cell that gathers what is too small to be named. */
export const GATHERED = "…";

/**
 * Exactly proportional rectangles (no padding), the gathered one last. Negative and zero values have none.
 */
export function treemapCells(parts: readonly TreemapPart[], {x, y, width, height}: Box): TreemapCell[] {
  const root = hierarchy<{part?: TreemapPart}>({}, ({part}) =>
    part ? undefined : parts.map((part) => ({part}))
  )
    .sum(({part}) => Math.max(0, part?.valueEur ?? 0))
    .sort((a, b) => isLast(a.data) - isLast(b.data) || b.value! - a.value!);
  const {children = []} = treemap<{part?: TreemapPart}>()
    .tile(treemapSquarify.ratio(1.3))
    .size([width, height])(root);
  return children
    .filter(({value}) => value! > 0)
    .map(({data, x0, y0, x1, y1}) => ({
      part: data.part!,
      x: x + x0,
      y: y + y0,
      width: x1 - x0,
      height: y1 - y0
    }));
}

function isLast({part}: {part?: TreemapPart}): number {
  return Number(part?.code === GATHERED);
}

/** What a treemap draws of parts, and what its gathered cell holds. */
export interface Gathering {
  shown: TreemapPart[];
  /** The smallest parts, under `parts`; its value is their exact sum. */
  gathered: TreemapPart | null;
}

/**
 * Penalty of a euro in a cell without a name, where a euro under a name of its own counts 1: small cells are
 * rather gathered than left blank.
 */
const BLANK_COST = 0.5;

/**
 * The parts to draw in a box, with the smallest gathered in one. How many are gathered leaves most of the
 * value under names, and little of it in cells that `isNamed` finds too small for one. No cell is too small
 * to point at.
 */
export function gatherSmall(
  parts: readonly TreemapPart[],
  box: Box,
  isNamed: (cell: TreemapCell) => boolean
): Gathering {
  const positive = parts.filter(({valueEur}) => valueEur > 0).sort((a, b) => b.valueEur - a.valueEur);
  const leastEur = (LEAST_AREA * sumEur(positive)) / (box.width * box.height);
  const pointable = positive.filter(({valueEur}) => valueEur >= leastEur).length;
  const merit = ({shown}: Gathering): number => {
    const own = treemapCells(shown, box).filter(({part}) => part.code !== GATHERED);
    const worth = (cell: TreemapCell) => cell.part.valueEur * (isNamed(cell) ? 1 : -BLANK_COST);
    return own.reduce((sum, cell) => sum + worth(cell), 0);
  };
  const choices = Array.from({length: pointable + 1}, (_, less) => gatherAfter(positive, pointable - less));
  return choices[greatestIndex(choices, merit) ?? 0]!;
}

/** All but the first `kept` parts in one, unless that would gather a single one. */
function gatherAfter(positive: readonly TreemapPart[], kept: number): Gathering {
  const small = positive.slice(kept);
  if (small.length < 2) return {shown: [...positive], gathered: null};
  const name = kept > 0 ? `Autres (${small.length})` : `${small.length} produits`;
  const cell = {code: GATHERED, name, valueEur: sumEur(small)};
  return {shown: [...positive.slice(0, kept), cell], gathered: {...cell, parts: small}};
}

function sumEur(parts: readonly TreemapPart[]): number {
  return parts.reduce((sum, {valueEur}) => sum + valueEur, 0);
}
