/** Where the labels at the ends of lines may stand, in pixels from the top of the chart. */
export interface LabelRoom {
  top: number;
  bottom: number;
  /** Height that one label takes. */
  height: number;
}

/**
 * Centres of labels as near as possible to the ends of their lines, in the
 * order given: pushed apart where they would touch, never out of the room. A
 * tie keeps the order given. The room holds them all, or they share it evenly.
 */
export function spreadLabels(wanted: readonly number[], {top, bottom, height}: LabelRoom): number[] {
  const gap = Math.min(height, (bottom - top) / Math.max(1, wanted.length));
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const clusters: {indexes: number[]; centre: number}[] = [];
  for (const index of order) {
    let cluster = settle([index], wanted, {top, bottom, height: gap});
    for (let last = clusters.at(-1); last && touches(last, cluster, gap); last = clusters.at(-1)) {
      clusters.pop();
      cluster = settle([...last.indexes, ...cluster.indexes], wanted, {top, bottom, height: gap});
    }
    clusters.push(cluster);
  }
  const centres = new Array<number>(wanted.length).fill(0);
  for (const {indexes, centre} of clusters)
    indexes.forEach((index, i) => (centres[index] = centre + (i - (indexes.length - 1) / 2) * gap));
  return centres;
}

/** Labels that touch, stacked around the mean of where they want to be. */
function settle(
  indexes: number[],
  wanted: readonly number[],
  {top, bottom, height}: LabelRoom
): {indexes: number[]; centre: number} {
  const mean = indexes.reduce((sum, index) => sum + wanted[index]!, 0) / indexes.length;
  const half = (indexes.length * height) / 2;
  return {indexes, centre: Math.max(top + half, Math.min(bottom - half, mean))};
}

function touches(
  above: {indexes: number[]; centre: number},
  below: {indexes: number[]; centre: number},
  height: number
): boolean {
  return below.centre - above.centre < ((above.indexes.length + below.indexes.length) * height) / 2;
}
