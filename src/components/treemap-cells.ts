import {hierarchy, treemap, treemapSquarify} from "d3-hierarchy";

/** A part of a whole drawn as a rectangle; `parts` where it is itself divided. */
export interface Part {
  code: string;
  name: string;
  valueEur: number;
  parts?: readonly Part[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A rectangle of a treemap; `depth` 1 for the parts of the whole, 2 for theirs. */
export interface TreemapCell extends Box {
  part: Part;
  depth: number;
  /** The cell of depth 1 it belongs to. */
  owner: string;
}

/** Cells smaller than this many square pixels, a square of 24, are too small to point at. */
const LEAST_AREA = 576;

/** Code of the cell that gathers what is too small to point at. */
export const GATHERED = "…";

/** Exactly proportional rectangles (no padding): parts, then their parts, the gathered one last. Negative and zero values have none. */
export function treemapCells(parts: readonly Part[], {x, y, width, height}: Box): TreemapCell[] {
  const root = hierarchy<Part>(
    {code: "", name: "", valueEur: 0, parts},
    (part) => part.parts as Part[] | undefined
  )
    .sum((part) => (part.parts ? 0 : Math.max(0, part.valueEur)))
    .sort(
      (a, b) => Number(a.data.code === GATHERED) - Number(b.data.code === GATHERED) || b.value! - a.value!
    );
  const laidOut = treemap<Part>().tile(treemapSquarify.ratio(1.3)).size([width, height])(root);
  return laidOut
    .descendants()
    .filter(({depth, value}) => depth > 0 && value! > 0)
    .map((node) => ({
      part: node.data,
      depth: node.depth,
      owner: node.depth === 1 ? node.data.code : node.parent!.data.code,
      x: x + node.x0,
      y: y + node.y0,
      width: node.x1 - node.x0,
      height: node.y1 - node.y0
    }));
}

/**
 * Parts with the smallest gathered in one, so that every rectangle can be
 * pointed at; `scale` is in square pixels a euro. The gathered part holds them
 * under `parts`, and its value is their exact sum.
 */
export function gatherSmall(parts: readonly Part[], scale: number): {shown: Part[]; gathered: Part | null} {
  const positive = parts.filter(({valueEur}) => valueEur > 0);
  const small = positive.filter(({valueEur}) => valueEur * scale < LEAST_AREA);
  if (small.length < 2) return {shown: positive, gathered: null};
  const valueEur = small.reduce((sum, part) => sum + part.valueEur, 0);
  const name = small.length < positive.length ? `Autres (${small.length})` : `${small.length} produits`;
  const large = positive.filter((part) => !small.includes(part));
  return {
    shown: [...large, {code: GATHERED, name, valueEur}],
    gathered: {code: GATHERED, name, valueEur, parts: small}
  };
}
