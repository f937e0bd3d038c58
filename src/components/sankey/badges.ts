/** An axis-aligned box, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The centre line of a ribbon: level at both ends, as `curveBumpX` of d3-shape draws it. */
export interface CentreLine {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A numbered disc on its ribbon, with an amount on one side of it where there is room. */
export interface Badge {
  cx: number;
  cy: number;
  /** `null`: the disc alone. */
  text: {x: number; anchor: "start" | "end"} | null;
  box: Box;
}

export interface BadgeOptions {
  radius: number;
  /** Width of the amount of each line; `null` for discs alone. */
  textWidths: readonly number[] | null;
  textHeight: number;
}

/**
 * Where along the ribbon a disc may stand, the clearest places first: ribbons are level, hence apart, near
 * their ends.
 */
const PLACES = [0.12, 0.88, 0.18, 0.82, 0.24, 0.76, 0.3, 0.7, 0.36, 0.64, 0.43, 0.57, 0.5];
const TEXT_GAP = 4;
const CLEARANCE = 2;

/**
 * One badge a line, none over another, none outside the band between the columns; discs alone where discs
 * with amounts find no room, and as a last resort discs at the middle of their lines.
 */
export function placeBadges(lines: readonly CentreLine[], options: BadgeOptions): Badge[] {
  const candidates = (each: BadgeOptions) =>
    lines.map((line, index) => PLACES.flatMap((place) => badgesAt(line, place, index, each)));
  const alone = candidates({...options, textWidths: null});
  return (
    (options.textWidths && choose(candidates(options))) ??
    choose(alone) ??
    lines.map((line) => badgesAt(line, 0.5, 0, {...options, textWidths: null})[0]!)
  );
}

/** The first combination without overlap, by depth-first search: five lines, a few dozen places each. */
function choose(candidates: readonly Badge[][], placed: Badge[] = []): Badge[] | null {
  const [first, ...rest] = candidates;
  if (!first) return placed;
  for (const badge of first) {
    if (placed.some((other) => overlap(badge.box, other.box, CLEARANCE))) continue;
    const found = choose(rest, [...placed, badge]);
    if (found) return found;
  }
  return null;
}

function badgesAt(line: CentreLine, place: number, index: number, options: BadgeOptions): Badge[] {
  const {radius, textWidths, textHeight} = options;
  const {x: cx, y: cy} = pointOn(line, place);
  const disc = {x: cx - radius, y: cy - radius, width: 2 * radius, height: 2 * radius};
  if (!textWidths) return [{cx, cy, text: null, box: disc}];
  const width = 2 * radius + TEXT_GAP + (textWidths[index] ?? 0);
  const height = Math.max(2 * radius, textHeight);
  const y = cy - height / 2;
  const after = {x: disc.x, y, width, height};
  const before = {x: cx + radius - width, y, width, height};
  const badges: Badge[] = [
    {cx, cy, text: {x: cx + radius + TEXT_GAP, anchor: "start"}, box: after},
    {cx, cy, text: {x: cx - radius - TEXT_GAP, anchor: "end"}, box: before}
  ];
  return badges.filter(({box}) => box.x >= line.x0 && box.x + box.width <= line.x1);
}

/** The point of the Bézier curve whose handles are at half its width, level with its ends. */
export function pointOn({x0, y0, x1, y1}: CentreLine, t: number): {x: number; y: number} {
  const ease = t * t * (3 - 2 * t);
  const x = x0 + (x1 - x0) * (1.5 * t * (1 - t) + t ** 3);
  return {x, y: y0 + (y1 - y0) * ease};
}

/** Whether two boxes come closer than `clearance`. */
export function overlap(a: Box, b: Box, clearance = 0): boolean {
  return (
    a.x < b.x + b.width + clearance &&
    b.x < a.x + a.width + clearance &&
    a.y < b.y + b.height + clearance &&
    b.y < a.y + a.height + clearance
  );
}
