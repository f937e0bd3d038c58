import {formatOrdinal} from "./numbers.js";
import {NBSP} from "./signs.js";

interface Quarter {
  quarter: number;
  year: number;
}

/** « 1er trimestre 2023 ». */
export function quarterName({quarter, year}: Quarter): string {
  return `${formatOrdinal(quarter)} trimestre ${year}`;
}

/** « T1 2023 », where there is little room. */
export function shortQuarterName({quarter, year}: Quarter): string {
  return `T${quarter}${NBSP}${year}`;
}

/** « février 2025 » for `2025-02`; the text itself when it is no month. */
export function monthName(month: string): string {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (year === undefined) return month;
  const name = new Intl.DateTimeFormat("fr", {month: "long", timeZone: "UTC"}).format(
    Date.UTC(2000, Number(number) - 1)
  );
  return `${name} ${year}`;
}
