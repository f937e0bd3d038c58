import {range} from "d3-array";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Axis} from "../../../src/customs/cube/axis.js";
import {territoriesOf} from "../../../src/customs/cube/membership.js";
import {rowsByPair} from "../../../src/customs/cube/row-runs.js";
import {Sums} from "../../../src/customs/cube/sums.js";
import {makeRows} from "../../../src/customs/read/rows.js";

describe("Axis", () => {
  it("gives each distinct number its place, ascending", () => {
    const axis = new Axis([7, 3, 7, 0, 9], 10);
    expect([...axis.numbers]).toEqual([0, 3, 7, 9]);
    expect([0, 3, 7, 9].map((number) => axis.place(number))).toEqual([0, 1, 2, 3]);
  });
});

describe("Sums", () => {
  it("add up by place, keep a place whose sum is 0, and start anew once taken", () => {
    const addition = fc.tuple(fc.nat(19), fc.integer({min: -9, max: 9}), fc.nat(9));
    const sums = new Sums(20);
    fc.assert(
      fc.property(fc.array(addition), (additions) => {
        const expected = new Map<number, number[]>();
        for (const [place, value, mass] of additions) {
          sums.add(place, value, mass);
          const [a = 0, b = 0, n = 0] = expected.get(place) ?? [];
          expected.set(place, [a + value, b + mass, n + 1]);
        }
        const {place, value, mass, rowCount} = sums.take();
        const cells = [...place].map((each, i) => [each, [value[i], mass[i], rowCount[i]]]);
        expect(cells).toEqual([...expected].sort(([a], [b]) => a - b));
      })
    );
  });
});

describe("rowsByPair", () => {
  it("groups the rows that count by département and region", () => {
    const row = fc.tuple(fc.nat(3), fc.nat(2), fc.nat(1));
    fc.assert(
      fc.property(fc.array(row), (drawn) => {
        const rows = makeRows(drawn.length);
        drawn.forEach(([departement, region, period], i) => {
          rows.departement[i] = departement;
          rows.region[i] = region;
          rows.period[i] = period;
        });
        const found = rowsByPair([{rows, isChosen: Uint8Array.of(0, 1)}]);
        const groups = found.map(({parts, ...pair}) => ({
          ...pair,
          places: parts.flatMap(({runs}) => runs.flatMap(([start, end]) => range(start, end)))
        }));
        const expected: typeof groups = [];
        for (let departement = 0; departement <= 3; departement++) {
          for (let region = 0; region <= 2; region++) {
            const places = [...drawn.keys()].filter((i) => drawn[i]!.join() === `${departement},${region},1`);
            if (places.length) expected.push({departement, region, places});
          }
        }
        expect(groups).toEqual(expected);
      })
    );
  });
});

describe("territoriesOf", () => {
  it.each([
    ["07", "18", ["departement-07", "region-84", "france"]],
    ["07", "21", ["departement-07", "region-93", "france"]],
    ["9A", "24", ["departement-971", "region-drom", "france"]],
    ["99", "21", ["region-93", "france"]],
    ["98", "18", ["france"]],
    ["97", "88", ["france"]]
  ])("of %s under %s are %j", (departement, region, ids) => {
    expect(territoriesOf(departement, region)).toEqual(ids);
  });
});
