import {expect, test} from "vitest";
import {revision} from "../../../src/trade/indices/revision.js";

test("102 against 100 is a revision of 2 %", () => {
  expect(revision(100, 102)).toBe(0.02);
  expect(revision(100, 95)).toBe(-0.05);
  expect(revision(0, 5)).toBeNull();
});
