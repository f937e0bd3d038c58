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

/** « 4 mars 2025 », « 1er mars 2025 » for `2025-03-04`, `2025-03-01`; `null` when the text is no day. */
export function dayName(day: string): string | null {
  const [, month, number] = /^(\d{4}-\d{2})-(\d{2})$/.exec(day) ?? [];
  const time = Date.parse(`${day}T00:00:00Z`);
  if (month === undefined || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    return null;
  return `${number === "01" ? formatOrdinal(1) : Number(number)}${NBSP}${monthName(month)}`;
}
