import {describe, expect, it} from "vitest";
import {boundingBox, fitInto, parsePath, toPath} from "../../src/map/path.js";

describe("parsePath", () => {
  it("adds up relative steps", () => {
    expect(parsePath("m 10,20 1,0 0,2 z")).toEqual([
      [
        [10, 20],
        [11, 20],
        [11, 22]
      ]
    ]);
  });
  it("starts a second part from the start of the first", () => {
    expect(parsePath("m 10,20 1,0 0,2 z m 5,5 1,1 z")[1]).toEqual([
      [15, 25],
      [16, 26]
    ]);
  });
  it("refuses what it does not know", () => {
    expect(() => parsePath("M 1,2 L 3,4 z")).toThrow("« M »");
  });
});

describe("toPath", () => {
  it("writes steps between rounded points, so that errors do not add up", () => {
    const thirds = Array.from({length: 30}, (_, index): [number, number] => [index / 3, 0]);
    const end = parsePath(toPath([thirds]).replace("M", "m ").replaceAll("l", " "))[0]!.at(-1)!;
    expect(end[0]).toBeCloseTo(29 / 3, 1);
  });
  it("drops points that round to the one before", () => {
    expect(
      toPath([
        [
          [0, 0],
          [0.01, 0],
          [1, 0]
        ]
      ])
    ).toBe("M0,0l1,0z");
  });
});

describe("fitInto", () => {
  const ring: [number, number][] = [
    [10, 10],
    [30, 20]
  ];
  it("fills the box as far as the proportions allow, centred", () => {
    const fit = fitInto(boundingBox([ring]), {x: 0, y: 0, width: 40, height: 40});
    expect(fit(ring)).toEqual([
      [0, 10],
      [40, 30]
    ]);
  });
});
