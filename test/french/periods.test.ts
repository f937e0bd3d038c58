import {expect, it, test} from "vitest";
import {dayName, monthName, quarterName, shortQuarterName} from "../../src/french/periods.js";

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
  " "
);

test.each(MONTHS.map((name, index) => [`2025-${String(index + 1).padStart(2, "0")}`, name]))(
  "%s is %s",
  (month, name) => expect(monthName(month)).toBe(`${name} 2025`)
);

it("leaves what is no month as it is", () => {
  for (const text of ["", "2025", "2025-00", "2025-13", "2025-1"]) expect(monthName(text)).toBe(text);
});

it("names days, the first of a month by its rank", () => {
  expect(dayName("2025-08-07")).toBe("7\u00a0août 2025");
  expect(dayName("2025-12-31")).toBe("31\u00a0décembre 2025");
  expect(dayName("2025-06-01")).toBe("1er\u00a0juin 2025");
});

it("names quarters", () => {
  expect(quarterName({year: 2023, quarter: 1})).toBe("1er trimestre 2023");
  expect(shortQuarterName({year: 2024, quarter: 4})).toBe("T4\u00a02024");
});
