import {expect, it} from "vitest";
import {fuzzArchives, fuzzLabels, fuzzLines} from "./cases.js";

// Short runs of `npm run fuzz`, always the same.

it("altered lines give the totals of a strict reader, or a refusal in French", async () => {
  const {faults, read, refused} = await fuzzLines(800, 1);
  expect(faults).toEqual([]);
  // Neither is everything refused, nor does everything pass.
  expect(Math.min(read, refused)).toBeGreaterThan(100);
});

it("altered archives give the same totals, or a refusal in French", async () => {
  const {faults, read, refused} = await fuzzArchives(200, 2);
  expect(faults).toEqual([]);
  expect(read).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(100);
});

it("altered labels keep codes of their shape, or are refused in French", async () => {
  const {faults, read} = await fuzzLabels(500, 3);
  expect(faults).toEqual([]);
  expect(read).toBeGreaterThan(100);
});
