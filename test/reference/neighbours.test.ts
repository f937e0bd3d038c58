import {expect, test} from "vitest";
import {departements} from "../../src/reference/departements.js";
import {neighbourRegionsOf, neighboursOf} from "../../src/reference/neighbours.js";

test("neighbours are known départements, and each other’s", () => {
  const codes = new Set(departements.map(({code}) => code));
  for (const code of codes)
    for (const other of neighboursOf(code)) {
      expect(codes).toContain(other);
      expect(neighboursOf(other), `${other}, ${code}`).toContain(code);
    }
});

test("Ardèche has seven, Corse and overseas none, and every other département has some", () => {
  expect(neighboursOf("07")).toEqual(["26", "30", "38", "42", "43", "48", "84"]);
  const alone = departements.map(({code}) => code).filter((code) => neighboursOf(code).length === 0);
  expect(alone).toEqual(["20", "971", "972", "973", "974", "976"]);
});

test("regions touch where their départements do", () => {
  expect(neighbourRegionsOf("53")).toEqual(["28", "52"]);
  expect(neighbourRegionsOf("84")).toEqual(["24", "27", "75", "76", "93"]);
  expect(neighbourRegionsOf("94")).toEqual([]);
  expect(neighbourRegionsOf("drom")).toEqual([]);
});
