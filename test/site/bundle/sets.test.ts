import fc from "fast-check";
import {expect, test} from "vitest";
import {bundleSets, setKey} from "../../../site/bundle/sets.js";

test("a page is served by a bundle of which it uses most, else by its own", () => {
  const departement = ["a", "b", "c", "d"];
  const france = ["a", "b", "c"];
  const text = ["a"];
  const sets = bundleSets([text, france, departement, france, []]);
  expect(sets.get(setKey(departement))).toBe(departement);
  expect(sets.get(setKey(france))).toBe(departement);
  expect(sets.get(setKey(text))).toBe(text);
  expect(sets.size).toBe(3);
});

test("whatever the pages, a bundle holds all that they use and little more, and serves itself", () => {
  const set = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), {minLength: 1}).map((names) => names.sort());
  fc.assert(
    fc.property(fc.array(set), (used) => {
      const sets = bundleSets(used);
      for (const each of used) {
        const bundle = sets.get(setKey(each))!;
        expect(bundle).toEqual(expect.arrayContaining(each));
        expect(each.length / bundle.length).toBeGreaterThanOrEqual(0.75);
        expect(used).toContainEqual(bundle);
      }
    })
  );
});
