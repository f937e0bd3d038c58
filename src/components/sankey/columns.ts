/** A node as the columns see it: its amount, and the height that its label needs. */
export interface Slot {
  valueEur: number;
  labelHeight: number;
}

/** Vertical extent of a node's bar, in pixels. */
export interface Bar {
  y0: number;
  y1: number;
}

export interface ColumnsOptions {
  /** Least space between two slots. */
  gap: number;
  /** Height granted to the amounts, beyond what the labels need. */
  spare: number;
  /** Upper bound of the height of a whole column's bars, for several drawings on one scale. */
  maxBarsHeight?: number;
}

export interface Columns {
  /** Pixels per euro, the same on both sides. */
  pixelsPerEur: number;
  height: number;
  left: Bar[];
  right: Bar[];
}

/**
 * Heights of the two columns of a Sankey. Each node owns a slot as high as its bar or its label, whichever is
 * higher, so that labels can never touch, however small the amounts. The scale is the largest that keeps both
 * columns within the height of their labels plus `spare`, and their bars within `maxBarsHeight`; the shorter
 * column is spread evenly over the height of the other.
 */
export function layoutColumns(
  left: readonly Slot[],
  right: readonly Slot[],
  options: ColumnsOptions
): Columns {
  const {gap, spare, maxBarsHeight = Infinity} = options;
  const heightAt = (pixelsPerEur: number) =>
    Math.max(columnHeight(left, pixelsPerEur, gap), columnHeight(right, pixelsPerEur, gap));
  const pixelsPerEur = Math.min(
    largestScale(heightAt, heightAt(0) + spare, left),
    maxBarsHeight / totalOf(left)
  );
  const height = heightAt(pixelsPerEur);
  const place = (slots: readonly Slot[]) => placeBars(slots, pixelsPerEur, gap, height);
  return {pixelsPerEur, height, left: place(left), right: place(right)};
}

function columnHeight(slots: readonly Slot[], pixelsPerEur: number, gap: number): number {
  return slots.reduce((sum, slot) => sum + slotHeight(slot, pixelsPerEur), 0) + gap * (slots.length - 1);
}

function slotHeight({valueEur, labelHeight}: Slot, pixelsPerEur: number): number {
  return Math.max(valueEur * pixelsPerEur, labelHeight);
}

/** The height grows with the scale: halve the interval until it is as good as closed. */
function largestScale(heightAt: (scale: number) => number, limit: number, slots: readonly Slot[]): number {
  let low = 0;
  let high = limit / totalOf(slots);
  for (let step = 0; step < 50; ++step) {
    const middle = (low + high) / 2;
    if (heightAt(middle) <= limit) low = middle;
    else high = middle;
  }
  return low;
}

function totalOf(slots: readonly Slot[]): number {
  return slots.reduce((sum, {valueEur}) => sum + valueEur, 0);
}

function placeBars(slots: readonly Slot[], pixelsPerEur: number, gap: number, height: number): Bar[] {
  const slack = (height - columnHeight(slots, pixelsPerEur, gap)) / (slots.length + 1);
  let top = slack;
  return slots.map((slot) => {
    const slotSize = slotHeight(slot, pixelsPerEur);
    const middle = top + slotSize / 2;
    const half = (slot.valueEur * pixelsPerEur) / 2;
    top += slotSize + gap + slack;
    return {y0: middle - half, y1: middle + half};
  });
}
