import {FLOWS} from "./types.js";
import type {Flow} from "./types.js";

/** What `make` gives for each flow, by flow. */
export function byFlow<T>(make: (flow: Flow) => T): Record<Flow, T> {
  return Object.fromEntries(FLOWS.map((flow) => [flow, make(flow)])) as Record<Flow, T>;
}
