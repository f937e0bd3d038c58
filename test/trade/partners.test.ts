import {expect, test} from "vitest";
import {isCountryCode} from "../../src/trade/partners.js";

test("a country, a Qatar, a Namibia and the customs' own X codes are countries", () => {
  for (const code of ["DE", "QA", "NA", "XS", "XK", "XC", "XL", "FR"]) {
    expect(isCountryCode(code), code).toBe(true);
  }
});

test("the remainder, the Union and the user-assigned codes are none", () => {
  for (const code of ["AUTRES", "EU", "QM", "QP", "QQ", "QR", "QS", "QU", "QZ", ""]) {
    expect(isCountryCode(code), code).toBe(false);
  }
});
