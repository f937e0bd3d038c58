import {expect, test} from "vitest";
import {quote} from "../../src/french/quote.js";

test.each([
  ["12.5", "12.5"],
  ["", ""],
  ["a\tb\u0000\u0085", "a\\x09b\\x00\\x85"],
  ["x".repeat(60), "x".repeat(60)],
  ["x".repeat(61), `${"x".repeat(60)}…`]
])("%j", (value, shown) => expect(quote(value)).toBe(`«\u00a0${shown}\u00a0»`));
