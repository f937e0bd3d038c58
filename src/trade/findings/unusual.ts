import type {UnusualFinding} from "./finding.js";
import type {FindingSources, TerritoryData} from "./territory-data.js";
import {distanceToMedian, median} from "./distribution.js";
import {METRICS, type MetricDefinition} from "./metrics.js";
import {totalOf} from "./readings.js";

/** The indices of a flow below this depend on few operations: nothing is said of them. */
const LEAST_FLOW_EUR = 10_000_000;
/** A territory must be among this part of its peers, at either end. */
const EXTREME = 0.05;

/**
 * The metric by which a territory lies furthest from its peers, among those in which it is one of the first
 * or last; none where it is like the others, or equal to another.
 */
export function unusual(data: FindingSources): UnusualFinding[] {
  const found = METRICS.filter(({flows}) => flows.every((flow) => totalOf(data, flow) >= LEAST_FLOW_EUR))
    .flatMap((definition) => extreme(data, definition))
    .sort((a, b) => b.distance - a.distance)[0];
  if (!found) return [];
  const {distance, ...finding} = found;
  return [{kind: "unusual", salience: Math.min(0.95, 0.45 + 0.1 * distance), ...finding}];
}

type Extreme = Omit<UnusualFinding, "kind" | "salience"> & {distance: number};

function extreme(data: FindingSources, {metric, valueOf, isLogarithmic}: MetricDefinition): Extreme[] {
  const value = valueOf(data);
  const others = data.peers.filter(({summary}) => summary.id !== data.summary.id);
  const known = others.flatMap((peer: TerritoryData) => valueOf(peer) ?? []);
  if (value === null || known.includes(value)) return [];
  const all = [...known, value];
  const higher = known.filter((each) => each > value).length;
  const isHigh = higher * 2 < known.length;
  const rank = (isHigh ? higher : known.length - higher) + 1;
  if (known.length < 2 || rank > Math.max(1, all.length * EXTREME)) return [];
  const scaled = isLogarithmic ? all.map((each) => Math.log(Math.max(each, Number.MIN_VALUE))) : all;
  const distance = distanceToMedian(scaled.at(-1)!, scaled);
  return [{metric, value, rank, isHigh, peerCount: all.length, median: median(all)!, distance}];
}
