import type {FlowActivities} from "../../trade/activities.js";
import type {Flow} from "../../trade/types.js";

/** The place of one flow in a treemap: a header, and below it a map whose area measures the total. */
export interface FlowBlock {
  flow: Flow;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface BlocksLayout {
  height: number;
  blocks: FlowBlock[];
  /** Square pixels a euro, the same in all blocks. */
  scale: number;
}

/** Two lines above each map: the flow and its total. */
export const BLOCK_HEADER = 42;

const GAP = 16;
/** Under this width the flows stand one above the other. */
const STACKED_UNDER = 560;
/**
 * On the narrowest screens stacked maps keep the area they have at this width, and are taller: names need the
 * room.
 */
const AREA_AS_AT = 360;
/**
 * Least extent of the smaller block along the common side, so that its header fits: it gets shorter instead.
 */
const LEAST_WIDTH = 128;
const LEAST_HEIGHT = 40;

/**
 * Blocks of the flows that have a value: side by side or, on a phone, stacked; areas on one scale whatever
 * the imbalance.
 */
export function blocksLayout(activities: readonly FlowActivities[], width: number): BlocksLayout {
  const flows = activities.filter(({totalEur}) => totalEur > 0);
  if (flows.length === 0) return {height: 0, blocks: [], scale: 0};
  return width < STACKED_UNDER ? stacked(flows, width) : sideBySide(flows, width);
}

function sideBySide(flows: readonly FlowActivities[], width: number): BlocksLayout {
  const mapHeight = Math.round(Math.min(440, Math.max(400, width * 0.58)));
  const space = width - GAP * (flows.length - 1);
  const widths = shareLength(
    flows.map(({totalEur}) => totalEur),
    space,
    LEAST_WIDTH
  );
  const main = widths.indexOf(Math.max(...widths));
  const scale = (widths[main]! * mapHeight) / flows[main]!.totalEur;
  let x = 0;
  const blocks = flows.map(({flow, totalEur}, i) => {
    const block = {flow, x, y: BLOCK_HEADER, width: widths[i]!, height: (totalEur * scale) / widths[i]!};
    x += widths[i]! + GAP;
    return block;
  });
  return {height: BLOCK_HEADER + mapHeight, blocks, scale};
}

function stacked(flows: readonly FlowActivities[], width: number): BlocksLayout {
  const totalEur = flows.reduce((sum, flow) => sum + flow.totalEur, 0);
  const area = Math.max(width, AREA_AS_AT) ** 2 * (flows.length === 1 ? 1.3 : 2.4);
  const scale = area / totalEur;
  let y = 0;
  const blocks = flows.map((each) => {
    const height = Math.max(LEAST_HEIGHT, (each.totalEur * scale) / width);
    const block = {
      flow: each.flow,
      x: 0,
      y: y + BLOCK_HEADER,
      width: (each.totalEur * scale) / height,
      height
    };
    y += BLOCK_HEADER + height + GAP;
    return block;
  });
  return {height: y - GAP, blocks, scale};
}

/** Lengths proportional to values, none below `least` where there are several. */
function shareLength(values: readonly number[], space: number, least: number): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  const natural = values.map((value) => (space * value) / total);
  const small = natural.findIndex((length) => length < least);
  if (small === -1 || values.length === 1) return natural;
  return natural.map((_, i) => (i === small ? least : space - least));
}
