import type {Ring} from "./path.js";

/** Two outlines drawn apart round their common border to within this many units. */
const TOLERANCE = 0.1;

/**
 * The outline of two neighbours without their common border. Both rings turn the same way and share one
 * unbroken run of points, as neighbouring départements of one map do: what is left of each leads from one end
 * of the border to the other.
 *
 * @throws Error when the rings share no border
 */
export function mergeNeighbours(a: Ring, b: Ring): Ring {
  return [...outerChain(a, b), ...outerChain(b, a)];
}

/** The points of `ring` from the last one of the border round to its first, both included. */
function outerChain(ring: Ring, other: Ring): Ring {
  const shared = ring.map((point) => other.some((own) => isSame(point, own)));
  const start = shared.findIndex((own, index) => own && !shared[(index + 1) % ring.length]);
  if (start < 0) throw new Error("These outlines share no border.");
  const turned = [...ring.slice(start), ...ring.slice(0, start)];
  const end = turned.findIndex((point, index) => index > 0 && other.some((own) => isSame(point, own)));
  return turned.slice(0, end + 1);
}

function isSame([x, y]: Ring[number], [otherX, otherY]: Ring[number]): boolean {
  return Math.hypot(x - otherX, y - otherY) <= TOLERANCE;
}
