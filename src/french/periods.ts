import {formatOrdinal} from "./numbers.js";

/** « 1er trimestre 2023 ». */
export function quarterName({quarter, year}: {quarter: number; year: number}): string {
  return `${formatOrdinal(quarter)} trimestre ${year}`;
}
