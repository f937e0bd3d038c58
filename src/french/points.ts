import {formatDecimal} from "./numbers.js";
import {NBSP} from "./signs.js";

/** « +1,4 », « −0,3 », « 0,0 »: tenths of a point. */
export function tenthsText(tenths: number): string {
  return (tenths > 0 ? "+" : "") + formatDecimal(tenths / 10, 1);
}

/** « +1,4 point », « −2,1 points »: tenths of a point; the plural begins at two points. */
export function tenthsInPoints(tenths: number): string {
  return `${tenthsText(tenths)}${NBSP}${Math.abs(tenths) < 20 ? "point" : "points"}`;
}
